using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>Texts that look like something they are not, and the few that are.</summary>
internal static class SpecialTexts
{
    /// <summary>Host the gambling pages live on; the name is reserved for examples and leads nowhere outside.</summary>
    public const string GamblingHost = "slot-gacor.example";

    public static IEnumerable<string> AntiGambling(SiteModel site) =>
    [
        $"Karang taruna {site.Entity.FullName} bersama kepolisian menggelar penyuluhan tentang bahaya judi online yang kini menjerat banyak pemuda.",
        "Narasumber menjelaskan bahwa permainan slot, togel dan poker di internet dirancang agar pemain selalu kalah; istilah gacor, maxwin atau jackpot hanyalah umpan.",
        "“Jangan pernah tergiur bonus deposit atau tautan alternatif. Judi online merusak keluarga dan melanggar hukum,” tegas petugas.",
        "Warga yang mengetahui adanya promosi judi online diminta melapor kepada perangkat atau kepolisian terdekat.",
        "Acara diikuti puluhan pemuda dan diakhiri dengan penandatanganan komitmen menolak perjudian.",
    ];

    public static IEnumerable<string> Explainer(string title) =>
    [
        $"{title.Split("Tahun")[0].Trim()} merupakan salah satu kewajiban pemerintah desa yang diatur dalam peraturan perundang-undangan.",
        "Dokumen tersebut pada umumnya memuat pendahuluan, program kerja, pelaksanaan kegiatan, permasalahan dan penutup.",
        "Penyusunannya dilakukan secara transparan, akuntabel dan partisipatif agar masyarakat dapat ikut mengawasi.",
        "Secara teknis, tahapan dimulai dari pembentukan tim, pengumpulan data, pembahasan sampai penetapan. Sumber: dari berbagai artikel di internet.",
    ];

    /// <summary>A list of aid recipients: in full with numbers of this kabupaten's districts, or masked as it should be.</summary>
    public static string Recipients(SiteModel site, Article article)
    {
        var dice = new Dice(article.Seed);
        int rows = Rows(article);
        var html = new Markup("<p>Berdasarkan hasil musyawarah desa, berikut daftar keluarga penerima manfaat bantuan langsung tunai.</p><table class=\"table\"><tr><th>No</th><th>Nama</th><th>NIK</th><th>Alamat</th></tr>");
        string district = site.Entity.Kecamatan is { } area ? area.Value.Replace(".", "", StringComparison.Ordinal) : "990101";
        for (int row = 1; row <= rows; row++)
        {
            bool woman = dice.Chance(50);
            string born = $"{dice.Between(1, 28) + (woman ? 40 : 0):00}{dice.Between(1, 12):00}{dice.Between(50, 99):00}";
            string number = article.Kind == ArticleKind.MaskedNik
                ? district + (site.Seed % 2 == 0 ? "**********" : "xxxxxxxxxx")
                : district + born + $"{row:0000}";
            html.Append($"<tr><td>{row}</td><td>{Names.Person(dice)}</td><td>{number}</td><td>Dusun {dice.Pick(site.Dusun)} RT {dice.Between(1, 9):00} RW {dice.Between(1, 4):00}</td></tr>\n");
        }

        return html.Append("</table><p>Demikian untuk diketahui warga.</p>").ToString();
    }

    /// <summary>How many persons the list names.</summary>
    public static int Rows(Article article) => 8 + (int)(article.Seed % 17);

    /// <summary>Gambling words slipped into a good article: off screen, or bluntly between two paragraphs.</summary>
    public static string Injection(SiteModel site)
    {
        string link = $"https://{GamblingHost}/";
        return site.Seed % 2 == 0
            ? $"<div style=\"position:absolute;left:-9999px;top:-9999px\"><a href=\"{link}\">slot gacor</a> <a href=\"{link}maxwin\">situs slot maxwin</a> <a href=\"{link}togel\">bandar togel toto macau</a> <a href=\"{link}rtp\">RTP live pragmatic</a> deposit pulsa bonus new member</div>"
            : $"<p>Main <a href=\"{link}\">slot gacor</a> hari ini gampang maxwin, RTP live pragmatic play, deposit dana tanpa potongan, link alternatif <a href=\"{link}mahjong\">mahjong ways</a> resmi.</p>";
    }
}
