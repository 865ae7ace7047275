using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Jobs;

/// <summary>How channels are looked at and dealt out.</summary>
/// <param name="Gap">Least time between two looks that find nothing before a channel is called dead.</param>
/// <param name="Most">Channels of one run at most.</param>
/// <param name="Longest">After this long a run begins with no other channel.</param>
/// <param name="PerDay">Questions about channels a day.</param>
/// <param name="Ration">Questions of all kinds that may lie before persons before channels wait.</param>
/// <param name="ReadsFeeds">Whether the feeds of YouTube are read in spite of its robots.txt.</param>
public sealed record ChannelPolicy(TimeSpan Gap, int Most, TimeSpan Longest, int PerDay, int Ration, bool ReadsFeeds)
{
    /// <summary>The channels as they are looked at where nothing else is set.</summary>
    public static ChannelPolicy Usual { get; } = new(InspectionOrder.UsualGap, 300, TimeSpan.FromHours(1), 10, 20, ReadsFeeds: false);
}

/// <summary>Joins what sites publish, the looks and the words of persons to where every channel stands now.</summary>
public sealed class ChannelDesk(ChannelStore store, ChannelPolicy policy, OfficeZone zone, TimeProvider time)
{
    // The id behind a name outlives a look: it spares asking for it again.
    private static readonly TimeSpan LookedBack = ChannelRules.LookHolds * 2;

    /// <summary>What the sites of an assessment show.</summary>
    public static ImmutableDictionary<EntityCode, ContactChannels> Shown(Assessment assessment) => assessment.Entities
        .Where(entity => entity.Verdict?.Facts.Channels.Value is not null)
        .ToImmutableDictionary(entity => entity.Entity.Code, entity => entity.Verdict!.Facts.Channels.Value!);

    /// <param name="shown">What the sites show, by entity.</param>
    public async Task<ChannelBoard> BoardAsync(IEnumerable<Entity> entities, IReadOnlyDictionary<EntityCode, ContactChannels> shown, CancellationToken cancellationToken) => ChannelBoard.Make(
        entities, shown, await LooksAsync(cancellationToken), await store.VerdictsAsync(cancellationToken), new ChannelRules(time.GetUtcNow(), policy.Gap));

    /// <summary>The looks that still tell something, oldest first.</summary>
    public Task<ImmutableArray<ChannelLook>> LooksAsync(CancellationToken cancellationToken) => store.LooksAsync(time.GetUtcNow() - LookedBack, cancellationToken);

    /// <summary>Today's questions: what lies before persons already takes from the ration.</summary>
    /// <param name="others">Questions of other kinds that lie before persons.</param>
    public ChannelRation Ration(ChannelBoard board, int others) => ChannelRation.Of(board, Math.Clamp(policy.Ration - others, 0, policy.PerDay), DayBegan());

    private DateTimeOffset DayBegan()
    {
        DateTime midnight = zone.DayOf(time.GetUtcNow()).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.Zone.GetUtcOffset(midnight));
    }
}

/// <summary>Puts the channels into the services.</summary>
public static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services, ChannelPolicy policy) =>
        services.AddSingleton(policy).AddSingleton<ChannelDesk>().AddSingleton<OpenQuestions>();
}
