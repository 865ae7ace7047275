using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Tells hosts apart: the site's own, those a village may well link to, those whose name is gambling.</summary>
internal sealed class GamblingHosts(Kamus kamus, GamblingWords words)
{
    private readonly ImmutableArray<string> stems = kamus.Words("judi.host");
    private readonly ImmutableArray<string> suffixes = kamus.Words("judi.akhiran-host");
    private readonly ImmutableArray<string> safe = kamus.Words("judi.host-aman");

    /// <summary>The name itself says gambling.</summary>
    public bool IsGambling(Uri address)
    {
        if (IsSafe(address))
        {
            return false;
        }

        foreach (string label in Labels(address))
        {
            string joined = label.Replace("-", "", StringComparison.Ordinal);
            if (stems.Any(stem => joined.Contains(stem, StringComparison.Ordinal)) || words.Scan(label.Replace('-', ' ')).Promoted.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A coined name with a suffix: means something only beside other signs.</summary>
    public bool IsBrand(Uri address) => !IsSafe(address) && Labels(address).Any(label => words.IsBrand(label)
        || suffixes.Any(suffix => label.Length >= suffix.Length + 4 && label.EndsWith(suffix, StringComparison.Ordinal)));

    public bool IsSafe(Uri address) => safe.Any(zone => IsWithin(address.IdnHost, zone));

    /// <summary>Gambling phrases in the path, as doorway pages on other people's sites have them.</summary>
    public bool HasGamblingPath(Uri address)
    {
        string path = Uri.UnescapeDataString(address.PathAndQuery);
        WordHits hits = words.Scan(path.Length > 300 ? path[..300] : path);
        return hits is { Against: 0 } && hits.Promoted.Count + hits.Reported.Count > 0;
    }

    /// <summary>The site itself, what it stands under, or another name within the kabupaten.</summary>
    public static bool IsOwn(Uri address, Uri site, Kabupaten kabupaten)
    {
        string host = Bare(address);
        string own = Bare(site);
        return IsWithin(host, own) || IsWithin(own, host) || kabupaten.Zones.Any(zone => IsWithin(host, zone)) || kabupaten.Channels.Hosts.Any(known => IsWithin(host, known));
    }

    private static string Bare(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;

    private static bool IsWithin(string host, string zone) =>
        host.EndsWith(zone, StringComparison.OrdinalIgnoreCase) && (host.Length == zone.Length || host[^(zone.Length + 1)] == '.');

    private static IEnumerable<string> Labels(Uri address) =>
        address.HostNameType == UriHostNameType.Dns ? address.IdnHost.ToLowerInvariant().Split('.').SkipLast(1).Where(label => label != "www") : [];
}
