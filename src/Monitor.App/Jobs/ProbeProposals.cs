using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Looks once at the home page of each proposed address of a kecamatan, so that who confirms them sees what answers there. Nothing of it is
/// an observation: it is never judged.</summary>
public sealed class ProbeProposals(RegistryStore registry, AddressProbeStore probes, GatherDoor door, IBodies bodies, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "lihat-usulan";

    // A button pressed again, or a job taken up after a crash, asks nobody twice within the hour.
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <param name="argument">The list whose bodies are looked at, see <see cref="RegisterLists"/>.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        if (await registry.LoadAsync(zone.DayOf(time.GetUtcNow()), cancellationToken) is not { } roster)
        {
            return;
        }

        (Entity Entity, Uri Url)[] proposed =
        [
            .. roster.Entities.Where(entity => RegisterLists.Of(entity) == argument)
                .SelectMany(entity => entity.Addresses.Where(address => address.State == AddressState.Proposed).Select(address => (entity, address.Url))),
        ];
        ImmutableDictionary<(EntityCode Entity, Uri Url), AddressProbe> known = await probes.LatestAsync(proposed.Select(item => item.Entity.Code), cancellationToken);
        await using GatherSession session = door.Open(roster.Kabupaten);
        foreach ((Entity entity, Uri url) in proposed)
        {
            if (!known.TryGetValue((entity.Code, url), out AddressProbe? last) || time.GetUtcNow() - last.At >= Rest)
            {
                await LookAsync(session, entity.Code, url, cancellationToken);
            }
        }
    }

    private async Task LookAsync(GatherSession session, EntityCode entity, Uri url, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var unread = new PageSnapshot(
            new FetchRequest(url, FetchPurpose.Home, FetchVia.Http, 0, null), FetchStatus.NotAttempted, null, null, ContentKind.Unknown, null, null, 0, [],
            ImmutableSortedDictionary<string, string>.Empty, null, now, TimeSpan.Zero, null);
        var asked = new SiteSnapshot(Guid.CreateVersion7(now), entity, url, now, GatherSession.GathererVersion, OwnNetwork.NotChecked, [unread], []);
        SiteSnapshot seen = await session.RereadAsync(asked, [url], cancellationToken);
        PageSnapshot home = seen.Pages[0];
        if (seen.OwnNetwork != OwnNetwork.Down && home.Status is not (FetchStatus.NotAttempted or FetchStatus.WeWereOffline))
        {
            await probes.AddAsync(new AddressProbe(entity, url, now, home.Status, home.HttpCode, home.Final, PageTitles.Of(home, bodies)), cancellationToken);
        }
    }
}
