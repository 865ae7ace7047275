using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>A home-made application on Laravel, told by its cookies and tokens; it promises no machine source but a sitemap.</summary>
internal sealed class Laravel(PlatformWords words) : Platform
{
    public override string Id => "laravel";

    public override double Match(PlatformSigns signs) =>
        Math.Min(1, (0.35 * words.Count("laravel-kuki", signs)) + (0.15 * words.Count("laravel-alamat", signs)) + (HasToken(signs.Page) ? 0.35 : 0) + (signs.Page.Meta("csrf-token").Length > 0 ? 0.2 : 0));

    public override IEnumerable<FetchRequest> Sources(Uri home) =>
    [
        SourceRequests.Sitemap(home),
        SourceRequests.Feed(home, "/feed"),
    ];

    // Every form that Blade writes carries its token under this name.
    private static bool HasToken(HtmlPage page) => page.Forms.Any(form => form.Fields.Any(field => field.Name == "_token"));
}
