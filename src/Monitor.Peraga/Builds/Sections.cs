using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>Contents of the standing pages, in the plain markup editors of content systems produce.</summary>
internal static class Sections
{
    private const string Nothing = "<p>Data belum tersedia.</p>";

    public static string Welcome(SiteModel site) => site.Persona.Condition == Condition.Template
        ? "Selamat Datang di Website Desa [nama desa]. " + Prose.Sample[1]
        : $"Media informasi dan komunikasi antara {site.Entity.FullName}, {site.Place}, dengan seluruh warga. Kami melayani dengan ramah, cepat dan terbuka.";

    public static string Profile(SiteModel site)
    {
        if (site.Persona.Condition == Condition.Template)
        {
            return string.Concat(Prose.Sample.Select(line => $"<p>{line}</p>")) + "<p>Kepala Desa: John Doe</p>";
        }

        if (site.Persona.Condition == Condition.NeverFilled || site.Has(Trait.EmptyMenus))
        {
            return Nothing;
        }

        string history = string.Concat(Prose.History(site, 1).Select(text => $"<p>{text}</p>"));
        return $"{history}<h3>Wilayah</h3><ul>{string.Concat(site.Dusun.Select(dusun => $"<li>Dusun {dusun}</li>"))}</ul><p>Alamat kantor: {site.Contact.Address}</p>";
    }

    public static string Vision(SiteModel site)
    {
        if (site.Persona.Condition is Condition.NeverFilled or Condition.Template || site.Has(Trait.EmptyMenus))
        {
            return site.Persona.Condition == Condition.Template ? $"<p>{Prose.Sample[2]}</p>" : Nothing;
        }

        Dice dice = site.DiceFor(2);
        string[] missions =
        [
            "Meningkatkan mutu pelayanan kepada masyarakat", "Mengembangkan usaha ekonomi warga", "Membangun sarana secara merata",
            "Menjaga kerukunan dan budaya setempat", "Mengelola keuangan secara terbuka", "Memelihara kelestarian lingkungan",
        ];
        return $"<h3>Visi</h3><p>Terwujudnya {site.Entity.FullName} yang {dice.Pick(["maju", "mandiri", "guyub"])}, {dice.Pick(["sejahtera", "berdaya", "asri"])} dan berbudaya.</p>"
            + $"<h3>Misi</h3><ol>{string.Concat(dice.Some(missions, 4).Select(mission => $"<li>{mission}</li>"))}</ol>";
    }

