using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Jobs;

/// <summary>What a run does for a site that looks taken over, so that it can be judged like any other once a person clears it.</summary>
public sealed class ClearedSiteTests
{
    private const string Home = "<html><head><title>Situs Slot Gacor Maxwin Hari Ini</title></head><body><h1>Situs Slot Gacor Maxwin Hari Ini</h1><p>Desa Sukaruga.</p></body></html>";

    [Fact]
    public async Task Its_negatives_are_seen_twice_in_the_run_and_stand_once_it_is_cleared()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path == "/" ? Home : null);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        (Assessment open, Assessment cleared) = await ClearedAsync(bench, site);
        SiteVerdict verdict = cleared.Entities[0].Verdict!;

        Assert.Equal((StateId.DugaanJudi, StateId.BelumPernahDiisi), (open.Entities[0].Verdict!.Facts.State.Value!.Id, verdict.Facts.State.Value!.Id));
        Assert.NotNull(await bench.Snapshots.FindAsync(open.Entities[0].Entity.Code, (await bench.AllRunsAsync())[0].Id, SnapshotKind.Reread, default));
        Assert.True(verdict.Confirmed);
        Assert.Contains(verdict.Findings, finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
        Assert.DoesNotContain(verdict.Findings, finding => finding.Awaiting is not null);
    }

    [Fact]
    public async Task Judged_again_it_stays_cleared_and_the_same()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path == "/" ? Home : null);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        (Assessment open, Assessment cleared) = await ClearedAsync(bench, site);

        AssessmentComparison suspected = await bench.Rejudge.RunAsync(open, open.Methodology, TimeSpan.Zero, default);
        AssessmentComparison again = await bench.Rejudge.RunAsync(cleared, cleared.Methodology, TimeSpan.Zero, default);

        Assert.Equal(StateId.DugaanJudi, suspected.Changes[0].After!.Verdict!.Facts.State.Value!.Id);
        Assert.Equal((ChangeKind.Same, 0), (again.Changes[0].Kind, again.Changes[0].Causes.Length));
        Assert.Equal(
            cleared.Entities[0].Verdict!.Findings.Select(finding => (finding.Criterion, finding.Outcome, finding.Explanation)),
            again.Changes[0].After!.Verdict!.Findings.Select(finding => (finding.Criterion, finding.Outcome, finding.Explanation)));
    }

    [Fact]
    public async Task A_claimed_address_is_told_of_as_the_site_stands()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path switch { "/" => Home, "/tersembunyi" => ReadClaimedLinkTests.Hidden, _ => null });
        using InspectionBench bench = await InspectionBench.MakeAsync();
        (Assessment open, Assessment cleared) = await ClearedAsync(bench, site);
        var link = new Uri(site.Address, "/tersembunyi");

        LinkSeen? before = await bench.ReadClaimedLink.RunAsync(open, open.Entities[0], "surel-tersedia", link, default);
        LinkSeen? after = await bench.ReadClaimedLink.RunAsync(cleared, cleared.Entities[0], "surel-tersedia", link, default);

        Assert.Equal((Outcome.Unmeasured, Outcome.Met), (before!.After, after!.After));
    }

    private static async Task<(Assessment Open, Assessment Cleared)> ClearedAsync(InspectionBench bench, CountingSite site)
    {
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        Assessment open = (await bench.RunAsync(bench.Order("uji") with { Rereads = true, Gap = TimeSpan.Zero })).Assessment;
        Suspicion raised = Assert.Single(open.Entities[0].Suspicions);
        return (open, Rulings.Apply(open, [new SuspicionRuling(open.Entities[0].Entity.Code, raised.Kind, raised.Marks, Ruling.Dismissed, "dewi", open.CreatedAt, "judul lama", null)], []));
    }
}
