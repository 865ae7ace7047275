using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>The old village information system: dated addresses below /first, a feed closed before its items, a clock in the header.</summary>
internal sealed class OpenSidOldBuild : SiteBuild
{
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/first/kategori/1" : $"/first/kategori/1/{target.Number + 1}",
        PageKind.Article => Dated(site.Articles[target.Number - 1]),
        PageKind.Profile => "/first/artikel/1",
        PageKind.Vision => "/first/artikel/2",
        PageKind.Government => "/first/artikel/3",
        PageKind.Documents => "/first/peraturan_desa",
        PageKind.Services => "/first/artikel/4",
        PageKind.Contact => "/first/artikel/5",
        PageKind.Gallery => "/first/gallery",
        _ => $"/first/{target.Kind.ToString().ToLowerInvariant()}",
    };

    public override string FilePath(SiteModel site, SiteDocument document) => "/desa/upload/dokumen/" + document.FileName;

    public override string ImagePath(SiteModel site, Article article) => $"/desa/upload/artikel/sedang_{Hari.Unix(article.When)}_foto.jpg";

    protected override Answer Dress(SiteModel site, Answer answer) =>
        answer with { Headers = [("Set-Cookie", $"ci_session={site.Seed:x16}; path=/; HttpOnly"), ("X-Powered-By", "PHP/7.3.33")] };

    protected override Answer? Machine(SiteModel site, SiteRequest request)
    {
        switch (request.Path)
        {
            case "/feed" or "/feed.xml":
                // The channel ends before its items, and no item has a date: as the old view wrote it.
                string items = string.Concat(site.Articles.Take(20).Select(article =>
                    $"<item><title>{Feeds.Xml(article.Title)}</title><link>{site.Persona.Origin}{Dated(article)}</link><description>{Feeds.Xml(Prose.Teaser(site, article))}</description></item>\n"));
                return Builds.Answer.Xml($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>{site.Entity.FullName}</title><link>{site.Persona.Origin}/</link><description>DATA CONTOH</description><generator>Sistem Informasi Desa</generator></channel>\n{items}</rss>");
            case "/first" or "/index.php" or "/index.php/first":
                return Dress(site, Builds.Answer.Html(Page(site, new Target(PageKind.Home))));
            default:
                return null;
        }
    }

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" />\n");
        html.Append($"<title>{title} - {name}</title>\n<meta name=\"keywords\" content=\"sid, opensid, desa {site.Entity.Name}\" />\n<meta name=\"revised\" content=\"Sunday, July 18th, 2010, 5:15 pm\" />\n<meta name=\"theme\" content=\"Hadakewa\" />\n");
        html.Append("<link rel=\"stylesheet\" type=\"text/css\" href=\"/assets/front/css/first.css\" />\n<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/sitemap\" />\n<script>var BASE_URL = '/'; var SITE_URL = '/index.php/';</script></head>\n");
        html.Append($"<body><div id=\"maincontainer\">{Widgets.Mark}<div id=\"topsection\"><div class=\"innertube\"><div id=\"header\"><div class=\"hari-ini\" id=\"waktu\">{Hari.Full(site.Today).Replace("Jumat", "Jum'at", StringComparison.Ordinal)}</div><h1>{name}</h1><p>{site.Place}, Kabupaten Peraga</p></div>\n");
        html.Append("<script>function waktu(){var d=new Date();document.getElementById('waktu').setAttribute('data-jam',d.getHours()+':'+d.getMinutes());}setInterval(waktu,1000);</script>");
        html.Append($"<marquee class=\"teks-berjalan\">Selamat datang di situs resmi {name}. Hari ini {Hari.Full(site.Today)}.</marquee><div id=\"menu_kiri\"><ul class=\"menu\">{MenuItems(site, "menu-kiri")}</ul></div></div></div>\n<div id=\"contentwrapper\"><div id=\"contentcolumn\"><div class=\"innertube\">");
        html.Append(target.Kind is PageKind.Article or PageKind.Home ? content : $"<div class=\"artikel\" id=\"artikel-blank\"><h2 class=\"judul\">{title}</h2><div class=\"teks\">{content}</div></div>");
        html.Append("</div></div></div>\n<div id=\"rightcolumn\">");
        if (site.Articles.Length > 0)
        {
            html.Append($"<div class=\"box box-primary\"><div class=\"box-header\"><h3 class=\"box-title\">Arsip Artikel</h3></div><div class=\"box-body\"><ul>{string.Concat(site.Articles.Take(7).Select(article => $"<li><a href=\"{Dated(article)}\">{article.Title}</a></li>"))}</ul></div></div>\n");
        }

        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"box box-primary\"><div class=\"box-header\"><h3 class=\"box-title\">{widget}</h3></div><div class=\"box-body\">{text}</div></div>\n");
        }

        html.Append($"</div><div id=\"footer\">{Widgets.Footer(site, "Situs web desa ini memakai <a href=\"https://github.com/OpenSID/OpenSID\">OpenSID v20.05</a>")}<a href=\"/siteman\">Login</a></div></div></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"artikel\"><h3 class=\"judul\"><a href=\"{Dated(article)}\">{article.Title}</a></h3><div class=\"kecil\"><i class=\"fa fa-clock-o\"></i> {Stamp(article)} <i class=\"fa fa-user\"></i> Administrator</div><div class=\"teks\">{Prose.Teaser(site, article)}</div></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<div class=\"artikel\" id=\"artikel-{article.Number}\"><h2 class=\"judul\">{article.Title}</h2><h3 class=\"kecil\"><i class=\"fa fa-user\"></i> Administrator <i class=\"fa fa-clock-o\"></i> {Stamp(article)}</h3><div class=\"sampul\"><img src=\"{ImagePath(site, article)}\" width=\"300\" alt=\"\"></div><div class=\"teks\">{Bodies.Of(site, article, this)}</div></div>"
        + Widgets.Share(site, Dated(article), article.Title) + Widgets.Comments(site, article)
        + "<div class=\"form-group group-komentar\"><h3>Tulis Komentar</h3><form method=\"post\" action=\"/first/add_comment/1\"><input name=\"owner\"><textarea name=\"komentar\"></textarea><input type=\"submit\" value=\"Kirim\"></form></div>";

    private static string Dated(Article article) => $"/first/artikel/{article.When.Year}/{article.When.Month}/{article.When.Day}/{article.Slug}";

    private static string Stamp(Article article) => $"{Hari.OldSpelling(article.Day)} {Hari.Clock(article.When)}";
}
