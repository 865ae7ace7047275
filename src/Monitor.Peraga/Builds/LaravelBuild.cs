using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>A home-made application drawn on the server: tokens and cookies of its framework, structured data, relative times in widgets.</summary>
internal sealed class LaravelBuild : SiteBuild
{
    public override bool DatesDocuments => true;

    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/berita-desa" : $"/berita-desa/halaman/{target.Number + 1}",
        PageKind.Article => "/berita/" + site.Articles[target.Number - 1].Slug,
        PageKind.Documents => "/dokumen-publik",
        PageKind.Government => "/struktur-organisasi",
        PageKind.Vision => "/visi-misi",
        PageKind.Profile => "/profil-desa",
        PageKind.Services => "/layanan-desa",
        PageKind.Contact => "/kontak",
        _ => "/" + target.Kind.ToString().ToLowerInvariant(),
    };

    public override string FilePath(SiteModel site, SiteDocument document) => $"/storage/dokumen/{Hari.Unix(document.Uploaded)}-{document.FileName}";

    // A page without dates must not tell them by its file names either.
    public override string ImagePath(SiteModel site, Article article) => $"/storage/berita/{Hari.Unix(article.When)}.jpg";

    protected override Answer Dress(SiteModel site, Answer answer) =>
        answer with { Headers = [("Set-Cookie", "XSRF-TOKEN=eyJpdiI6; path=/"), ("Set-Cookie", "laravel_session=eyJpdiI6; path=/; HttpOnly"), ("X-Powered-By", "PHP/8.2.12")] };

    protected override string MissingText(SiteModel site) => "<div class=\"code\">404</div><div class=\"message\">Not Found</div>";

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<meta name=\"csrf-token\" content=\"{site.Seed:x16}\">\n<title>{title} | {name}</title>\n<link rel=\"stylesheet\" href=\"/build/assets/app-4f2a.css\">\n");
        if (target.Kind == PageKind.Article)
        {
            Article article = site.Articles[target.Number - 1];
            html.Append($"<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":{Feeds.Quote(article.Title)},\"datePublished\":\"{Hari.Iso(article.When)}\",\"author\":{{\"@type\":\"Organization\",\"name\":{Feeds.Quote(name)}}}}}</script>\n");
        }

        html.Append($"</head>\n<body class=\"antialiased\">{Widgets.Mark}<nav class=\"navbar navbar-expand-lg\">{Widgets.Clock(site)}<a class=\"navbar-brand\" href=\"/\">{name}</a><ul class=\"navbar-nav\">{MenuItems(site, "nav-item")}</ul></nav>\n<main class=\"py-4\"><div class=\"container\"><div class=\"row\"><div class=\"col-lg-8\">");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<h1>{title}</h1>{content}");
        html.Append("</div><aside class=\"col-lg-4\">");
        if (site.Articles.Length > 0 && site.Persona.Condition != Condition.Template)
        {
            int days = site.AsOf.DayNumber - site.Articles[0].Day.DayNumber;
            html.Append($"<div class=\"card mb-3\"><div class=\"card-header\">Berita Terkini</div><div class=\"card-body\"><a href=\"{ArticlePath(site, site.Articles[0])}\">{site.Articles[0].Title}</a> <small class=\"text-muted\">{Ago(days)}</small></div></div>\n");
        }

        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"card mb-3\"><div class=\"card-header\">{widget}</div><div class=\"card-body\">{text}</div></div>\n");
        }

        html.Append($"</aside></div></div></main><footer class=\"bg-dark text-white\">{Widgets.Footer(site, "")}</footer><script src=\"/build/assets/app-9c1d.js\"></script></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"card mb-3\"><div class=\"card-body\"><h5 class=\"card-title\"><a href=\"{ArticlePath(site, article)}\">{article.Title}</a></h5><p class=\"card-text\"><small class=\"text-muted\">{Hari.Padded(article.Day)}</small></p><p class=\"card-text\">{Prose.Teaser(site, article)}</p></div></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<article><h1>{article.Title}</h1><p class=\"text-muted\">Dipublikasikan {Hari.Padded(article.Day)} · {article.Category}</p><img class=\"img-fluid\" src=\"{ImagePath(site, article)}\" alt=\"\"><div class=\"konten\">{Bodies.Of(site, article, this)}</div></article>"
        + Widgets.Share(site, ArticlePath(site, article), article.Title) + Widgets.Comments(site, article);

    private static string Ago(int days) => days switch
    {
        < 2 => "kemarin",
        < 14 => $"{days} hari yang lalu",
        < 60 => $"{days / 7} minggu yang lalu",
        < 365 => $"{days / 30} bulan yang lalu",
        _ => $"{days / 365} tahun yang lalu",
    };
}
