using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Weighs signs of gambling content and defacement; a suspicion only.</summary>
internal sealed class GamblingExtractor(Kamus kamus)
{
    public Fact<GamblingSigns> Extract(SiteReading reading) => Fact.Unknown<GamblingSigns>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}
