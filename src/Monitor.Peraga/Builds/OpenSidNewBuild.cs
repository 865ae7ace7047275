using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>The new village information system: dated addresses, sitemap with days, public information filled by script from an interface.</summary>
internal sealed class OpenSidNewBuild : SiteBuild
{
    public override bool DatesDocuments => true;

    public override string PathOf(SiteModel site, Target target) => target.Kind switch
    {
        PageKind.Home => "/",
        PageKind.News => target.Number == 0 ? "/artikel/kategori/berita-desa" : $"/artikel/kategori/berita-desa/{target.Number + 1}",
        PageKind.Article => Dated(site.Articles[target.Number - 1]),
        PageKind.Profile => "/artikel/profil-desa",
        PageKind.Vision => "/artikel/visi-dan-misi",
        PageKind.Government => "/pemerintah",
        PageKind.Documents => "/informasi-publik",
        PageKind.Services => "/artikel/layanan-desa",
        PageKind.Contact => "/artikel/kontak",
        PageKind.Complaint => "/pengaduan",
        PageKind.Ppid => "/artikel/ppid",
        PageKind.Gallery => "/galeri",
        _ => $"/{target.Kind.ToString().ToLowerInvariant()}",
    };

    public override string FilePath(SiteModel site, SiteDocument document) =>
        document.InArticle || document.Form == DocumentForm.Poster ? "/desa/upload/artikel/" + document.FileName : "/desa/upload/dokumen/" + document.FileName;

    public override string ImagePath(SiteModel site, Article article) => $"/desa/upload/artikel/sedang_{Hari.Unix(article.When)}_kegiatan.jpg";

    protected override Answer Dress(SiteModel site, Answer answer) =>
        answer with { Headers = [("Set-Cookie", $"ci_session={site.Seed:x16}; path=/; HttpOnly"), ("Set-Cookie", "sidcsrf=1b9f; path=/")] };

    protected override string Robots(SiteModel site) => $"User-agent: *\nDisallow: /siteman\nSitemap: {site.Persona.Origin}/sitemap.xml\n# DATA CONTOH\n";

    protected override Answer? Machine(SiteModel site, SiteRequest request)
    {
        string origin = site.Persona.Origin;
        return request.Path switch
        {
            "/sitemap.xml" => Builds.Answer.Xml(Feeds.Sitemap(site.Articles
                .Select(article => (origin + Dated(article), (string?)Hari.Iso(article.Day)))
                .Prepend((origin + "/", null)))),
            "/feed.xml" or "/feed" => Feeds.Rss(site, this, "OpenSID", site.Articles.Take(20), withDates: true, request),
            "/internal_api/informasi-publik" or "/ppid" => Builds.Answer.Json(Information(site)),
            "/internal_api/arsip" => Builds.Answer.Json("{\"data\":[" + string.Join(',', site.Articles.Take(10).Select(article =>
                $"{{\"type\":\"artikel\",\"id\":\"{article.Number}\",\"attributes\":{{\"judul\":{Feeds.Quote(article.Title)},\"tgl_upload\":\"{Stamp(article.When)}\",\"url_slug\":\"{origin}{Dated(article)}\"}}}}")) + "]}"),
            _ => null,
        };
    }

    /// <summary>Documents named in an article stand there; the others only in the list that a script fills.</summary>
    protected override string DocumentsPage(SiteModel site) => site.Documents.All(document => document.InArticle)
        ? "<div class=\"alert\">Tidak ada dokumen informasi publik.</div>"
        : "<table id=\"tabeldata\" class=\"table table-striped\"><thead><tr><th>No</th><th>Judul Informasi</th><th>Tahun</th><th>Kategori</th><th>Tanggal Upload</th><th>Aksi</th></tr></thead><tbody></tbody></table>\n"
            + "<script>document.addEventListener('DOMContentLoaded',function(){fetch('/internal_api/informasi-publik?page[size]=50').then(function(r){return r.json();}).then(function(hasil){var isi='';hasil.data.forEach(function(d,i){var a=d.attributes;"
            + "isi+='<tr><td>'+(i+1)+'</td><td>'+a.nama+'</td><td>'+a.tahun+'</td><td>'+a.kategori+'</td><td>'+a.tgl_upload+'</td><td>'+(a.url?'<a href=\"'+a.url+'\">Lihat berkas</a>':'')+'</td></tr>';});document.querySelector('#tabeldata tbody').innerHTML=isi;});});</script>"
            + string.Concat(site.Documents.Where(document => document is { InArticle: false, Form: DocumentForm.Poster })
                .Select(document => $"<p>{Sections.DocumentLink(site, this, document, "")}</p>"));

