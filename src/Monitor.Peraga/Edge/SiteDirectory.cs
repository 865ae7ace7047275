using System.Collections.Frozen;
using System.Net;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Edge;

/// <summary>Names and addresses of the simulated network, and who answers for each host.</summary>
internal sealed class SiteDirectory
{
    private readonly FrozenDictionary<string, Site> byHost;
    private readonly OffsiteHosts offsite;
    private long asked;

    public SiteDirectory(IEnumerable<Site> sites, DateOnly today)
    {
        Sites = [.. sites];
        byHost = Sites.ToFrozenDictionary(site => site.Persona.Host, StringComparer.OrdinalIgnoreCase);
        offsite = new OffsiteHosts(Sites
            .Where(site => site.Persona.Entity.IsVillage)
            .ToDictionary(site => site.Persona.Entity.Code.Value.Replace(".", "", StringComparison.Ordinal), StringComparer.Ordinal), today);
    }

    public IReadOnlyList<Site> Sites { get; }

    /// <summary>Requests answered so far.</summary>
    public long Asked => Interlocked.Read(ref asked);

    public Site? Find(string host) => byHost.GetValueOrDefault(host);

    /// <summary>Where a name and port lead; null when the name does not exist.</summary>
    public IPEndPoint? Resolve(string host, int port, int httpPort, int httpsPort, int closedPort)
    {
        string name = host.TrimEnd('.');
        Site? site = Find(name);
        if (site is null && !OffsiteHosts.Knows(name))
        {
            return null;
        }

        return site?.Persona.Condition switch
        {
            Condition.DnsGone => null,
            Condition.ConnectionRefused => new IPEndPoint(IPAddress.Loopback, closedPort),
            _ => new IPEndPoint(IPAddress.Loopback, port switch
            {
                443 => httpsPort,
                80 => httpPort,
                _ when port == httpPort || port == httpsPort => port,
                _ => closedPort,
            }),
        };
    }

    public Answer Answer(SiteRequest request)
    {
        Interlocked.Increment(ref asked);
        if (Find(request.Host) is not { } site)
        {
            return OffsiteHosts.Knows(request.Host)
                ? offsite.Answer(request)
                : Builds.Answer.Html("<html><body><p>Host tidak dikenal.</p><small>DATA CONTOH</small></body></html>", 421);
        }

        // A site whose handshake breaks off answers on port 80 only to send everybody back to https.
        bool lockedOut = site.Persona.Condition == Condition.TlsUnreadable;
        if (!request.IsHttps && (lockedOut || (!site.Persona.Has(Trait.PlainHttp | Trait.ExpiredTls | Trait.WrongNameTls) && site.Persona.ShowsContent)))
        {
            return Builds.Answer.Redirect($"https://{site.Persona.Host}{request.Path}{request.Query}", 301);
        }

        return EdgePages.For(site.Persona, request) ?? site.Build.Answer(site, request);
    }
}
