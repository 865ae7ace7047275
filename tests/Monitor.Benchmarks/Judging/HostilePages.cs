using System.Text;

namespace Monitor.Benchmarks.Judging;

/// <summary>Pages of five megabytes, each made to cost one reader as much as it can.</summary>
internal static class HostilePages
{
    private const int Size = 4_990_000;

    public static IEnumerable<(string Name, string Html)> All =>
    [
        ("plain-text", Page(Filled("Warga desa bergotong royong membersihkan saluran irigasi bersama perangkat desa. "))),
        ("one-word", Page(new string('a', Size))),
        ("digits", Page(new string('1', Size))),
        ("dates", Page(Filled("12 Januari 2026, 3/4/2025 dan 2026-05-06; "))),
        ("date-paragraphs", Page(Filled("<p>Diposting 12 Januari 2026</p>"))),
        ("years", Page(Filled("APBDes 2026 RKPDes 2025 Perdes Nomor 3 Tahun 2024 "))),
        ("phones", Page(Filled("0812 2665 5443, (0272) 321046, +62 812-2665-5443; "))),
        ("numbers-of-residents", Page(Filled("NIK 3310011212900001 KK 3310011212900002 "))),
        ("mail", Page(Filled("desa@contoh.id a@b.c @@@@ "))),
        ("links", Page(Filled("<a href=\"/berkas/apbdes-2026.pdf\">APBDes Tahun 2026</a> "))),
        ("different-links", Page(Numbered(n => $"<a href=\"/berkas/apbdes-{n}.pdf\">APBDes Tahun 2026 bagian {n}</a> "))),
        ("headings", Page(Filled("<h2>APBDes Tahun Anggaran 2026</h2>"))),
        ("cells", Page("<table>" + Filled("<tr><td>1<td>APBDes<td>2026<td>Rp 1.889.478.000") + "</table>")),
        ("tables", Page(Filled("<table><tr><th>Nama<th>NIK<tr><td>Ani<td>3310011212900001</table>"))),
        ("tiny-elements", Page(Filled("<i>a</i>"))),
        ("empty-elements", Page(Filled("<b></b>"))),
        ("unclosed", Page(Filled("<div>"))),
        ("unclosed-paragraphs", Page(Filled("<p>a"))),
        ("unclosed-brackets", Page(Filled("<"))),
        ("attributes", Page("<div " + Filled("a=1 ") + ">x</div>")),
        ("long-attribute", Page("<img alt=\"" + Filled("pengaduan 2026 ") + "\" src=x.jpg>")),
        ("classes", Page(Filled("<p class=\"berita post slot footer header nav\">isi</p>"))),
        ("entities", Page(Filled("&amp;&nbsp;&#8203;&eacute;"))),
        ("comments", Page(Filled("<!-- slot gacor maxwin --> "))),
        ("open-comment", Page("<!--" + Filled("slot "))),
        ("hidden-gambling", Page("<div style=\"display:none\">" + Filled("slot gacor maxwin togel ") + "</div>")),
        ("gambling-links", Page(Filled("<a href=https://slot.example/x>slot gacor maxwin</a> "))),
        ("base64-picture", Page("<img src=\"data:image/png;base64," + Filled("iVBORw0KGgoAAAANSUhEUg") + "\">")),
        ("script", Page("<script>" + Filled("var a={\"b\":[1,2,3],\"c\":\"https://wa.me/6281226655443\"};") + "</script>")),
        ("json-ld", Page("<script type=\"application/ld+json\">[" + Filled("{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-02\"},") + "{}]</script>")),
        ("deep-json-ld", Page("<script type=\"application/ld+json\">" + Filled("[") + "</script>")),
        ("metas", Page(Filled("<meta property=\"article:published_time\" content=\"2026-01-02\">"))),
        ("forms", Page(Filled("<form method=post><textarea name=aduan></textarea></form>"))),
        ("lists", Page("<ul>" + Filled("<li>Persyaratan: KTP, KK, pengantar RT; biaya gratis; waktu 15 menit") + "</ul>")),
        ("titles", "<title>" + Filled("Desa Contoh ") + "</title><p>x"),
    ];

    private static string Page(string body) => "<!doctype html><html lang=\"id\"><head><title>Desa Contoh</title></head><body>" + body;

    private static string Filled(string piece)
    {
        var text = new StringBuilder(Size);
        while (text.Length + piece.Length < Size - 200)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    private static string Numbered(Func<int, string> piece)
    {
        var text = new StringBuilder(Size);
        for (int n = 0; text.Length < Size - 400; n++)
        {
            text.Append(piece(n));
        }

        return text.ToString();
    }
}
