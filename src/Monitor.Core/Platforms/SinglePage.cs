using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>A page drawn by script in the browser: the static text is only a shell.</summary>
internal sealed class SinglePage(PageShell shell) : Platform
{
    public override string Id => "single-page";

    public override double Match(PlatformSigns signs) => shell.IsShell(signs.Page) ? 0.9 : shell.HasContainer(signs.Page) ? 0.5 : 0;

    public override IEnumerable<FetchRequest> Sources(Uri home) => [SourceRequests.Sitemap(home)];
}
