using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Tells when the site was last fed, news and documents apart.</summary>
internal sealed class RecencyExtractor(Kamus kamus)
{
    public Fact<Recency> Extract(SiteReading reading, UploadDates dates, Fact<VillageDocuments> documents) => Fact.Unknown<Recency>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}
