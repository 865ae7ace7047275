using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts;

/// <summary>Tells whether and how the home page answered.</summary>
internal static class ReachabilityExtractor
{
    public static Fact<Reachability> Extract(SiteReading reading)
    {
        if (reading.Snapshot.Home is not { } home || home.Status == FetchStatus.NotAttempted)
        {
            return Fact.Unknown<Reachability>("Situs belum dicoba.");
        }

        // A home page read over plain http stands before the failed attempt over https, which still tells about the certificate.
        TlsObservation? tls = home.Tls ?? reading.Snapshot.Pages.Where(page => page.Request.Purpose is FetchPurpose.Home or FetchPurpose.Robots).Select(page => page.Tls).OfType<TlsObservation>().FirstOrDefault();
        PageSnapshot? failed = reading.Snapshot.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.Home && page.Status is not FetchStatus.Ok);
        string quote = home.HttpCode is { } code ? $"HTTP {code}" : "";

        // While our own line was down, a failure says nothing about the site.
        bool oursAlone = reading.Snapshot.OwnNetwork == OwnNetwork.Down && home.Status != FetchStatus.Ok;
        return Fact.Known(new Reachability(
            oursAlone ? FetchStatus.WeWereOffline : home.Status,
            home.HttpCode,
            home.Final,
            tls,
            reading.Pages.Length,
            failed is not null && failed != home ? [EvidenceFrom.Page(home, quote), EvidenceFrom.Page(failed, failed.Detail ?? "")] : [EvidenceFrom.Page(home, quote)]));
    }
}
