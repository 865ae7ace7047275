using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>Hand-made pages: content, and no sign of any system behind it.</summary>
internal sealed class Static : Platform
{
    // A paragraph of text proves a page; anything shorter may be a place holder.
    private const int SomeText = 200;

    public override string Id => "static";

    /// <summary>Below every true fingerprint, so that it wins only when none is seen.</summary>
    public override double Match(PlatformSigns signs) =>
        signs.Page.VisibleLength >= SomeText && signs.Page.Meta("generator").Length == 0 && !signs.Headers.ContainsKey("set-cookie") ? 0.5 : 0;

    public override IEnumerable<FetchRequest> Sources(Uri home) => [SourceRequests.Sitemap(home)];
}
