using Monitor.Core.Facts;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>A shell that answers 200 to every path and draws everything by script from /api.</summary>
internal sealed class SinglePageBuild : SiteBuild
{
    public override bool DatesDocuments => true;

    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/berita" : $"/berita/halaman/{target.Number + 1}",
        PageKind.Article => "/berita/" + site.Articles[target.Number - 1].Slug,
        PageKind.Documents => "/transparansi",
        PageKind.Government => "/perangkat",
        PageKind.Vision => "/visi-misi",
        PageKind.Profile => "/profil",
        PageKind.Services => "/layanan",
        PageKind.Contact => "/kontak",
        _ => "/" + target.Kind.ToString().ToLowerInvariant(),
    };

    public override string FilePath(SiteModel site, SiteDocument document) => "/files/" + document.FileName;

    public override string ImagePath(SiteModel site, Article article) => $"/media/{article.Seed:x16}.jpg";

    public override Answer Answer(Site site, SiteRequest request)
    {
        SiteModel model = site.Model;
        if (request.Path.StartsWith("/api/", StringComparison.Ordinal))
        {
            return model.Persona.Condition == Condition.DeadBackend
                ? Builds.Answer.Json("{\"message\":\"Internal Server Error\"}", 500)
                : Interface(site, model, request.Path);
        }

        if (request.Path == "/assets/app.js")
        {
            return new Answer(200, "text/javascript; charset=utf-8", SinglePageScript.Bytes);
        }

        if (request.Path == "/robots.txt")
        {
            return Builds.Answer.Text("User-agent: *\nAllow: /\n# DATA CONTOH\n");
        }

        return FileServer.Find(this, model, request.Path) ?? Builds.Answer.Html(Shell(model));
    }

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        // What the script puts into the root element: sent as a string, never as a page.
        var html = new Markup($"{Widgets.Mark}<header class=\"app-header\">{Widgets.Clock(site)}<a href=\"/\">{site.Entity.FullName}</a><nav><ul>{MenuItems(site, "item")}</ul></nav></header><main>");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<h1>{title}</h1>{content}");
        html.Append("</main><aside>");
        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<section><h3>{widget}</h3>{text}</section>");
        }

        return html.Append($"</aside><footer>{Widgets.Footer(site, "")}</footer>").ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"card\"><h3><a href=\"{ArticlePath(site, article)}\">{article.Title}</a></h3><time datetime=\"{Hari.Iso(article.Day)}\">{Hari.Short(article.Day)}</time><p>{Prose.Teaser(site, article)}</p></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<article><h1>{article.Title}</h1><time datetime=\"{Hari.Iso(article.Day)}\">{Hari.Short(article.Day)}</time><img src=\"{ImagePath(site, article)}\" alt=\"\">{Bodies.Of(site, article, this)}</article>"
        + Widgets.Share(site, ArticlePath(site, article), article.Title) + Widgets.Comments(site, article);

    private static string Shell(SiteModel site) =>
        $"<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{site.Entity.FullName}</title><script type=\"module\" src=\"/assets/app.js\"></script></head><body><div id=\"root\"></div><noscript>Aktifkan JavaScript untuk membuka situs ini.</noscript><small>DATA CONTOH</small></body></html>";

    /// <summary>/api/halaman/… holds a page as markup, /api/berita.json and /api/dokumen.json hold the lists.</summary>
    private Answer Interface(Site site, SiteModel model, string path)
    {
        switch (path)
        {
            case "/api/berita.json":
                return Builds.Answer.Json("[" + string.Join(',', model.Articles.Select(article =>
                    $"{{\"judul\":{Feeds.Quote(article.Title)},\"tanggal\":\"{Hari.Iso(article.Day)}\",\"url\":\"{ArticlePath(model, article)}\"}}")) + "]");
            case "/api/dokumen.json":
                return Builds.Answer.Json("[" + string.Join(',', model.Documents.Where(document => document.Level == EvidenceLevel.E4 && document.IsFile).Select(document =>
                    $"{{\"judul\":{Feeds.Quote(document.Title)},\"tahun\":{document.Years.To},\"diunggah\":\"{Hari.Iso(DateOnly.FromDateTime(document.Uploaded))}\",\"berkas\":\"{FilePath(model, document)}\"}}")) + "]");
            default:
                string page = path.StartsWith("/api/halaman", StringComparison.Ordinal) ? path["/api/halaman".Length..] : "";
                return page.Length > 0 && site.Routes.TryGetValue(Uri.UnescapeDataString(page), out Target target)
                    ? Builds.Answer.Json($"{{\"judul\":{Feeds.Quote(model.Entity.FullName)},\"isi\":{Feeds.Quote(Page(model, target))}}}")
                    : Builds.Answer.Json("{\"message\":\"tidak ditemukan\"}", 404);
        }
    }
}
