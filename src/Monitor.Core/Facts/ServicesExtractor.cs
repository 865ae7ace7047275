using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds what the site says about its services, element by element.</summary>
internal sealed class ServicesExtractor(Kamus kamus)
{
    public Fact<ServiceStandard> Extract(SiteReading reading) => Fact.Unknown<ServiceStandard>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}
