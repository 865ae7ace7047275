using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>How long a site has not answered when it was looked for, the newest observation among them.</summary>
/// <param name="Since">First day of the row, in the office's zone.</param>
/// <param name="Days">Days with a valid observation since then; days on which nobody looked are not among them.</param>
/// <param name="Window">Days after which the methodology calls the site mati and holds its band.</param>
public sealed record Silence(DateOnly Since, int Days, int Window)
{
    /// <summary>Whether it lasts as long as the methodology asks for.</summary>
    public bool IsLong => Days >= Math.Max(1, Window);

    /// <summary>"situs tidak menjawab pada 9 hari pemeriksaan sah berturut-turut, sejak 14 November 2026"</summary>
    public string Words => $"situs tidak menjawab pada {IndonesianForm.Count(Days)} hari pemeriksaan sah berturut-turut, sejak {IndonesianForm.Date(Since)}";

    /// <summary>Whether nothing that belongs to a site came back: no name, no connection, no answer in time, or an error of the server. A refusal of this
    /// reader is an answer, and our own line says nothing.</summary>
    public static bool IsSilent(FetchStatus home) =>
        home is FetchStatus.DnsFailed or FetchStatus.ConnectFailed or FetchStatus.TimedOut or FetchStatus.ServerError or FetchStatus.InvalidResponse;

    /// <summary>Whether an observation says nothing about the site, neither that it answers nor that it does not.</summary>
    public static bool IsUnknown(FetchStatus home) => home is FetchStatus.NotAttempted or FetchStatus.WeWereOffline or FetchStatus.DnsUnavailable;

    /// <summary>The row of silent days.</summary>
    /// <param name="homes">How the home page answered in valid runs, by day, newest first; what lies before the last answer may be missing.</param>
    /// <returns>Null when the newest observation that says anything is an answer.</returns>
    public static Silence? Of(IEnumerable<(DateOnly Day, FetchStatus Home)> homes, StateLimits limits)
    {
        DateOnly[] days = [.. homes.Where(seen => !IsUnknown(seen.Home)).TakeWhile(seen => IsSilent(seen.Home)).Select(seen => seen.Day).Distinct()];
        return days.Length == 0 ? null : new Silence(days[^1], days.Length, limits.UnreachableWindow);
    }
}
