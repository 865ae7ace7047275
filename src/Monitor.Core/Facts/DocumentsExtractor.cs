using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds the documents a village must publish, with the proof for each.</summary>
internal sealed class DocumentsExtractor(Kamus kamus)
{
    public Fact<VillageDocuments> Extract(SiteReading reading, UploadDates dates) => Fact.Unknown<VillageDocuments>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}
