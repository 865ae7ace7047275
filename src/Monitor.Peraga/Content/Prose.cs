using System.Globalization;

namespace Monitor.Peraga.Content;

/// <summary>Plain Indonesian sentences about village life, put together from patterns: different on every site, always the same for one seed.</summary>
internal static class Prose
{
    private static readonly string[] Openings =
    [
        "{0} – {1} menyelenggarakan kegiatan ini pada {2} di {3}.", "Bertempat di {3}, pada {2} telah berlangsung kegiatan yang diikuti warga dari {4} RT.",
        "{0} – Suasana {3} tampak ramai sejak pagi, {2}.", "Sebanyak {5} warga hadir di {3} pada {2} untuk mengikuti kegiatan ini.",
        "Pemerintah setempat kembali mengajak warga berkumpul di {3}, {2}.", "Kegiatan yang sudah lama dinantikan warga akhirnya terlaksana pada {2} di {3}.",
        "{0} – Dengan semangat gotong royong, warga memulai kegiatan pada {2} pukul tujuh pagi.",
    ];

    private static readonly string[] Middles =
    [
        "Kegiatan dibuka oleh {6} selaku {7} dan dilanjutkan dengan sambutan dari tokoh masyarakat.",
        "Menurut {6}, kegiatan seperti ini perlu dijaga agar kebersamaan antarwarga tidak luntur.",
        "“Kami berterima kasih kepada seluruh warga yang sudah meluangkan waktu,” ujar {6}, {7}.",
        "Biaya kegiatan berasal dari swadaya warga dan sebagian dari anggaran yang sudah disepakati dalam musyawarah.",
        "Peserta datang dari Dusun {8} dan sekitarnya, sebagian membawa peralatan sendiri dari rumah.",
        "Panitia menyiapkan konsumsi sederhana yang dimasak bersama oleh ibu-ibu PKK.",
        "Sebelum acara dimulai, perangkat mengecek daftar hadir dan membagi tugas kepada setiap kelompok.",
        "Dalam kesempatan itu juga dibahas rencana kegiatan lanjutan yang akan melibatkan pemuda karang taruna.",
        "Beberapa warga menyampaikan usulan agar jalan lingkungan di Dusun {8} segera diperbaiki.",
        "{6} menegaskan bahwa setiap usulan dicatat dan akan dibawa ke musyawarah berikutnya.",
        "Kegiatan berjalan tertib dari awal sampai akhir berkat kerja sama semua pihak.",
        "Hujan ringan yang turun menjelang siang tidak menyurutkan semangat peserta.",
        "Bidan dan kader kesehatan turut mendampingi sehingga warga dapat sekaligus memeriksakan tekanan darah.",
        "Para ketua RT diminta menyampaikan hasil pertemuan kepada warga yang berhalangan hadir.",
        "Anak-anak sekolah ikut meramaikan acara dengan menampilkan kesenian daerah.",
        "Hasil kegiatan akan dilaporkan kepada camat sebagai bahan pembinaan.",
        "Babinsa dan Bhabinkamtibmas hadir mendampingi jalannya kegiatan.",
        "Dari {4} RT yang diundang, hampir semuanya mengirimkan wakil.",
        "Pekerjaan dikerjakan secara padat karya sehingga warga sekitar memperoleh tambahan penghasilan.",
        "Bagi warga yang belum terdata, pendaftaran masih dilayani di kantor pada jam kerja.",
        "{7} {6} berharap manfaat kegiatan ini dapat dirasakan sampai ke pelosok dusun.",
        "Peserta tampak antusias dan mengajukan banyak pertanyaan kepada narasumber.",
    ];

    private static readonly string[] Closings =
    [
        "Acara ditutup dengan doa bersama dan ramah tamah.", "Kegiatan serupa direncanakan kembali pada kesempatan yang akan datang.",
        "Semoga kegiatan ini membawa manfaat bagi seluruh warga.", "Warga pulang dengan wajah gembira setelah acara selesai menjelang siang.",
        "Dokumentasi kegiatan dapat dilihat pada halaman galeri.", "Demikian kabar singkat dari kami, salam gotong royong.",
    ];

