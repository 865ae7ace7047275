using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>The words by which pages, labels and values of a service standard are told.</summary>
internal sealed class ServiceWords(Kamus kamus, Entity entity)
{
    private static readonly string[] LabelLists = ["persyaratan", "alur", "waktu", "biaya", "produk", "pengaduan", "jadwal", "petugas"];

    public Phrases Page { get; } = Of(kamus, "halaman");

    /// <summary>Words that name a page only when they nearly are its whole subject.</summary>
    public Phrases ShortPage { get; } = Of(kamus, "halaman-singkat");

    public Phrases News { get; } = Of(kamus, "judul-berita");

    /// <summary>Words of the entity's own name never speak against it.</summary>
    public Phrases OtherTopic { get; } = new(kamus.Words("layanan.topik-lain")
        .Where(word => !FoldedText.Of(entity.FullName).Value.Contains(FoldedText.Of(word).Value, StringComparison.Ordinal)));

    public Phrases Essay { get; } = Of(kamus, "bacaan");

    public Phrases Requirement { get; } = Of(kamus, "persyaratan");

    public PhraseCounter Papers { get; } = new(kamus.Words("layanan.dokumen"));

    /// <summary>Words that make an item a paper, though they do not count by themselves.</summary>
    public Phrases PaperKind { get; } = Of(kamus, "dokumen-sifat");

    public Phrases Flow { get; } = Of(kamus, "alur");

    public PhraseCounter Steps { get; } = new(kamus.Words("layanan.langkah"));

    public Phrases Time { get; } = Of(kamus, "waktu");

    public Phrases SpokenTime { get; } = Of(kamus, "waktu-kata");

    public Phrases Cost { get; } = Of(kamus, "biaya");

    public Phrases CostValue { get; } = Of(kamus, "biaya-nilai");

    public Phrases CostSentence { get; } = Of(kamus, "biaya-kalimat");

    public Phrases Fine { get; } = Of(kamus, "denda");

    /// <summary>Services whose papers are free by law, by the names of the list in config.</summary>
    public IReadOnlySet<string> FreePapers { get; } = kamus.Words("layanan.gratis-adminduk").ToHashSet(StringComparer.Ordinal);

    public Phrases Product { get; } = Of(kamus, "produk");

    public Phrases Complaint { get; } = Of(kamus, "pengaduan");

    public Phrases ComplaintPlace { get; } = Of(kamus, "pengaduan-tempat");

    public Phrases Schedule { get; } = Of(kamus, "jadwal");

    public Phrases Day { get; } = Of(kamus, "hari");

    public Phrases Officer { get; } = Of(kamus, "petugas");

    public Phrases Position { get; } = Of(kamus, "jabatan");

    public Phrases Queue { get; } = Of(kamus, "antrian");

    public Phrases Pledge { get; } = Of(kamus, "maklumat");

    public Phrases PledgePicture { get; } = Of(kamus, "maklumat-gambar");

    public Phrases SopNumber { get; } = Of(kamus, "identitas-nomor");

    public Phrases SopDetail { get; } = Of(kamus, "identitas-lain");

    /// <summary>Parts of a page that residents wrote, or that tease other pages.</summary>
    public Phrases ForeignPart { get; } = Of(kamus, "bagian-lain");

    public Phrases FileTitle { get; } = Of(kamus, "judul-berkas");

    public Phrases ListHeading { get; } = Of(kamus, "judul-daftar");

    public Phrases ServiceStart { get; } = Of(kamus, "awal-layanan");

    public Phrases ServiceColumn { get; } = Of(kamus, "kolom-layanan");

    public Phrases Paper { get; } = Of(kamus, "bukan-layanan");

    /// <summary>Every word that names an element.</summary>
    public Phrases AnyLabel { get; } = new(LabelLists.SelectMany(list => kamus.Words("layanan." + list)));

    public ServiceNames Names { get; } = new(kamus);

    private static Phrases Of(Kamus kamus, string key) => new(kamus, "layanan." + key);
}
