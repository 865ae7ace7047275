using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Jobs;

/// <summary>Judges one stored snapshot, offline; the verdict of (snapshot, methodology, version of the judge) is made once.</summary>
public sealed class JudgeSnapshot(Kamus kamus, IBodies bodies, TraceStore traces, VerdictStore verdicts, OfficeZone zone) : IDisposable
{
    private readonly FactReader reader = new(kamus);

    // Judging takes pages apart in memory; more at a time than there are cores would only cost memory.
    private readonly SemaphoreSlim seats = new(Math.Max(1, Environment.ProcessorCount));

    public async Task<SiteVerdict> RunAsync(
        SiteSnapshot snapshot, Entity entity, Kabupaten kabupaten, Methodology methodology, DateOnly asOf, CancellationToken cancellationToken)
    {
        (SiteVerdict verdict, bool isKnown) = await JudgeAsync(snapshot, new PageShelf(bodies), entity, kabupaten, methodology, asOf, cancellationToken);
        if (!isKnown)
        {
            await verdicts.SaveAsync(verdict, cancellationToken);
        }

        return verdict;
    }

    /// <summary>The same, for a snapshot of another day: null, and nothing is kept, when a body that was read then is gone.</summary>
    /// <param name="shelf">Pages of the site that were taken apart before.</param>
    public async Task<SiteVerdict?> WholeAsync(
        SiteSnapshot snapshot, PageShelf shelf, Entity entity, Kabupaten kabupaten, Methodology methodology, DateOnly asOf, CancellationToken cancellationToken)
    {
        // A page that was read and is gone would look like a page without anything on it.
        if (snapshot.Pages.Any(page => page is { WasRead: true, BodyHash: { } hash } && !bodies.Has(hash)))
        {
            return null;
        }

        (SiteVerdict verdict, bool isKnown) = await JudgeAsync(snapshot, shelf, entity, kabupaten, methodology, asOf, cancellationToken);
        if (shelf.HasGaps)
        {
            return null;
        }

        if (!isKnown)
        {
            await verdicts.SaveAsync(verdict, cancellationToken);
        }

        return verdict;
    }

    private async Task<(SiteVerdict Verdict, bool IsKnown)> JudgeAsync(
        SiteSnapshot snapshot, PageShelf shelf, Entity entity, Kabupaten kabupaten, Methodology methodology, DateOnly asOf, CancellationToken cancellationToken)
    {
        if (await verdicts.FindAsync(snapshot.Id, methodology.Id, SiteJudge.Version, cancellationToken) is { } known && known.AsOf == asOf)
        {
            return (known, true);
        }

        ImmutableArray<SiteTrace> earlier = await traces.BeforeAsync(snapshot, cancellationToken);
        bool leavesTrace = IsNewDay(snapshot, earlier) && !await traces.HasAsync(snapshot.Id, cancellationToken);
        await seats.WaitAsync(cancellationToken);
        SiteVerdict verdict;
        SiteTrace? trace;
        try
        {
            var context = new ReadingContext(entity, kabupaten, asOf, zone.Zone, kamus, methodology.Limits) { Earlier = earlier };
            var reading = SiteReading.Of(snapshot, shelf, context);
            verdict = new SiteJudge(reader, methodology).Judge(reading);
            trace = leavesTrace && !shelf.HasGaps ? reading.Trace : null;
        }
        finally
        {
            seats.Release();
        }

        if (trace is { Pages.IsEmpty: false })
        {
            await traces.SaveAsync(snapshot, trace, cancellationToken);
        }

        return (verdict, false);
    }

    /// <summary>What the judge would say of a snapshot that is not stored; nothing is kept of it.</summary>
    public async Task<SiteVerdict> TryAsync(
        SiteSnapshot snapshot, Entity entity, Kabupaten kabupaten, Methodology methodology, DateOnly asOf, CancellationToken cancellationToken)
    {
        ImmutableArray<SiteTrace> earlier = await traces.BeforeAsync(snapshot, cancellationToken);
        await seats.WaitAsync(cancellationToken);
        try
        {
            var context = new ReadingContext(entity, kabupaten, asOf, zone.Zone, kamus, methodology.Limits) { Earlier = earlier };
            return new SiteJudge(reader, methodology).Judge(snapshot, bodies, context);
        }
        finally
        {
            seats.Release();
        }
    }

    /// <summary>Lets only those negatives stand that both observations show.</summary>
    public SiteVerdict Confirm(SiteVerdict latest, SiteVerdict? earlier, Methodology methodology, TimeSpan gap) =>
        new SiteJudge(reader, methodology).Confirm(latest, earlier, gap);

    // Pages carried over show nothing new, and pages read again the same day are the same day.
    private bool IsNewDay(SiteSnapshot snapshot, ImmutableArray<SiteTrace> earlier) =>
        snapshot.CarriedFrom is null && (earlier.IsEmpty || zone.DayOf(earlier[^1].TakenAt) != zone.DayOf(snapshot.TakenAt));

    public void Dispose() => seats.Dispose();
}
