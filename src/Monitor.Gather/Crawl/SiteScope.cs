using System.Collections.Immutable;

namespace Monitor.Gather.Crawl;

/// <summary>Which addresses belong to the site: its host with or without www, and where its home page led within the kabupaten's zones.</summary>
internal sealed class SiteScope(Uri site, ImmutableArray<string> zones)
{
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase) { Bare(site) };

    /// <summary>Takes the final address of the home page in; false when it left the site and every zone of the kabupaten.</summary>
    public bool Accept(Uri home)
    {
        if (Contains(home))
        {
            return true;
        }

        bool isOurs = zones.Any(zone => InZone(home.Host, zone)) || InZone(home.Host, Bare(site));
        if (isOurs)
        {
            _ = hosts.Add(Bare(home));
        }

        return isOurs;
    }

    public bool Contains(Uri url) => hosts.Contains(Bare(url));

    private static string Bare(Uri url) => (url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host) + (url.IsDefaultPort ? "" : ":" + url.Port);

    private static bool InZone(string host, string zone) => host.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase);
}