    public static string Government(SiteModel site)
    {
        if (site.Persona.Condition is Condition.NeverFilled or Condition.Template || site.Has(Trait.EmptyMenus))
        {
            return "<p>Belum ada data perangkat.</p>";
        }

        Dice dice = site.DiceFor(3);
        var html = new Markup("<table class=\"table\"><tr><th>Nama</th><th>Jabatan</th>").Append(site.Has(Trait.StaffNumbers) ? "<th>NIPD</th></tr>" : "</tr>");
        foreach (Official official in site.Officials)
        {
            html.Append("<tr><td>").Append(official.Name).Append("</td><td>").Append(official.Position).Append("</td>");
            if (site.Has(Trait.StaffNumbers))
            {
                // As long as the numbers villages give their staff: 18 digits beginning with the birth date.
                html.Append("<td>").Append($"{dice.Between(1968, 1996)}{dice.Between(1, 12):00}{dice.Between(1, 28):00}{dice.Between(2005, 2020)}{dice.Between(1, 12):00}{dice.Between(1, 2)}{dice.Between(1, 99):000}").Append("</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</table>").ToString();
    }

    public static string Documents(SiteModel site, SiteBuild build)
    {
        if (site.Persona.Condition == Condition.Template)
        {
            return $"<p>{Prose.Sample[0]}</p>";
        }

        List<SiteDocument> listed = [.. site.Documents.Where(document => !document.InArticle)];
        if (listed.Count == 0)
        {
            string files = site.IsVillage ? "" : OfficeFiles(site);
            return files.Length > 0 ? files : "<h3>RPJMDes</h3><p>Belum ada dokumen.</p><h3>APBDes</h3><p>Belum ada dokumen.</p>";
        }

        var html = new Markup("<table class=\"table table-striped\"><thead><tr><th>No</th><th>Nama Dokumen</th><th>Tahun</th>");
        html.Append(build.DatesDocuments ? "<th>Tanggal Upload</th><th>Berkas</th></tr></thead><tbody>" : "<th>Berkas</th></tr></thead><tbody>");
        for (int i = 0; i < listed.Count; i++)
        {
            SiteDocument document = listed[i];
            html.Append($"<tr><td>{i + 1}</td><td>{document.Title}</td><td>{document.Years.To}</td>");
            html.Append(build.DatesDocuments ? $"<td>{Hari.Padded(DateOnly.FromDateTime(document.Uploaded))}</td>" : "");
            html.Append("<td>").Append(DocumentLink(site, build, document, document.Form == DocumentForm.Page ? "Lihat" : "Unduh")).Append("</td></tr>\n");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <summary>A link to a document, or the picture itself.</summary>
    public static string DocumentLink(SiteModel site, SiteBuild build, SiteDocument document, string text) => document.Form switch
    {
        DocumentForm.Poster => $"<img src=\"{build.FilePath(site, document)}\" alt=\"{document.Title}\" title=\"{document.Title}\" width=\"320\">",
        DocumentForm.Drive or DocumentForm.PrivateDrive => $"<a href=\"{DriveLink(site, document)}\" target=\"_blank\" title=\"{document.Title}\">{text}</a>",
        DocumentForm.NoLink => $"<a href=\"#\">{text}</a>",
        DocumentForm.Page => $"<a href=\"{build.ArticlePath(site, site.Articles.First(article => article.Document == document))}\">{text} {document.Title}</a>",
        _ => $"<a href=\"{build.FilePath(site, document)}\" title=\"{document.Title}\">{text}</a>",
    };

    /// <summary>Address on the simulated file host: entity, number and a letter for public or private make the id.</summary>
    public static string DriveLink(SiteModel site, SiteDocument document)
    {
        string code = site.Entity.Code.Value.Replace(".", "", StringComparison.Ordinal);
        char access = document.Form == DocumentForm.PrivateDrive ? 'p' : 'u';
        return $"https://drive.google.com/file/d/1{access}C{code}n{document.Number:00}xQz7vLkWmT4rJ/view?usp=sharing";
    }

    public static string Contact(SiteModel site)
    {
        var html = new Markup("<p>Alamat: ").Append(site.Contact.Address).Append("</p>\n");
        html.Append(Widgets.ContactLines(site, "p"));
        html.Append("<iframe src=\"https://www.google.com/maps/embed?pb=!1m18!2d110.6062!3d-7.7056\" title=\"Peta\"></iframe>");
        return html.ToString();
    }

    public static string Ppid(SiteModel site) =>
        $"<p>Pejabat Pengelola Informasi dan Dokumentasi (PPID) {site.Entity.FullName} dijabat oleh {site.Officials[1].Name}.</p>"
        + "<h3>Tata cara permohonan informasi</h3><ol><li>Pemohon mengisi formulir permohonan informasi.</li><li>PPID mencatat permohonan dan memberi tanda terima.</li>"
        + "<li>PPID menjawab paling lambat sepuluh hari kerja.</li></ol><h3>Kategori informasi</h3><ul><li>Informasi berkala</li><li>Informasi serta merta</li>"
        + "<li>Informasi setiap saat</li><li>Informasi dikecualikan</li></ul>";

    public static string Complaint(SiteModel site) =>
        "<p>Sampaikan pengaduan Anda melalui formulir berikut. Petugas kami akan menindaklanjuti.</p>"
        + "<form id=\"form-pengaduan\" method=\"post\" action=\"/pengaduan/kirim\"><label>Nama <input type=\"text\" name=\"nama\"></label><label>Judul <input type=\"text\" name=\"judul\"></label>"
        + "<label>Isi pengaduan <textarea name=\"isi\"></textarea></label><label>E-mail <input type=\"email\" name=\"email\"></label><button type=\"submit\">Kirim Pengaduan</button></form>";

    public static string Gallery(SiteModel site, SiteBuild build) => site.Articles.Length == 0
        ? Nothing
        : string.Concat(site.Articles.Take(6).Select(article => $"<figure><img src=\"{build.ImagePath(site, article)}\" alt=\"Dokumentasi kegiatan\"></figure>\n"));

    private static string OfficeFiles(SiteModel site) => site.Seed % 3 == 0
        ? ""
        : $"<ul><li>Rencana Strategis {site.Entity.FullName}</li><li>Laporan Kinerja (LKjIP) {site.AsOf.Year - 1}</li><li>Perjanjian Kinerja {site.AsOf.Year}</li></ul><p>Salinan dokumen dapat diminta di kantor kami.</p>";
}
