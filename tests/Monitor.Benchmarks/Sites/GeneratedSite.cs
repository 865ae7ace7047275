using System.Globalization;
using System.Text;

namespace Monitor.Benchmarks.Sites;

/// <summary>A kabupaten of static village sites for benchmarks: 100 sites of 40 pages of about 60 KB, the same bytes every time.</summary>
internal static class GeneratedSite
{
    public const int Sites = 100;
    public const int PagesPerSite = 40;
    private const int Paragraphs = 46;

    private static readonly string[] Words =
    [
        "warga", "desa", "kegiatan", "kerja", "bakti", "jalan", "usaha", "tani", "balai", "musyawarah", "rencana", "pembangunan", "posyandu", "balita", "kader", "lansia",
        "kesehatan", "irigasi", "saluran", "panen", "padi", "jagung", "pupuk", "kelompok", "ternak", "pelatihan", "pemuda", "karang", "taruna", "lomba", "kebersihan", "lingkungan",
        "sekolah", "anak", "guru", "perpustakaan", "buku", "air", "bersih", "sumur", "jembatan", "dusun", "ronda", "keamanan", "gotong", "royong", "bantuan", "bibit",
    ];

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static string Host(int site) => string.Create(CultureInfo.InvariantCulture, $"desa{site:000}.test");

    /// <summary>Page 0 is the home page; the others have names made of words, as the sections and articles of a village have.</summary>
    public static string Path(int page) => page == 0 ? "/" : $"/{Words[page % Words.Length]}/{Words[(page * 7) % Words.Length]}-{Words[(page * 11 + 3) % Words.Length]}-{Letters(page)}/";

    public static int PageOf(string path)
    {
        for (int page = 0; page < PagesPerSite; page++)
        {
            if (Path(page) == path)
            {
                return page;
            }
        }

        return -1;
    }

    public static string Html(int site, int page)
    {
        var dice = new Random((site * 1_000) + page);
        var html = new StringBuilder(64_000);
        string title = Sentence(dice, 6);
        html.Append("<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>").Append(title).Append(" - Desa ").Append(Host(site)).Append("</title>")
            .Append("<meta name=\"generator\" content=\"WordPress 6.4.2\"><link rel=\"stylesheet\" href=\"/wp-content/themes/desa/style.css\"><style>.a{margin:0}.b{padding:1px}</style>")
            .Append("<script>var waktu=1;function buka(){waktu++}</script></head><body><header><nav><ul>");
        for (int link = 0; link < 24; link++)
        {
            Link(html.Append("<li>"), (link * 3) % PagesPerSite, Sentence(dice, 2)).Append("</li>");
        }

        html.Append("</ul></nav></header><main><article><h1>").Append(title).Append("</h1>");
        Stamp(html, dice);
        for (int i = 0; i < Paragraphs; i++)
        {
            html.Append("<div class=\"wp-block-group is-layout-flow\"><p class=\"has-text\">").Append(Sentence(dice, 130)).Append("</p></div>");
        }

        html.Append("<table><tr><th>Uraian</th><th>Anggaran</th></tr>");
        for (int row = 1; row <= 12; row++)
        {
            html.Append("<tr><td>4.").Append(row).Append(' ').Append(Sentence(dice, 3)).Append("</td><td>Rp ").Append((row * 17_250_000L).ToString("N0", CultureInfo.GetCultureInfo("id-ID"))).Append("</td></tr>");
        }

        html.Append("</table></article><section>");
        for (int i = 0; i < 17; i++)
        {
            html.Append("<article class=\"post\"><h2>");
            Link(html, (page + i + 1) % PagesPerSite, Sentence(dice, 5)).Append("</h2>");
            Stamp(html, dice);
            html.Append("<p>").Append(Sentence(dice, 18)).Append("</p></article>");
        }

        html.Append("</section></main><aside><ul>");
        for (int i = 0; i < 12; i++)
        {
            Link(html.Append("<li>"), (page + (i * 3)) % PagesPerSite, "Arsip " + Months[i]).Append("</li>");
        }

        return html.Append("</ul></aside><footer><p>Kantor Desa, telepon (0299) 761-482</p></footer></body></html>").ToString();
    }

    private static StringBuilder Link(StringBuilder html, int page, string text) => html.Append("<a href=\"").Append(Path(page)).Append("\">").Append(text).Append("</a>");

    private static void Stamp(StringBuilder html, Random dice)
    {
        int month = dice.Next(12), day = dice.Next(1, 28);
        html.Append(CultureInfo.InvariantCulture, $"<time class=\"entry-date\" datetime=\"2026-{month + 1:00}-{day:00}T08:00:00+07:00\">{day} {Months[month]} 2026</time>");
    }

    private static string Sentence(Random dice, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[dice.Next(Words.Length)]));

    private static string Letters(int page) => $"{(char)('a' + (page / 26))}{(char)('a' + (page % 26))}";
}