    protected override string Frame(SiteModel site, Target target, string title, string content)
    {
        string name = site.Entity.FullName;
        var html = new Markup("<!DOCTYPE html>\n<html lang=\"id\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{title} - {name}</title>\n<meta name=\"subject\" content=\"Situs Web Desa\"><meta name=\"theme\" content=\"Esensi\"><meta name=\"designer\" content=\"Diki Siswanto\"><meta name=\"theme:version\" content=\"v2507\">\n<meta name=\"revised\" content=\"Sunday, July 18th, 2010, 5:15 pm\"><meta name=\"revisit-after\" content=\"7 days\">\n");
        html.Append($"<link rel=\"canonical\" href=\"{site.Persona.Origin}/\"><link rel=\"alternate\" type=\"application/rss+xml\" title=\"Feed\" href=\"{site.Persona.Origin}/sitemap\"><link rel=\"stylesheet\" href=\"/assets/front/esensi.css\"><script>var BASE_URL='{site.Persona.Origin}/';var SITE_URL='{site.Persona.Origin}/';</script></head>\n");
        html.Append($"<body class=\"font-primary\">{Widgets.Mark}<header class=\"fixed\"><div class=\"container\">{Widgets.Clock(site)}<a href=\"/\" class=\"brand\">{name}</a><span>{site.Place}</span></div><nav class=\"hidden lg:block\" role=\"navigation\"><ul>{MenuItems(site, "nav-item")}<li><a href=\"/layanan-mandiri\">Layanan Mandiri</a></li></ul></nav></header>\n<div class=\"container\"><main class=\"lg:w-2/3\">");
        html.Append(target.Kind is PageKind.Home or PageKind.Article ? content : $"<h1 class=\"text-h2\">{title}</h1><div class=\"content\">{content}</div>");
        html.Append("</main>\n<aside class=\"lg:w-1/3 sidebar\">");
        foreach ((string widget, string text) in Widgets.All(site))
        {
            html.Append($"<div class=\"box widget\"><div class=\"box-header\"><h3 class=\"box-title\">{widget}</h3></div><div class=\"box-body\">{text}</div></div>\n");
        }

        html.Append($"</aside></div><footer class=\"container\">{Widgets.Footer(site, "<a href=\"https://opensid.my.id\">OpenSID 2507.0.0</a> · Tema Esensi")}</footer></body></html>");
        return html.ToString();
    }

    protected override string Teaser(SiteModel site, Article article) =>
        $"<div class=\"card article\"><h3><a href=\"{Dated(article)}\">{article.Title}</a></h3><ul class=\"meta\"><li><i class=\"fas fa-calendar-alt\"></i> {Hari.Padded(article.Day)}</li><li><i class=\"fas fa-eye\"></i> Dibaca {article.Seed % 900} Kali</li></ul><p>{Prose.Teaser(site, article)}</p></div>\n";

    protected override string ArticlePage(SiteModel site, Article article) =>
        $"<article class=\"content\"><h1 class=\"text-h2\">{article.Title}</h1><ul class=\"meta\"><li><i class=\"fas fa-calendar-alt\"></i> {Hari.Padded(article.Day)} {Hari.Clock(article.When)}</li><li>Operator</li><li>Dibaca {article.Seed % 900} Kali</li></ul><figure><img src=\"{ImagePath(site, article)}\" alt=\"\"></figure>{Bodies.Of(site, article, this)}</article>"
        + Widgets.Share(site, Dated(article), article.Title) + Widgets.Comments(site, article);

    private static string Dated(Article article) => $"/artikel/{article.When.Year}/{article.When.Month}/{article.When.Day}/{article.Slug}";

    private static string Stamp(DateTime when) => $"{Hari.Iso(DateOnly.FromDateTime(when))} {Hari.Clock(when)}";

    private string Information(SiteModel site)
    {
        IEnumerable<string> rows = site.Documents.Where(document => !document.InArticle).Select(document =>
        {
            string url = document.Form switch
            {
                DocumentForm.Drive or DocumentForm.PrivateDrive => Sections.DriveLink(site, document),
                DocumentForm.NoLink => "",
                DocumentForm.Page => site.Persona.Origin + ArticlePath(site, site.Articles.First(article => article.Document == document)),
                _ => site.Persona.Origin + FilePath(site, document),
            };
            return $"{{\"type\":\"informasi_publik\",\"id\":\"{document.Number}\",\"attributes\":{{\"nama\":{Feeds.Quote(document.Title)},\"tahun\":{document.Years.To},\"kategori\":\"Informasi Berkala\",\"tgl_upload\":\"{Stamp(document.Uploaded)}\",\"url\":\"{url}\"}}}}";
        });
        return $"{{\"data\":[{string.Join(',', rows)}],\"meta\":{{\"pagination\":{{\"total\":{site.Documents.Count(document => !document.InArticle)}}},\"catatan\":\"DATA CONTOH\"}}}}";
    }
}
