using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Jobs;

/// <summary>Judges one stored snapshot, offline; the verdict of (snapshot, methodology, version of the judge) is made once.</summary>
public sealed class JudgeSnapshot(Kamus kamus, IBodies bodies, VerdictStore verdicts, OfficeZone zone) : IDisposable
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

        await seats.WaitAsync(cancellationToken);
        SiteVerdict verdict;
        try
        {
            var context = new ReadingContext(entity, kabupaten, asOf, zone.Zone, kamus, methodology.Limits);
            verdict = new SiteJudge(reader, methodology).Judge(snapshot, bodies, context);
        }
        finally
        {
            seats.Release();
        }

        await verdicts.SaveAsync(verdict, cancellationToken);
        return verdict;
    }

    /// <summary>Lets only those negatives stand that both observations show.</summary>
    public SiteVerdict Confirm(SiteVerdict latest, SiteVerdict? earlier, Methodology methodology, TimeSpan gap) =>
        new SiteJudge(reader, methodology).Confirm(latest, earlier, gap);

    public void Dispose() => seats.Dispose();
}
