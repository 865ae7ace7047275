using System.Collections.Concurrent;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>Asks for single addresses, each as the robots.txt of its host allows. The rules of a host are asked for once.</summary>
internal sealed class SingleAddresses(Visit visit)
{
    private readonly ConcurrentDictionary<string, (RobotsRules Rules, FetchStatus Status)> hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Fetched> ReadAsync(Uri url, bool heedsRobots, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(url, FetchPurpose.Page, FetchVia.Http, 0, null);
        if (heedsRobots)
        {
            (RobotsRules rules, FetchStatus status) = await RulesAsync(url, cancellationToken);
            if (!rules.Allows(url))
            {
                // A host whose rules could not be had is a host that does not answer, not one that refuses.
                bool wasRead = status is FetchStatus.Ok or FetchStatus.Blocked;
                return new Fetched(visit.NotRead(request, wasRead ? FetchStatus.Disallowed : status, wasRead ? "robots.txt asks not to read this address." : "robots.txt could not be read."), null);
            }
        }

        return await visit.ReadAsync(request, cancellationToken);
    }

    // Two that come at once may both ask: the rules are the same.
    private async Task<(RobotsRules Rules, FetchStatus Status)> RulesAsync(Uri url, CancellationToken cancellationToken)
    {
        string host = url.GetLeftPart(UriPartial.Authority);
        if (hosts.TryGetValue(host, out (RobotsRules Rules, FetchStatus Status) known))
        {
            return known;
        }

        Fetched answer = await visit.ReadAsync(new FetchRequest(new Uri(url, "/robots.txt"), FetchPurpose.Robots, FetchVia.Http, 0, null), cancellationToken);
        known = (visit.Heed(answer.Snapshot, answer.Text), answer.Snapshot.Status);
        hosts[host] = known;
        return known;
    }
}
