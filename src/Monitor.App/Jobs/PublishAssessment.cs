using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Freezes the newest confirmed verdict of each entity into an assessment; the same evidence gives the same assessment once.</summary>
public sealed class PublishAssessment(
    SnapshotStore snapshots, SharedOutageStore shared, JudgeSnapshot judge, RulingStore rulings, ClarificationStore clarifications, AssessmentStore assessments, ScoreStore scores,
    OfficeComplaints complaints, ChannelDesk channels, OfficeZone zone, TimeProvider time)
{
    // Two weeks of nights: the full reading before the last one, and some in reserve for nights when the gap was not quite full.
    private const int LookedBack = 16;

    public async Task<Assessment> RunAsync(InspectionOrder order, Run run, CancellationToken cancellationToken)
    {
        var sites = new Dictionary<EntityCode, InspectedSite>();
        foreach (Entity entity in order.Roster.Entities)
        {
            if (await NewestAsync(order, run, entity, cancellationToken) is { } site)
            {
                sites[entity.Code] = site;
            }
        }

        ImmutableDictionary<EntityCode, ComplaintFigures> recorded = await complaints.Read(order.AsOf, cancellationToken);
        Assessment draft = AssessmentBuilder.Build("", order.AsOf, time.GetUtcNow(), order.Roster, order.Methodology, [run.Number], sites, recorded, await ChannelsAsync(order, sites, cancellationToken));
        Assessment frozen = await assessments.SaveAsync(Rulings.Apply(draft, await rulings.AllAsync(cancellationToken), await clarifications.AllAsync(cancellationToken)), run.Id, cancellationToken);

        // Also when it was frozen before: the program may have stopped between the two.
        await scores.SaveAsync(DayScores.Of(frozen), cancellationToken);
        return frozen;
    }

    private Task<ChannelBoard> ChannelsAsync(InspectionOrder order, Dictionary<EntityCode, InspectedSite> sites, CancellationToken cancellationToken) => channels.BoardAsync(
        order.Roster.Entities,
        sites.Where(site => site.Value is { Spoiled: null, Verdict.Facts.Channels.Value: not null }).ToDictionary(site => site.Key, site => site.Value.Verdict.Facts.Channels.Value!),
        cancellationToken);

    private async Task<InspectedSite?> NewestAsync(InspectionOrder order, Run run, Entity entity, CancellationToken cancellationToken)
    {
        ImmutableArray<SiteSnapshot> last = await snapshots.LatestAsync(entity.Code, 1, cancellationToken);
        if (last.IsEmpty)
        {
            // Nothing that says something about the site was ever seen. What stood in the way is named, so that nobody takes the entity for forgotten.
            return await snapshots.FindAsync(entity.Code, run.Id, SnapshotKind.First, cancellationToken) is { } spoiled
                ? new InspectedSite(spoiled, await JudgeAsync(order, entity, spoiled, run.AsOf, cancellationToken), await WhyAsync(run, entity, cancellationToken))
                : null;
        }

        SiteSnapshot newest = last[0];
        InspectedSite site = await JudgedAsync(order, entity, newest, cancellationToken);
        return newest.Home is { } home && Silence.IsSilent(home.Status)
            ? site with { Silence = Silence.Of(await SilentDaysAsync(order, entity, cancellationToken), order.Methodology.Limits) }
            : site;
    }

    private async Task<InspectedSite> JudgedAsync(InspectionOrder order, Entity entity, SiteSnapshot newest, CancellationToken cancellationToken)
    {
        SiteVerdict verdict = await JudgeAsync(order, entity, newest, DayOf(newest, order), cancellationToken);
        if (verdict.IsSettled())
        {
            return new InspectedSite(newest, judge.Confirm(verdict, earlier: null, order.Methodology, order.Gap), Spoiled: null);
        }

        // Pages that were carried over were seen once, however many nights they are carried.
        ImmutableArray<SiteSnapshot> seen = await snapshots.LatestAsync(entity.Code, LookedBack, cancellationToken);
        SiteSnapshot? before = seen.Skip(1).FirstOrDefault(earlier => newest.FullAt - earlier.FullAt >= order.Gap);
        int nameless = seen.TakeWhile(snapshot => snapshot.Home?.Status == FetchStatus.DnsFailed).Select(snapshot => DayOf(snapshot, order)).Distinct().Count();
        bool nameMayReturn = nameless > 0 && nameless < order.DaysToLoseName;
        SiteVerdict? earlier = before is null || nameMayReturn ? null : await JudgeAsync(order, entity, before, DayOf(before, order), cancellationToken);
        SiteVerdict stands = judge.Confirm(verdict, earlier, order.Methodology, order.Gap);
        return new InspectedSite(newest, NameLoss.Doubt(stands, nameless, order.DaysToLoseName), Spoiled: null);
    }

    private async Task<IEnumerable<(DateOnly Day, FetchStatus Home)>> SilentDaysAsync(InspectionOrder order, Entity entity, CancellationToken cancellationToken) =>
        (await snapshots.SilentHomesAsync(entity.Code, cancellationToken)).Select(seen => (order.Rereads ? order.AsOf : zone.DayOf(seen.TakenAt), seen.Home));

    private async Task<string> WhyAsync(Run run, Entity entity, CancellationToken cancellationToken) =>
        run.State != RunState.Invalid && await shared.ServerAsync(run.Id, entity.Code.Value, cancellationToken) is { } server
            ? $"Server bersama ({server}) terganggu saat pemeriksaan terakhir, bersama situs lain di sana; diperiksa lagi pada jadwal berikutnya."
            : "Pemeriksaan terakhir tidak sah karena jaringan pemantau terganggu; hasilnya dibatalkan dan diulang.";

    private Task<SiteVerdict> JudgeAsync(InspectionOrder order, Entity entity, SiteSnapshot snapshot, DateOnly asOf, CancellationToken cancellationToken) =>
        judge.RunAsync(snapshot, entity, order.Roster.Kabupaten, order.Methodology, asOf, cancellationToken);

    // Two observations of one run are judged for one day, whatever the clock says.
    private DateOnly DayOf(SiteSnapshot snapshot, InspectionOrder order) => order.Rereads ? order.AsOf : zone.DayOf(snapshot.TakenAt);
}
