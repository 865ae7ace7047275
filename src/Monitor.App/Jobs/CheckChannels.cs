using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather;

namespace Monitor.App.Jobs;

/// <summary>Looks at the published channels that show themselves without a person: portals, forms, YouTube. A channel that many publish is asked for once. What our own line or
/// reader failed at is no observation; it is tried again on the next run.</summary>
public sealed class CheckChannels(
    AssessmentStore assessments, RegistryStore registry, VerdictStore verdicts, ChannelStore store, ChannelDesk desk, ChannelPolicy policy, GatherDoor door, Kamus kamus, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "periksa-kanal";

    // What is known is looked at again once a week; what is not, on the next night. A button pressed twice asks nobody twice.
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Night = TimeSpan.FromHours(20);

    // A name that was resolved is followed by its feed, and with no gap wanted what was not found is asked for again at once.
    private const int Rounds = 3;

    private readonly ChannelReader reader = new(kamus);

    /// <param name="argument">The day for which the clock fired; the channels tell themselves which are due.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        if (await assessments.LatestAsync(cancellationToken) is { } latest && await registry.LoadAsync(zone.DayOf(time.GetUtcNow()), cancellationToken) is { } roster)
        {
            await LookAsync(roster, ChannelDesk.Shown(latest), cancellationToken);
        }
    }

    /// <summary>The same for the sites as a run has just read them, before it is published.</summary>
    public async Task OfRunAsync(InspectionOrder order, Run run, CancellationToken cancellationToken)
    {
        ImmutableSortedDictionary<EntityCode, SiteVerdict> read = await verdicts.OfRunAsync(run.Id, SnapshotKind.First, order.Methodology.Id, SiteJudge.Version, cancellationToken);
        await LookAsync(order.Roster, read.Where(pair => pair.Value.Facts.Channels.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Facts.Channels.Value!), cancellationToken);
    }

    /// <returns>How many looks were stored.</returns>
    public async Task<int> LookAsync(Roster roster, IReadOnlyDictionary<EntityCode, ContactChannels> shown, CancellationToken cancellationToken)
    {
        DateTimeOffset began = time.GetUtcNow();
        PublishedChannel[] channels =
        [
            .. roster.Entities.OrderBy(entity => entity.IsVillage).SelectMany(entity => PublishedChannels.Of(entity, shown.GetValueOrDefault(entity.Code))).DistinctBy(channel => channel.Key, StringComparer.Ordinal),
        ];
        await using GatherSession session = door.Open(roster.Kabupaten);
        int stored = 0, asked = 0;
        for (int round = 0; round < Rounds; round++)
        {
            ILookup<string, ChannelLook> looks = (await desk.LooksAsync(cancellationToken)).ToLookup(look => look.Key, StringComparer.Ordinal);
            (string Key, ChannelPlan Plan)[] due =
            [
                .. channels.Select(channel => (channel.Key, Plan: ChannelPlan.Of(channel.Kind, channel.Value, looks[channel.Key].LastOrDefault(look => look.AccountId is not null)?.AccountId), Looks: looks[channel.Key].ToArray()))
                    .Where(one => one.Plan.IsAutomatic && IsDue(one.Plan, one.Looks))
                    .OrderBy(one => one.Looks.LastOrDefault()?.At ?? DateTimeOffset.MinValue)
                    .Select(one => (one.Key, one.Plan)),
            ];
            foreach ((string key, ChannelPlan plan) in due)
            {
                if (asked++ >= policy.Most || time.GetUtcNow() - began > policy.Longest)
                {
                    return stored;
                }

                if (await LookAsync(session, key, plan, cancellationToken) is { } look)
                {
                    await store.AddAsync(look, cancellationToken);
                    stored++;
                }
            }
        }

        return stored;
    }

    private bool IsDue(ChannelPlan plan, ChannelLook[] looks)
    {
        if (looks is not [.., var last])
        {
            return true;
        }

        TimeSpan since = time.GetUtcNow() - last.At;
        bool isResolved = plan.Means == ChannelMeans.YoutubeFeed && last.Sight == ChannelSight.Alive && last.Asked != plan.Ask && last.Asked != plan.Instead;
        return isResolved || since >= last.Sight switch
        {
            ChannelSight.Alive => Week,
            ChannelSight.NotFound when looks is [.., { Sight: ChannelSight.NotFound } before, _] && last.At - before.At >= policy.Gap => Week,
            ChannelSight.NotFound => policy.Gap,
            _ => Night,
        };
    }

    private async Task<ChannelLook?> LookAsync(GatherSession session, string key, ChannelPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Ask is not { } ask)
        {
            return null;
        }

        bool isFeed = plan.Means == ChannelMeans.YoutubeFeed;
        ChannelLook? look = await AskAsync(session, key, plan.Means, ask, heedsRobots: !(isFeed && policy.ReadsFeeds), cancellationToken);

        // The network's feeds fail now and then for everybody, or may not be read by robots: then the channel's own page decides.
        return look is { Sight: not ChannelSight.Alive } && plan.Instead is { } page ? await AskAsync(session, key, ChannelMeans.YoutubePage, page, heedsRobots: true, cancellationToken) ?? look : look;
    }

    private async Task<ChannelLook?> AskAsync(GatherSession session, string key, ChannelMeans means, Uri ask, bool heedsRobots, CancellationToken cancellationToken)
    {
        SingleAnswer answer = await session.AskAsync(ask, heedsRobots, cancellationToken);
        PageSnapshot page = answer.Page;
        return reader.Read(means, ask, new ChannelAnswer(page.Status, page.HttpCode, page.Final, answer.Text)) is { } read
            ? new ChannelLook(key, time.GetUtcNow(), ask, page.Status, page.HttpCode, read.Sight, read.Seen, read.AccountId, read.NewestUpload, page.BodyHash)
            : null;
    }
}
