using System.Globalization;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>The news script of many kabupaten: upload names from uniqid, month-first dates that can be switched off, feeds of five items.</summary>
internal sealed class NewsScriptBuild : SiteBuild
{
    // The generated names of pictures tell the day even where no date is printed.
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/posts" : $"/posts/{target.Number + 1}",
        PageKind.Article => (site.Seed % 2 == 0 ? "/post/" : "/") + site.Articles[target.Number - 1].Slug,
        PageKind.Contact => "/contact",
        PageKind.Gallery => "/gallery",
        PageKind.Documents => "/informasi-publik",
        PageKind.Government => "/struktur-organisasi",
        PageKind.Vision => "/visi-misi",
        PageKind.Profile => "/profil",
        PageKind.Services => "/layanan-publik",
        _ => "/" + target.Kind.ToString().ToLowerInvariant(),
    };

    public override string FilePath(SiteModel site, SiteDocument document) => document.Form == DocumentForm.Poster
        ? $"/uploads/blocks/block_{document.FileName}"
        : "/uploads/files/" + document.FileName;

    public override string ImagePath(SiteModel site, Article article) => $"/uploads/images/image_750x_{UniqueId(article)}.jpg";

    protected override Answer Dress(SiteModel site, Answer answer) =>
        answer with { Headers = [("Set-Cookie", $"ci_session={site.Seed:x16}; path=/; HttpOnly"), ("Set-Cookie", "infinite_csrf_cookie=77a1; path=/")] };

    protected override Answer? Machine(SiteModel site, SiteRequest request)
    {
        bool feeds = !site.Has(Trait.DatesInFileNames);
        return request.Path switch
        {
            "/rss/latest-posts" when feeds => Feeds.Rss(site, this, "Infinite", site.Articles.Take(5), withDates: true, request),
            "/rss/posts" when feeds => Feeds.Rss(site, this, "Infinite", site.Articles.Take(30), withDates: true, request),
            "/rss-channels" when feeds => Dress(site, Builds.Answer.Html(Frame(site, new Target(PageKind.Home), "RSS", "<a href=\"/rss/latest-posts\">Pos Terbaru</a>"))),

            // Written when the administrator last pressed the button: one day on every address, and old.
            "/sitemap.xml" when site.Seed % 3 == 0 => Builds.Answer.Xml(Feeds.Sitemap(site.Articles.Skip(4)
                .Select(article => (site.Persona.Origin + ArticlePath(site, article), (string?)Hari.Iso(site.AsOf.AddDays(-(int)(site.Seed % 700))))))),
            _ => null,
        };
    }

    protected override string Home(SiteModel site)
    {
        string slider = string.Concat(site.Articles.Take(3).Select(article =>
            $"<div class=\"slider-item\"><a href=\"{ArticlePath(site, article)}\"><img src=\"/assets/img/img_bg_lg.png\" data-src=\"{ImagePath(site, article)}\" class=\"img-responsive lazyload\" alt=\"\"></a><div class=\"caption\"><span class=\"category-label\">{article.Category}</span><h2>{article.Title}</h2>{Meta(site, article)}</div></div>\n"));
        return $"<div class=\"slider-container\">{slider}</div><div class=\"content\">{Posters(site)}{Teasers(site, site.Articles.Take(10))}</div>";
    }

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{title} - {name}</title>\n<meta name=\"description\" content=\"Situs resmi {name}\"/>\n<meta name=\"author\" content=\"Infinite\"/>\n<meta property=\"og:type\" content=\"{(target.Kind == PageKind.Article ? "article" : "website")}\"/>\n");
        html.Append("<link rel=\"shortcut icon\" type=\"image/png\" href=\"/uploads/logo/logo_5b1c2d3e4f5a6.png\"/>\n<link href=\"/assets/css/style.css\" rel=\"stylesheet\"/></head>\n");
        html.Append($"<body>{Widgets.Mark}<header id=\"header\"><div class=\"top-bar\">{Widgets.Clock(site)}</div><nav class=\"navbar navbar-inverse\" role=\"navigation\"><div class=\"navbar-header\"><a class=\"navbar-brand\" href=\"/\"><img src=\"/uploads/logo/logo_5b1c2d3e4f5a6.png\" alt=\"{name}\"></a></div><ul class=\"nav navbar-nav\">{MenuItems(site, "")}</ul><form action=\"/search\" method=\"get\"><input name=\"q\"></form></nav></header>\n");
        html.Append("<section id=\"main\"><div class=\"container\"><div class=\"row\"><div class=\"col-md-8\">");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<div class=\"page-content\"><h1 class=\"page-title\">{title}</h1><div class=\"page-text\">{content}</div></div>");
        html.Append("</div><div class=\"col-md-4\"><div id=\"sidebar\" class=\"sidebar\">");
        if (site.Articles.Length > 0)
        {
            html.Append($"<div class=\"sidebar-widget widget-popular-posts\"><div class=\"widget-head\"><h4 class=\"title\">Pos Populer</h4></div><div class=\"widget-body\"><ul class=\"recommended-posts\">{string.Concat(site.Articles.Skip(1).Take(4).Select(article => $"<li><img data-src=\"/uploads/images/image_140x98_{UniqueId(article)}.jpg\" alt=\"\"><a href=\"{ArticlePath(site, article)}\">{article.Title}</a>{Meta(site, article, "small-post-meta")}</li>"))}</ul></div></div>\n");
        }

        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"sidebar-widget\"><div class=\"widget-head\"><h4 class=\"title\">{widget}</h4></div><div class=\"widget-body\">{text}</div></div>\n");
        }

        html.Append($"</div></div></div></div></section>\n<footer id=\"footer\"><div class=\"container\">{Widgets.Footer(site, "Seluruh hak dilindungi.")}<form method=\"post\" action=\"/add-to-newsletter\"><input type=\"email\" name=\"email\" placeholder=\"Langganan berita\"></form></div></footer></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"post-item\"><div class=\"post-item-image\"><img src=\"/assets/img/img_bg_sm.png\" data-src=\"/uploads/images/image_380x226_{UniqueId(article)}.jpg\" class=\"lazyload\" alt=\"\"></div><a href=\"/category/berita\"><label class=\"category-label\">{article.Category}</label></a><h3 class=\"title\"><a href=\"{ArticlePath(site, article)}\">{article.Title}</a></h3>{Meta(site, article)}<p class=\"summary\">{Prose.Teaser(site, article)}</p></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<div class=\"post-content\"><a href=\"/category/berita\"><label class=\"category-label\">{article.Category}</label></a><h1 class=\"title\">{article.Title}</h1>{Meta(site, article)}<div class=\"post-image\"><img src=\"{ImagePath(site, article)}\" class=\"img-responsive\" alt=\"{article.Title}\"></div><div class=\"post-text\">{Bodies.Of(site, article, this)}</div></div>"
        + Widgets.Share(site, ArticlePath(site, article), article.Title) + Widgets.Comments(site, article);

    private static string Meta(SiteModel site, Article article, string css = "post-meta") => site.Has(Trait.DatesInFileNames)
        ? $"<p class=\"{css}\"><span><i class=\"fa fa-comments-o\"></i> 0</span><span><i class=\"fa fa-eye\"></i> {article.Seed % 700}</span></p>"
        : $"<p class=\"{css}\"><a href=\"/profile/admin\">admin</a><span>{Hari.MonthFirst(article.Day)}</span><span><i class=\"fa fa-comments-o\"></i> 0</span><span><i class=\"fa fa-eye\"></i> {article.Seed % 700}</span></p>";

    /// <summary>uniqid(): eight hex digits of Unix seconds, five of microseconds.</summary>
    private static string UniqueId(Article article) =>
        Hari.Unix(article.When).ToString("x8", CultureInfo.InvariantCulture) + (article.Seed % 0xF4240).ToString("x5", CultureInfo.InvariantCulture);
}
