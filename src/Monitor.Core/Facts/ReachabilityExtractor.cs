namespace Monitor.Core.Facts;

/// <summary>Tells whether and how the home page answered.</summary>
internal static class ReachabilityExtractor
{
    public static Fact<Reachability> Extract(SiteReading reading) =>
        Fact.Unknown<Reachability>(reading.Snapshot.Pages.IsEmpty ? "Situs belum dicoba." : "Belum dibaca.");
}
