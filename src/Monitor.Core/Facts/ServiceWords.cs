using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>The words by which pages, labels and values of a service standard are told.</summary>
internal sealed record ServiceWords(Kamus Kamus)
{
    private const string Topics = "topik-lain";
    private static readonly string[] LabelLists = ["persyaratan", "alur", "waktu", "biaya", "produk", "pengaduan", "jadwal", "petugas"];

    public Phrases Page { get; } = Of(Kamus, "halaman");

    /// <summary>Words that name a page only when they nearly are its whole subject.</summary>
    public Phrases ShortPage { get; } = Of(Kamus, "halaman-singkat");

    public Phrases News { get; } = Of(Kamus, "judul-berita");

    public Phrases OtherTopic { get; private init; } = Of(Kamus, Topics);

    public Phrases Essay { get; } = Of(Kamus, "bacaan");

    public Phrases Requirement { get; } = Of(Kamus, "persyaratan");

    public PhraseCounter Papers { get; } = new(Kamus.Words("layanan.dokumen"));

    /// <summary>Words that make an item a paper, though they do not count by themselves.</summary>
    public Phrases PaperKind { get; } = Of(Kamus, "dokumen-sifat");

    public Phrases Flow { get; } = Of(Kamus, "alur");

    public PhraseCounter Steps { get; } = new(Kamus.Words("layanan.langkah"));

    public Phrases Time { get; } = Of(Kamus, "waktu");

    public Phrases SpokenTime { get; } = Of(Kamus, "waktu-kata");

    public Phrases Cost { get; } = Of(Kamus, "biaya");

    public Phrases CostValue { get; } = Of(Kamus, "biaya-nilai");

    public Phrases CostSentence { get; } = Of(Kamus, "biaya-kalimat");

    public Phrases Fine { get; } = Of(Kamus, "denda");

    /// <summary>Services whose papers are free by law, by the names of the list in config.</summary>
    public IReadOnlySet<string> FreePapers { get; } = Kamus.Words("layanan.gratis-adminduk").ToHashSet(StringComparer.Ordinal);

    public Phrases Product { get; } = Of(Kamus, "produk");

    public Phrases Complaint { get; } = Of(Kamus, "pengaduan");

    public Phrases ComplaintAnswer { get; } = Of(Kamus, "pengaduan-jawaban");

    public Phrases ComplaintPlace { get; } = Of(Kamus, "pengaduan-tempat");

    public Phrases Schedule { get; } = Of(Kamus, "jadwal");

    public Phrases Day { get; } = Of(Kamus, "hari");

    public Phrases Officer { get; } = Of(Kamus, "petugas");

    public Phrases Position { get; } = Of(Kamus, "jabatan");

    public Phrases Queue { get; } = Of(Kamus, "antrian");

    public Phrases Pledge { get; } = Of(Kamus, "maklumat");

    public Phrases PledgePicture { get; } = Of(Kamus, "maklumat-gambar");

    public Phrases SopNumber { get; } = Of(Kamus, "identitas-nomor");

    public Phrases SopDetail { get; } = Of(Kamus, "identitas-lain");

    /// <summary>Parts of a page that residents wrote, or that tease other pages.</summary>
    public Phrases ForeignPart { get; } = Of(Kamus, "bagian-lain");

    public Phrases FileTitle { get; } = Of(Kamus, "judul-berkas");

    public Phrases ListHeading { get; } = Of(Kamus, "judul-daftar");

    public Phrases ServiceStart { get; } = Of(Kamus, "awal-layanan");

    public Phrases ServiceColumn { get; } = Of(Kamus, "kolom-layanan");

    public Phrases Paper { get; } = Of(Kamus, "bukan-layanan");

    /// <summary>Every word that names an element.</summary>
    public Phrases AnyLabel { get; } = new(LabelLists.SelectMany(list => Kamus.Words("layanan." + list)));

    public ServiceNames Names { get; } = new(Kamus);

    /// <summary>The words for one entity's site: those of its own name never speak against it.</summary>
    public ServiceWords For(Entity entity) => this with { OtherTopic = Phrases.Without(FoldedText.Of(entity.FullName), Kamus, Key(Topics)) };

    private static Phrases Of(Kamus kamus, string key) => new(kamus, Key(key));

    private static string Key(string list) => "layanan." + list;
}
