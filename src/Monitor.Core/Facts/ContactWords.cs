using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>The words by which a place on a page tells whose contacts stand there. Words of the entity's own name never speak against it:
/// for a clinic "klinik" is no foreign body.</summary>
internal sealed class ContactWords(Kamus kamus, Entity entity)
{
    private readonly FoldedText name = FoldedText.Of(entity.FullName);

    public Phrases Complaint { get; } = new(kamus, "kanal.aduan");

    public Phrases PhoneLabel { get; } = new(kamus, "kanal.label-telepon");

    public Phrases FaxLabel { get; } = new(kamus, "kanal.label-faks");

    public Phrases NoPhone { get; } = new(kamus, "kanal.bukan-telepon");

    public Phrases ContactPage { get; } = new(kamus, "kanal.halaman-kontak");

    public Phrases ContactHeading { get; } = new(kamus, "kanal.judul-kontak");

    public Phrases OfficialLabel { get; } = new(kamus, "kanal.label-resmi");

    public Phrases TradeLabel { get; } = Foreign(kamus, entity, "kanal.label-dagang");

    public Phrases TradePage { get; } = Foreign(kamus, entity, "kanal.halaman-dagang");

    public Phrases TradePart { get; } = new(kamus, "kanal.bagian-dagang");

    public Phrases ResidentPart { get; } = new(kamus, "kanal.bagian-warga");

    public Phrases NewsPart { get; } = new(kamus, "kanal.bagian-berita");

    public Phrases ResidentHeading { get; } = Foreign(kamus, entity, "kanal.judul-warga");

    public Phrases ResidentSentence { get; } = new(kamus, "kanal.kalimat-warga");

    public Phrases Credit { get; } = Foreign(kamus, entity, "kanal.kredit");

    public Phrases OtherBody { get; } = Foreign(kamus, entity, "kanal.instansi-lain");

    public Phrases KabupatenLabel { get; } = Foreign(kamus, entity, "kanal.milik-kabupaten");

    /// <summary>Whether a text names the entity.</summary>
    public bool NamesEntity(FoldedText text) => text.Value.Contains(name.Value, StringComparison.Ordinal);

    private static Phrases Foreign(Kamus kamus, Entity entity, string key) => Phrases.Without(FoldedText.Of(entity.FullName), kamus, key);
}
