using System.Net;

namespace Monitor.Gather;

/// <summary>A distance the operator of a server agreed to for it, in place of the one for everybody. It holds for what it names and nothing beside it:
/// an address for all sites on it together, a host name for that one site.</summary>
/// <param name="Target">An address, a range of addresses such as 203.0.113.0/24, or a host name.</param>
/// <param name="Gap">Least time between two starts.</param>
/// <param name="InFlight">Requests at one time.</param>
/// <param name="Note">Where the agreement is written down.</param>
public sealed record PaceAgreement(string Target, TimeSpan Gap, int InFlight, string Note)
{
    /// <summary>Whether a text names something an agreement can be made about.</summary>
    public static bool IsTarget(string target) =>
        IsAddress(target, out _) || IsRange(target, out _) || (Uri.CheckHostName(target) == UriHostNameType.Dns && target.Contains('.', StringComparison.Ordinal));

    /// <summary>How narrowly the agreement names an address; null when it does not name it.</summary>
    internal int? Names(IPAddress address) =>
        IsAddress(Target, out IPAddress? own) ? (own.Equals(address) ? int.MaxValue : null)
        : IsRange(Target, out IPNetwork range) && range.Contains(address) ? range.PrefixLength : null;

    internal bool Names(string host) => Target.Equals(host, StringComparison.OrdinalIgnoreCase);

    // "12" is an address to the library and a slip to everybody else.
    private static bool IsAddress(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(text, out address) && (text.Count(sign => sign == '.') == 3 || text.Contains(':', StringComparison.Ordinal));

    private static bool IsRange(string text, out IPNetwork range) => IPNetwork.TryParse(text, out range);
}