    private static readonly string[] Histories =
    [
        "Menurut cerita para sesepuh, wilayah {0} dahulu berupa hutan yang dibuka oleh beberapa keluarga pengembara.",
        "Nama {0} dipakai sejak penggabungan dua pedukuhan oleh para tetua pada masa lampau.",
        "Sebagian besar warga {0} bekerja sebagai petani, pedagang kecil dan perajin.",
        "Wilayahnya terbagi menjadi beberapa dusun yang dihubungkan oleh jalan beraspal.",
        "Mata air di sebelah utara menjadi sumber pengairan sawah sepanjang tahun.",
        "Tradisi merti dusun masih dipelihara dan dilaksanakan setelah masa panen.",
        "Luas wilayahnya kira-kira {1} hektare, terdiri atas sawah, tegalan dan permukiman.",
        "Jumlah penduduk tercatat {2} jiwa dengan mata pencaharian yang beragam.",
        "Sarana pendidikan meliputi taman kanak-kanak, sekolah dasar dan madrasah.",
        "Lembaga kemasyarakatan yang aktif antara lain PKK, karang taruna, LPMD dan kelompok tani.",
    ];

    /// <summary>Paragraphs of a news article.</summary>
    public static IEnumerable<string> Article(SiteModel site, Article article)
    {
        var dice = new Dice(article.Seed);
        int paragraphs = dice.Between(3, 6);
        object[] words = Words(site, article, dice);
        yield return Fill(dice.Pick(Openings), words) + " " + Fill(dice.Pick(Middles), words);
        List<string> middles = [.. Middles];
        dice.Shuffle(middles);
        for (int i = 1; i < paragraphs; i++)
        {
            yield return string.Join(' ', middles.Skip(i * 3).Take(dice.Between(2, 3)).Select(middle => Fill(middle, words)));
        }

        yield return dice.Pick(Closings);
    }

    /// <summary>First sentence, for teasers.</summary>
    public static string Teaser(SiteModel site, Article article)
    {
        if (article.Kind == ArticleKind.Sample)
        {
            return Sample[0];
        }

        if (article.Kind != ArticleKind.News)
        {
            return article.Title + ". Selengkapnya dapat dibaca pada halaman ini.";
        }

        var dice = new Dice(article.Seed);
        dice.Between(3, 6);
        object[] words = Words(site, article, dice);
        return Fill(dice.Pick(Openings), words);
    }

    /// <summary>Paragraphs of the profile page.</summary>
    public static IEnumerable<string> History(SiteModel site, ulong chapter)
    {
        Dice dice = site.DiceFor(chapter);
        object[] words = [site.Entity.FullName, dice.Between(96, 480), site.Population];
        List<string> sentences = [.. Histories];
        dice.Shuffle(sentences);
        return sentences.Chunk(3).Select(chunk => string.Join(' ', chunk.Select(sentence => Fill(sentence, words))));
    }

    /// <summary>What installers and themes leave behind.</summary>
    public static IReadOnlyList<string> Sample { get; } =
    [
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.",
        "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.",
        "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur.",
    ];

    private static object[] Words(SiteModel site, Article article, Dice dice)
    {
        Official official = dice.Pick(site.Officials);
        DateOnly held = article.Day.AddDays(-dice.Between(0, 2));
        string place = dice.Pick<string>(site.IsVillage
            ? ["balai desa", "pendapa", "gedung serbaguna", "halaman sekolah dasar", "rumah ketua RT", "lapangan dusun"]
            : ["aula kantor", "pendapa kecamatan", "ruang rapat", "halaman kantor"]);
        return
        [
            site.Entity.Name, site.Entity.FullName, Hari.Full(held), place, dice.Between(4, 18), dice.Between(25, 240), official.Name, official.Position,
            dice.Pick(site.Dusun),
        ];
    }

    private static string Fill(string pattern, object[] words) => string.Format(CultureInfo.InvariantCulture, pattern, words);
}
