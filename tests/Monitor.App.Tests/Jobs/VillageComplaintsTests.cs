using System.Text;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Data;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

public sealed class VillageComplaintsTests
{
    private static PageSnapshot Listed(SiteSnapshot snapshot, string? hash) => snapshot.Pages[0] with
    {
        Request = new FetchRequest(new Uri(SampleRecords.Site, "internal_api/pengaduan?page[size]=50"), FetchPurpose.Complaints, FetchVia.Http, 0, null),
        Status = FetchStatus.Ok,
        HttpCode = 200,
        BodyHash = hash,
        FetchedAt = SampleRecords.At,
    };

    private static async Task<ListedComplaints?> FindAsync(Func<BodyStore, Task<string?>> keep, RunState state = RunState.Valid)
    {
        using TestDatabase database = await TestDatabase.MigratedAsync();
        var bodies = new BodyStore(database.Folder);
        var runs = new RunStore(database.Factory, database.Time);
        var snapshots = new SnapshotStore(database.Factory);
        Run run = await runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3), default);
        SiteSnapshot snapshot = SampleRecords.Snapshot();
        string? hash = await keep(bodies);
        await snapshots.SaveAsync(snapshot with { Pages = hash is null ? snapshot.Pages : snapshot.Pages.Add(Listed(snapshot, hash)) }, run.Id, SnapshotKind.First, default);
        await runs.FinishAsync(run.Id, new RunEnd(state, null, OwnNetwork.Up), default);
        return await new VillageComplaints(snapshots, bodies, new OfficeZone(ComplaintSamples.Zone)).FindAsync(snapshot.Entity, default);
    }

    [Fact]
    public async Task The_list_of_the_newest_valid_reading_is_told()
    {
        ListedComplaints? listed = await FindAsync(async bodies => await bodies.PutAsync(
            Encoding.UTF8.GetBytes("""{"aduan":[{"masuk":"2026-11-20 09:00:00","status":1},{"masuk":"2026-11-21 09:00:00","status":3,"jawaban":"2026-11-21 11:00:00"}],"total":40,"pribadi":true}"""), default));

        Assert.Equal((SampleRecords.At, 40, 2, 1, 3, true), (listed!.SeenAt, listed.Total, listed.Read, listed.Open, listed.OldestOpenDays, listed.ShowsPersons));
    }

    [Fact]
    public async Task A_village_without_a_list_and_one_whose_body_is_gone_have_no_figures()
    {
        Assert.Null(await FindAsync(_ => Task.FromResult<string?>(null)));
        Assert.Null(await FindAsync(_ => Task.FromResult<string?>(new string('e', 64))));
    }

    [Fact]
    public async Task A_reading_of_an_invalid_run_tells_nothing() =>
        Assert.Null(await FindAsync(async bodies => await bodies.PutAsync("{\"aduan\":[],\"pribadi\":false}"u8.ToArray(), default), RunState.Invalid));
}
