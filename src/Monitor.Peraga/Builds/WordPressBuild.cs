using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>WordPress with a news theme: dated permalinks, REST listing, feed, its own sitemap, uploads by month.</summary>
internal sealed class WordPressBuild : SiteBuild
{
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/berita/" : $"/berita/page/{target.Number + 1}/",
        PageKind.Article => Permalink(site, site.Articles[target.Number - 1]),
        PageKind.Documents => "/transparansi/",
        PageKind.Government => "/struktur-organisasi/",
        PageKind.Vision => "/visi-misi/",
        PageKind.Profile => "/profil/",
        _ => $"/{target.Kind.ToString().ToLowerInvariant()}/",
    };

    public override string FilePath(SiteModel site, SiteDocument document) =>
        $"/wp-content/uploads/{document.Uploaded.Year}/{document.Uploaded.Month:00}/{document.FileName}";

    public override string ImagePath(SiteModel site, Article article) =>
        $"/wp-content/uploads/{article.When.Year}/{article.When.Month:00}/IMG-{article.When:yyyyMMdd}-WA{article.Number:0000}.jpg";

    protected override Answer Dress(SiteModel site, Answer answer) => answer with
    {
        Headers = [("Link", $"<{site.Persona.Origin}/wp-json/>; rel=\"https://api.w.org/\""), ("X-Powered-By", "PHP/8.1.27")],
    };

    protected override string Robots(SiteModel site) =>
        $"User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n\nSitemap: {site.Persona.Origin}/wp-sitemap.xml\n# DATA CONTOH\n";

    protected override Answer? Machine(SiteModel site, SiteRequest request)
    {
        string origin = site.Persona.Origin;
        switch (request.Path)
        {
            case "/wp-json/wp/v2/posts":
                return Builds.Answer.Json(Posts(site, int.TryParse(request.Parameter("per_page"), out int size) ? Math.Clamp(size, 1, 100) : 10));
            case "/" when request.Parameter("rest_route") == "/wp/v2/posts":
                return Builds.Answer.Json(Posts(site, 10));
            case "/wp-json/" or "/wp-json":
                return Builds.Answer.Json($"{{\"name\":\"{site.Entity.FullName}\",\"description\":\"DATA CONTOH\",\"url\":\"{origin}\",\"namespaces\":[\"wp/v2\"]}}");
            case "/feed/" or "/feed":
                return Feeds.Rss(site, this, "https://wordpress.org/?v=6.5.2", site.Articles.Take(10), withDates: true, request);
            case "/wp-sitemap.xml":
                return Builds.Answer.Xml($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{origin}/wp-sitemap-posts-post-1.xml</loc></sitemap><sitemap><loc>{origin}/wp-sitemap-posts-page-1.xml</loc></sitemap></sitemapindex>");
            case "/wp-sitemap-posts-post-1.xml":
                return Builds.Answer.Xml(Feeds.Sitemap(site.Articles.Select(article => (origin + Permalink(site, article), (string?)Hari.Iso(article.When)))));
            case "/wp-sitemap-posts-page-1.xml":
                return Builds.Answer.Xml(Feeds.Sitemap(Menu(site).Select(entry => (origin + PathOf(site, new Target(entry.Kind)), (string?)null))));
            default:
                return null;
        }
    }

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string origin = site.Persona.Origin;
        string name = site.Entity.FullName;
        string body = target.Kind == PageKind.Article ? "post-template-default single single-post" : target.Kind == PageKind.Home ? "home blog" : "page-template-default page";
        var html = new Markup("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"UTF-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{title} – {name}</title>\n<meta name=\"generator\" content=\"WordPress 6.5.2\">\n<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{name} » Feed\" href=\"{origin}/feed/\">\n");
        html.Append($"<link rel=\"https://api.w.org/\" href=\"{origin}/wp-json/\">\n<link rel=\"stylesheet\" href=\"{origin}/wp-content/themes/kertas-berita/style.css?ver=1.4\">\n");
        html.Append($"<link rel=\"canonical\" href=\"{origin}{PathOf(site, target)}\">\n</head>\n<body class=\"{body}\">\n<div id=\"page\" class=\"site\">\n{Widgets.Mark}");
        html.Append($"<header id=\"masthead\" class=\"site-header\">{Widgets.Clock(site)}<p class=\"site-title\"><a href=\"/\">{name}</a></p><p class=\"site-description\">{(site.Persona.Condition == Condition.Template ? "Just another WordPress site" : site.Place)}</p></header>\n");
        html.Append($"<nav id=\"site-navigation\" class=\"main-navigation\"><ul id=\"primary-menu\" class=\"menu\">{MenuItems(site, "menu-item menu-item-type-post_type")}</ul></nav>\n<div id=\"content\" class=\"site-content\"><main id=\"main\" class=\"site-main\">\n");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<article class=\"page type-page hentry\"><header class=\"entry-header\"><h1 class=\"entry-title\">{title}</h1></header><div class=\"entry-content\">{content}</div></article>");
        html.Append("</main>\n<aside id=\"secondary\" class=\"widget-area\"><section class=\"widget widget_search\"><form role=\"search\" method=\"get\" action=\"/\"><input type=\"search\" name=\"s\" placeholder=\"Cari …\"></form></section>\n");
        if (site.Articles.Length > 0)
        {
            html.Append($"<section class=\"widget widget_recent_entries\"><h2 class=\"widget-title\">Pos-pos Terbaru</h2><ul>{string.Concat(site.Articles.Take(5).Select(article => $"<li><a href=\"{Permalink(site, article)}\">{article.Title}</a></li>"))}</ul></section>\n");
        }

        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<section class=\"widget\"><h2 class=\"widget-title\">{widget}</h2>{text}</section>\n");
        }

        html.Append($"</aside></div>\n<footer id=\"colophon\" class=\"site-footer\">{Widgets.Footer(site, "Dengan bangga bertenaga WordPress")}</footer>\n</div></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<article class=\"post type-post status-publish hentry\"><h2 class=\"entry-title\"><a href=\"{Permalink(site, article)}\" rel=\"bookmark\">{article.Title}</a></h2>{Meta(article)}<div class=\"entry-summary\"><p>{Prose.Teaser(site, article)}</p></div></article>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<article id=\"post-{article.Number + 40}\" class=\"post type-post status-publish hentry category-berita\"><header class=\"entry-header\"><h1 class=\"entry-title\">{article.Title}</h1>{Meta(article)}</header>"
        + $"<div class=\"post-thumbnail\"><img class=\"wp-post-image\" src=\"{ImagePath(site, article)}\" alt=\"\"></div><div class=\"entry-content\">{Bodies.Of(site, article, this)}</div>"
        + Widgets.Share(site, Permalink(site, article), article.Title) + Widgets.Comments(site, article)
        + "<div id=\"respond\"><form action=\"/wp-comments-post.php\" method=\"post\" id=\"commentform\"><textarea name=\"comment\"></textarea><input name=\"author\"><input name=\"email\"><input type=\"submit\" value=\"Kirim Komentar\"></form></div></article>";

    private static string Permalink(SiteModel site, Article article) =>
        site.Seed % 2 == 0 ? $"/{article.When.Year}/{article.When.Month:00}/{article.When.Day:00}/{article.Slug}/" : $"/{article.Slug}/";

    private static string Meta(Article article) =>
        $"<div class=\"entry-meta\"><span class=\"posted-on\"><time class=\"entry-date published\" datetime=\"{Hari.Iso(article.When)}\">{Hari.Long(article.Day)}</time></span> <span class=\"byline\">oleh <a href=\"/author/admin/\">admin</a></span> <span class=\"cat-links\">{article.Category}</span></div>";

    private static string Posts(SiteModel site, int size) => "[" + string.Join(',', site.Articles.Take(size).Select(article =>
        $"{{\"id\":{article.Number + 40},\"date\":\"{Hari.Iso(article.When)[..19]}\",\"date_gmt\":\"{Hari.Iso(article.When.AddHours(-7))[..19]}\",\"modified_gmt\":\"{Hari.Iso(article.When.AddHours(-7))[..19]}\",\"slug\":\"{article.Slug}\",\"link\":\"{site.Persona.Origin}{Permalink(site, article)}\",\"title\":{{\"rendered\":{Feeds.Quote(article.Title)}}},\"excerpt\":{{\"rendered\":{Feeds.Quote(Prose.Teaser(site, article))}}}}}")) + "]";
}
