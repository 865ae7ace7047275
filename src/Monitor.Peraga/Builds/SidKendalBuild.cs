using System.Text;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>A regency-wide system with encrypted ids in its addresses and no machine sources at all.</summary>
internal sealed class SidKendalBuild : SiteBuild
{
    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/kabar.html" : $"/kabar/{target.Number * 10}.html",
        PageKind.Article => $"/kabardetail/{Token(site.Articles[target.Number - 1].Seed)}/{site.Articles[target.Number - 1].Slug}.html",
        PageKind.Documents => "/transparansi.html",
        PageKind.Profile => "/profil/sejarah.html",
        PageKind.Vision => "/profil/visi-misi.html",
        PageKind.Government => "/profil/perangkat.html",
        PageKind.Services => "/layanan.html",
        _ => $"/{target.Kind.ToString().ToLowerInvariant()}.html",
    };

    public override string FilePath(SiteModel site, SiteDocument document) => $"/upload/{site.Entity.Code.Value.Replace(".", "", StringComparison.Ordinal)}/dokumen/{document.FileName}";

    public override string ImagePath(SiteModel site, Article article) => $"/upload/kabar/{Hari.Unix(article.When)}.jpg";

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup($"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{site.Entity.Name} - {title}</title><link rel=\"stylesheet\" href=\"/asset/css/sid.css\"><meta name=\"robots\" content=\"index, follow\"></head>\n");
        html.Append($"<body>{Widgets.Mark}<div class=\"header-top\">{Widgets.Clock(site)}</div><div id=\"banner\"><h1>{name}</h1><h4>{site.Place} Kabupaten Peraga</h4></div><div class=\"navbar\"><ul class=\"nav\">{MenuItems(site, "dropdown")}</ul></div>\n<div class=\"row\"><div class=\"span8 konten\">");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<div class=\"judul-halaman\"><h3>{title}</h3></div><div class=\"isi\">{content}</div>");
        html.Append("</div><div class=\"span4 sidebar\">");
        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"kotak\"><div class=\"kotak-judul\">{widget}</div><div class=\"kotak-isi\">{text}</div></div>\n");
        }

        html.Append($"</div></div><div class=\"footer\">{Widgets.Footer(site, "Sistem Informasi Desa")}</div></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"kabar\"><img src=\"{ImagePath(site, article)}\" width=\"120\" alt=\"\"><h4><a href=\"{ArticlePath(site, article)}\">{article.Title}</a></h4><small>{Hari.Padded(article.Day)}</small><p>{Prose.Teaser(site, article)}</p></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<div class=\"kabar-detail\"><h3>{article.Title}</h3><div class=\"info\">Dipost : {Hari.Padded(article.Day)} | Dilihat : {article.Seed % 1500} | Share :</div>{Widgets.Share(site, ArticlePath(site, article), article.Title)}<img src=\"{ImagePath(site, article)}\" alt=\"\"><div class=\"isi-kabar\">{Bodies.Of(site, article, this)}</div></div>" + Widgets.Comments(site, article);

    // Base64 of base64 of sixteen bytes: an encrypted number.
    private static string Token(ulong seed)
    {
        var dice = new Dice(seed ^ 0x5B);
        byte[] block = [.. BitConverter.GetBytes(dice.Next()), .. BitConverter.GetBytes(dice.Next())];
        string inner = Convert.ToBase64String(block);
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)).TrimEnd('=');
    }
}
