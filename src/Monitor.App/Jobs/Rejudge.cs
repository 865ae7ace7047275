using System.Collections.Concurrent;
using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Judges a frozen assessment again from what was stored then, under any methodology. Nothing is asked of any site and nothing published
/// changes: the outcome is a comparison.</summary>
public sealed class Rejudge(SnapshotStore snapshots, JudgeSnapshot judge, IBodies bodies)
{
    /// <summary>The assessment beside what the methodology and this version of the judge make of the same evidence.</summary>
    /// <param name="gap">How far apart two observations lie that confirm a negative, as when the assessment was made.</param>
    public async Task<AssessmentComparison> RunAsync(Assessment frozen, Methodology methodology, TimeSpan gap, CancellationToken cancellationToken)
    {
        var again = new ConcurrentDictionary<EntityCode, AssessedEntity>();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(frozen.Entities, limit, async (entity, token) => again[entity.Entity.Code] = await AgainAsync(frozen, entity, methodology, gap, token));
        Assessment made = frozen with
        {
            Number = "",
            Methodology = methodology,
            JudgeVersion = SiteJudge.Version,
            Entities = Ranking.Rank([.. frozen.Entities.Select(entity => again[entity.Entity.Code])]),
        };
        return AssessmentComparison.Of(frozen, made);
    }

    private async Task<AssessedEntity> AgainAsync(Assessment frozen, AssessedEntity before, Methodology methodology, TimeSpan gap, CancellationToken cancellationToken)
    {
        if (before.Verdict is not { } old)
        {
            return before;
        }

        var shelf = new PageShelf(bodies);
        SiteSnapshot? snapshot = await snapshots.FindAsync(old.SnapshotId, cancellationToken);
        SiteVerdict? verdict = await JudgeAsync(snapshot);
        if (snapshot is null || verdict is null)
        {
            return before with { Verdict = null, Judged = null, Rank = null, Unjudged = "Belum diuji: halaman yang dinilai waktu itu tidak lagi disimpan seluruhnya." };
        }

        SiteVerdict? witness = verdict.IsSettled() ? null : await JudgeAsync(await WitnessAsync(snapshot, old.ConfirmedBy, gap, cancellationToken));
        SiteVerdict stands = judge.Confirm(verdict, witness, methodology, witness is null ? gap : TimeSpan.Zero);
        return AssessmentBuilder.Settle(before with { Verdict = stands with { Facts = stands.Facts with { State = StateOf(stands.Facts, old.Facts) } } }, frozen, methodology);

        async Task<SiteVerdict?> JudgeAsync(SiteSnapshot? seen) =>
            seen is null ? null : await judge.WholeAsync(seen, shelf, before.Entity, frozen.Kabupaten, methodology, old.AsOf, cancellationToken);
    }

    // The observation that confirmed it then; where nothing had to be confirmed, the one that would have.
    private async Task<SiteSnapshot?> WitnessAsync(SiteSnapshot snapshot, Guid? confirmedBy, TimeSpan gap, CancellationToken cancellationToken) => confirmedBy is { } id
        ? await snapshots.FindAsync(id, cancellationToken)
        : await snapshots.BeforeAsync(snapshot, gap, cancellationToken);

    // How often a name was looked for in vain is told by other nights, which the assessment weighed when it was made.
    private static Fact<SiteState> StateOf(SiteFacts now, SiteFacts then) =>
        now.State.Value?.Id == StateId.DnsHilang && then.State.Value?.Id == StateId.TidakTerjangkau ? then.State : now.State;
}
