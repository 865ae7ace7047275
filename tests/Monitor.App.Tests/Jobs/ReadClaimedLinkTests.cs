using Monitor.App.Jobs;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>An address somebody names is read at once, and the criterion is asked what it says with it.</summary>
public sealed class ReadClaimedLinkTests
{
    /// <summary>A page with an address of electronic mail, as no other page of the site has.</summary>
    internal const string Hidden = """
        <!doctype html><html lang="id"><head><title>Surat elektronik</title></head><body><main><h1>Surat elektronik Pemerintah Desa Sukaruga</h1>
        <p>Kirim surat kepada kantor desa: <a href="mailto:pemdes@sukaruga.test">pemdes@sukaruga.test</a>.</p></main></body></html>
        """;

    [Fact]
    public async Task A_page_the_inspection_never_found_is_read_and_judged_and_nothing_of_it_is_kept_as_an_observation()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path == "/tersembunyi" ? Hidden : null);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        Assessment frozen = (await bench.RunAsync(bench.Order("uji"))).Assessment;
        int stored = await bench.SnapshotsAsync();

        LinkSeen? seen = await bench.ReadClaimedLink.RunAsync(frozen, frozen.Entities[0], "surel-tersedia", new Uri(site.Address, "/tersembunyi"), default);

        Assert.NotNull(seen);
        Assert.Equal((FetchStatus.Ok, 200, "Surat elektronik"), (seen.Status, seen.HttpCode, seen.Title));
        Assert.Equal(Outcome.Met, seen.After);
        Assert.NotEqual(Outcome.Met, frozen.Entities[0].Verdict?.Findings.Single(finding => finding.Criterion == "surel-tersedia").Outcome);
        Assert.Equal(stored, await bench.SnapshotsAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_as_such_and_proves_nothing()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        Assessment frozen = (await bench.RunAsync(bench.Order("uji"))).Assessment;

        LinkSeen? seen = await bench.ReadClaimedLink.RunAsync(frozen, frozen.Entities[0], "surel-tersedia", new Uri(site.Address, "/tidak-ada"), default);

        Assert.Equal((404, (Outcome?)null), (seen!.HttpCode, seen.After));
    }

    [Fact]
    public async Task Another_sites_address_is_never_asked_for()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        Assessment frozen = (await bench.RunAsync(bench.Order("uji"))).Assessment;
        int asked = site.Asked;

        Assert.Null(await bench.ReadClaimedLink.RunAsync(frozen, frozen.Entities[0], "surel-tersedia", new Uri("http://localhost.contoh.test/x"), default));
        Assert.Equal(asked, site.Asked);
    }
}
