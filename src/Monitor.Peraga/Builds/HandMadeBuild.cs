using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>Pages written by hand with tables for layout: file names as addresses, dates in many forms, nothing for machines.</summary>
internal sealed class HandMadeBuild : SiteBuild
{
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/berita.html" : $"/berita{target.Number + 1}.html",
        PageKind.Article => $"/berita/{site.Articles[target.Number - 1].Slug}.html",
        PageKind.Documents => "/dokumen.html",
        PageKind.Vision => "/visimisi.html",
        PageKind.Profile => "/profil.html",
        PageKind.Services => "/pelayanan.html",
        PageKind.Contact => "/kontak.html",
        _ => $"/{target.Kind.ToString().ToLowerInvariant()}.html",
    };

    public override string FilePath(SiteModel site, SiteDocument document) => (site.Seed % 2 == 0 ? "/file/" : "/Dokumen/") + document.FileName;

    public override string ImagePath(SiteModel site, Article article) => $"/gambar/foto{article.Number}.jpg";

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup($"<html>\n<head>\n<title>{title} | {name}</title>\n<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n</head>\n<body bgcolor=\"#ffffff\">\n{Widgets.Mark}\n<table width=\"100%\" border=\"0\"><tr><td colspan=\"2\" class=\"kepala\"><font size=\"5\">{name}</font><br>{site.Place}, Kabupaten Peraga {Widgets.Clock(site)}</td></tr>\n");
        html.Append($"<tr><td width=\"180\" valign=\"top\" class=\"menu\"><ul>{MenuItems(site, "")}</ul>");
        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"kiri\"><b>{widget}</b><br>{text}</div><hr>\n");
        }

        html.Append("</td><td valign=\"top\">");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<h2>{title}</h2>{content}");
        html.Append($"</td></tr><tr><td colspan=\"2\" align=\"center\" class=\"footer\">{Widgets.Footer(site, "")}</td></tr></table></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<p><b><a href=\"{ArticlePath(site, article)}\">{article.Title}</a></b><br><i>{Written(site, article)}</i><br>{Prose.Teaser(site, article)}</p>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<h2>{article.Title}</h2><p><i>Ditulis {Written(site, article)} oleh admin</i></p><img src=\"{ImagePath(site, article)}\" width=\"300\"><br>{Bodies.Of(site, article, this)}<a href=\"/berita.html\">Kembali</a>" + Widgets.Comments(site, article);

    private static string Written(SiteModel site, Article article) => (site.Seed % 4) switch
    {
        0 => $"{article.Day.Day:00}-{article.Day.Month:00}-{article.Day.Year}",
        1 => Hari.Short(article.Day),
        2 => $"{Hari.DayName(article.Day)}, ({article.Day.Day:00}/{article.Day.Month:00}/{article.Day.Year})",
        _ => Hari.OldSpelling(article.Day),
    };
}
