using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Snapshots;

namespace Monitor.Host.Verbs.Demo;

/// <summary>How far an inspection is.</summary>
/// <param name="Failures">Sites whose home page did not answer.</param>
/// <param name="Left">Null before anything was finished.</param>
internal sealed record RunStand(RunStage Stage, int Total, int Done, int Pages, int Failures, TimeSpan Elapsed, TimeSpan? Left)
{
    public string StageName => Stage switch
    {
        RunStage.Gathering => "Memeriksa situs",
        RunStage.Rereading => "Membaca ulang yang belum terpenuhi",
        _ => "Menyusun penilaian",
    };

    /// <summary>"312 dari 461 situs, 8.204 halaman, 27 gagal, sisa 1 menit 40 detik".</summary>
    public string Words => Stage == RunStage.Publishing ? "" :
        $"{Indonesian.Count(Done)} dari {Indonesian.Count(Total)} situs, {Indonesian.Count(Pages)} halaman, {Indonesian.Count(Failures)} gagal"
        + (Left is { } left ? $", sisa {Indonesian.Duration(left)}" : "");
}

/// <summary>Counts what an inspection reports and tells every listener the new stand.</summary>
internal sealed class RunTally(TimeProvider time, Action<RunStand> tell) : IRunProgress
{
    private readonly Lock gate = new();
    private RunStage stage;
    private long started;
    private int total;
    private int before;
    private int done;
    private int pages;
    private int failures;

    public int Pages => pages;

    public int Failures => failures;

    public void Begin(RunStage stage, int total, int done)
    {
        lock (gate)
        {
            (this.stage, this.total, before, this.done, started) = (stage, total, done, done, time.GetTimestamp());
            tell(Stand());
        }
    }

    public void Finished(SiteSnapshot snapshot)
    {
        lock (gate)
        {
            done++;
            if (stage == RunStage.Gathering)
            {
                pages += snapshot.Pages.Count(page => page.WasRead);
                failures += snapshot.Home?.Status == FetchStatus.Ok ? 0 : 1;
            }

            tell(Stand());
        }
    }

    private RunStand Stand()
    {
        TimeSpan elapsed = time.GetElapsedTime(started);
        int fresh = done - before;
        return new RunStand(stage, total, done, pages, failures, elapsed, fresh > 0 ? elapsed * ((total - done) / (double)fresh) : null);
    }
}
