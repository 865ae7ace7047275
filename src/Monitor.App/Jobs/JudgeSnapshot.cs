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
        if (await verdicts.FindAsync(snapshot.Id, methodology.Id, SiteJudge.Version, cancellationToken) is { } known && known.AsOf == asOf)
        {
            return known;
        }

        ImmutableArray<SiteTrace> earlier = await traces.BeforeAsync(snapshot, cancellationToken);
        await seats.WaitAsync(cancellationToken);
        SiteVerdict verdict;
        SiteTrace? trace;
        try
        {
            var context = new ReadingContext(entity, kabupaten, asOf, zone.Zone, kamus, methodology.Limits) { Earlier = earlier };
            var reading = SiteReading.Of(snapshot, bodies, context);
            verdict = new SiteJudge(reader, methodology).Judge(reading);
            trace = IsNewDay(snapshot, earlier) ? reading.Trace : null;
        }
        finally
        {
            seats.Release();
        }

        if (trace is { Pages.IsEmpty: false })
        {
            await traces.SaveAsync(snapshot, trace, cancellationToken);
        }

        await verdicts.SaveAsync(verdict, cancellationToken);
        return verdict;
    }

    /// <summary>Lets only those negatives stand that both observations show.</summary>
    public SiteVerdict Confirm(SiteVerdict latest, SiteVerdict? earlier, Methodology methodology, TimeSpan gap) =>
        new SiteJudge(reader, methodology).Confirm(latest, earlier, gap);

    // Pages carried over show nothing new, and pages read again the same day are the same day.
    private bool IsNewDay(SiteSnapshot snapshot, ImmutableArray<SiteTrace> earlier) =>
        snapshot.CarriedFrom is null && (earlier.IsEmpty || zone.DayOf(earlier[^1].TakenAt) != zone.DayOf(snapshot.TakenAt));

    public void Dispose() => seats.Dispose();
}
