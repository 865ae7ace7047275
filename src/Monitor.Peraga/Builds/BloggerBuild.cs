using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>A hosted blog under the village's own name: month addresses, date headers, Atom in XML and JSON, files on a file host.</summary>
internal sealed class BloggerBuild : SiteBuild
{
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/search" : $"/search/{target.Number}",
        PageKind.Article => Monthly(site.Articles[target.Number - 1]),
        PageKind.Documents => "/p/transparansi.html",
        PageKind.Government => "/p/perangkat.html",
        PageKind.Vision => "/p/visi-misi.html",
        PageKind.Profile => "/p/profil.html",
        PageKind.Services => "/p/layanan.html",
        _ => $"/p/{target.Kind.ToString().ToLowerInvariant()}.html",
    };

    public override string FilePath(SiteModel site, SiteDocument document) => $"/img/{site.Seed:x8}/{document.FileName}";

    public override string ImagePath(SiteModel site, Article article) => $"/img/b/R29vZ2xl/{article.Seed:x16}/s640/foto.jpg";

    protected override string Robots(SiteModel site) => $"User-agent: Mediapartners-Google\nDisallow:\n\nUser-agent: *\nDisallow: /search\nAllow: /\n\nSitemap: {site.Persona.Origin}/sitemap.xml\n# DATA CONTOH\n";

    protected override Answer? Machine(SiteModel site, SiteRequest request)
    {
        string origin = site.Persona.Origin;
        return request.Path switch
        {
            "/feeds/posts/default" when request.Parameter("alt") == "json" => Builds.Answer.Json(Json(site, int.TryParse(request.Parameter("max-results"), out int size) ? Math.Clamp(size, 1, 150) : 25)),
            "/feeds/posts/default" when request.Parameter("alt") == "rss" => Feeds.Rss(site, this, "Blogger", site.Articles.Take(25), withDates: true, request),
            "/feeds/posts/default" or "/atom.xml" => Feeds.Stamped(Builds.Answer.Xml(Atom(site), "application/atom+xml; charset=UTF-8"), site.Articles, request),
            "/sitemap.xml" => Builds.Answer.Xml(Feeds.Sitemap(site.Articles.Select(article => (origin + Monthly(article), (string?)(Hari.Iso(article.When.AddHours(-7))[..19] + "Z"))))),
            _ => null,
        };
    }

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup("<!DOCTYPE html>\n<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'>\n<head>\n<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>\n<meta content='blogger' name='generator'/>\n");
        html.Append($"<link href='{site.Persona.Origin}/favicon.ico' rel='icon' type='image/x-icon'/><link href='{site.Persona.Origin}{PathOf(site, target)}' rel='canonical'/><link rel=\"alternate\" type=\"application/atom+xml\" title=\"{name} - Atom\" href=\"{site.Persona.Origin}/feeds/posts/default\" />\n<title>{(target.Kind == PageKind.Home ? name : $"{title} | {name}")}</title></head>\n");
        html.Append($"<body class='loading'>{Widgets.Mark}<div class='content'><header><div class='header section' id='header'>{Widgets.Clock(site)}<h1 class='title'><a href='/'>{name}</a></h1><p class='description'><span>{site.Place}</span></p></div></header><div class='tabs section' id='crosscol'><div class='widget PageList'><ul>{MenuItems(site, "")}</ul></div></div>\n<div class='main section' id='main'><div class='widget Blog'><div class='blog-posts hfeed'>");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<div class='post hentry'><h3 class='post-title entry-title'>{title}</h3><div class='post-body entry-content'>{content}</div></div>");
        html.Append("</div></div></div>\n<aside><div class='sidebar section'>");
        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class='widget HTML'><h2 class='title'>{widget}</h2><div class='widget-content'>{text}</div></div>\n");
        }

        html.Append($"</div></aside><footer>{Widgets.Footer(site, "Diberdayakan oleh Blogger.")}</footer></div></body></html>");
        return html.ToString();
    }

    protected override string Home(SiteModel site) => Posters(site) + Teasers(site, site.Articles.Take(7));

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"date-outer\"><h2 class='date-header'><span>{Hari.Full(article.Day)}</span></h2><div class='post hentry'><h3 class='post-title entry-title'><a href='{Monthly(article)}'>{article.Title}</a></h3><div class='post-body entry-content'><p>{Prose.Teaser(site, article)}</p></div>{FooterOf(article)}</div></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<div class=\"date-outer\"><h2 class='date-header'><span>{Hari.Full(article.Day)}</span></h2><div class='post hentry'><h3 class='post-title entry-title'>{article.Title}</h3><div class='post-body entry-content'><img src=\"{ImagePath(site, article)}\" alt=\"\"/>{Bodies.Of(site, article, this)}</div>{FooterOf(article)}</div></div>"
        + Widgets.Share(site, Monthly(article), article.Title) + Widgets.Comments(site, article);

    private static string Monthly(Article article) => $"/{article.When.Year}/{article.When.Month:00}/{article.Slug}.html";

    private static string FooterOf(Article article) =>
        $"<div class='post-footer'><span class='post-author vcard'>Diposting oleh Admin</span> <span class='post-timestamp'>pada <a class='timestamp-link' href='{Monthly(article)}' rel='bookmark'><abbr class='published' title='{Hari.Iso(article.When)}'>{Hari.Padded(article.Day)}</abbr></a></span></div>";

    private static string Atom(SiteModel site) =>
        $"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title type='text'>{Feeds.Xml(site.Entity.FullName)}</title><subtitle>DATA CONTOH</subtitle><generator version='7.00' uri='https://www.blogger.com'>Blogger</generator>"
        + string.Concat(site.Articles.Take(25).Select(article =>
            $"<entry><id>tag:blogger.com,1999:post-{article.Seed}</id><published>{Hari.Iso(article.When)}</published><updated>{Hari.Iso(article.When.AddMinutes(3))}</updated><title type='text'>{Feeds.Xml(article.Title)}</title><link rel='alternate' type='text/html' href='{site.Persona.Origin}{Monthly(article)}'/><summary>{Feeds.Xml(Prose.Teaser(site, article))}</summary></entry>\n")) + "</feed>";

    private static string Json(SiteModel site, int size) =>
        $"{{\"version\":\"1.0\",\"feed\":{{\"title\":{{\"$t\":{Feeds.Quote(site.Entity.FullName)}}},\"subtitle\":{{\"$t\":\"DATA CONTOH\"}},\"entry\":["
        + string.Join(',', site.Articles.Take(size).Select(article =>
            $"{{\"published\":{{\"$t\":\"{Hari.Iso(article.When)}\"}},\"updated\":{{\"$t\":\"{Hari.Iso(article.When)}\"}},\"title\":{{\"type\":\"text\",\"$t\":{Feeds.Quote(article.Title)}}},\"link\":[{{\"rel\":\"alternate\",\"type\":\"text/html\",\"href\":\"{site.Persona.Origin}{Monthly(article)}\"}}]}}")) + "]}}";
}
