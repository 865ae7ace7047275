using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Looks for addresses of villages among the links of the kabupaten's and the kecamatan's own sites, as they are kept, and where villages' own
/// sites lead to; proposes them with the page they were found on. It asks no server and approves nothing; run again it proposes only what is new.</summary>
public sealed class ProposeAddresses(RegistryStore registry, SnapshotStore snapshots, IBodies bodies, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "cari-usulan-alamat";

    private const int LongestReason = 1000;

    /// <param name="argument">Not looked at.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly today = zone.DayOf(now);
        if (await registry.LoadAsync(today, cancellationToken) is not { } roster)
        {
            return;
        }

        var links = new List<SeenLink>();
        var proposals = new List<(EntityCode Entity, Uri Url, string Reason)>();
        foreach (Entity entity in roster.Entities)
        {
            foreach (SiteSnapshot snapshot in await snapshots.LatestAsync(entity.Code, 1, cancellationToken))
            {
                links.AddRange(entity.IsVillage ? [] : LinksOf(snapshot, entity.Kecamatan));
                if (snapshot.Home is { WasRead: true, Final: { } final } && AddressFinder.Moved(roster, entity, snapshot.Site, final) is { } moved)
                {
                    proposals.Add((entity.Code, moved, $"{snapshot.Site.AbsoluteUri} dialihkan ke sini"));
                }
            }
        }

        proposals.AddRange(AddressFinder.Find(roster, links).Select(found => (found.Entity, found.Url, $"Tautan \"{found.Text}\" di {found.Page.AbsoluteUri}")));
        var decision = new Decision(RegistryStore.SystemActor, "", now);
        foreach ((EntityCode entity, Uri url, string reason) in proposals)
        {
            // One at a time: somebody may have given the site away in between, which stops nothing else.
            await registry.AddAsync([new AddressMarked(entity, url, AddressState.Proposed, null, today, reason.Length <= LongestReason ? reason : reason[..LongestReason], decision)], cancellationToken);
        }
    }

    private IEnumerable<SeenLink> LinksOf(SiteSnapshot snapshot, WilayahCode? kecamatan)
    {
        foreach (PageSnapshot page in snapshot.Pages.Where(page => page is { WasRead: true, Kind: ContentKind.Html }))
        {
            if (page.BodyHash is { } hash && bodies.Find(hash) is { } body && HtmlReader.Read(System.Text.Encoding.UTF8.GetString(body.Span), page.Url) is { } read)
            {
                foreach (HtmlLink link in read.Links)
                {
                    if (link.Target is { } target && !link.IsHidden)
                    {
                        yield return new SeenLink(page.Url, target, link.Text, kecamatan);
                    }
                }
            }
        }
    }
}
