using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>A fortnight of nights over sites that hardly change.</summary>
public sealed class LightNightsTests
{
    private static readonly DateOnly First = new(2026, 11, 25);

    [Fact]
    public async Task Known_sites_are_asked_five_times_a_night_and_read_in_full_once_a_week()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        var asked = new List<int>();
        for (int night = 0; night < 16; night++)
        {
            int before = site.Asked;
            await NightAsync(bench, night);
            asked.Add(site.Asked - before);
        }

        int full = asked[0];
        Assert.True(full > 5);
        Assert.Equal(full, asked[1]);
        int[] fulls = [.. Enumerable.Range(2, 14).Where(night => asked[night] > 5)];
        Assert.All(asked.Skip(2), count => Assert.True(count <= 5 || count >= full));
        Assert.Equal(2, fulls.Length);
        Assert.Equal(7, fulls[1] - fulls[0]);
    }

    [Fact]
    public async Task A_new_post_is_seen_the_night_it_appears()
    {
        string? news = null;
        await using CountingSite site = await CountingSite.StartAsync(path => path switch
        {
            "/" when news is not null => $"<!doctype html><title>Pemerintah Desa Sukaruga</title><a href=\"/kabar\">Kabar</a> <a href=\"{news}\">Panen raya</a> <p>Situs resmi Pemerintah Desa Sukaruga.</p>",
            "/kabar/panen" => "<!doctype html><title>Panen raya</title><article><h1>Panen raya</h1><time datetime=\"2026-11-28T08:00:00+07:00\">28 November 2026</time><p>Warga memanen padi.</p></article>",
            _ => null,
        });
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        for (int night = 0; night < 3; night++)
        {
            await NightAsync(bench, night);
        }

        news = "/kabar/panen";
        InspectionResult after = await NightAsync(bench, 3);

        Assert.Contains("/kabar/panen", site.Paths);
        Finding newest = after.Assessment.Entities[0].Verdict!.Findings.Single(finding => finding.Criterion == "unggahan-terbaru");
        Assert.Contains("28 November 2026", newest.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_were_carried_over_are_no_second_observation()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        await NightAsync(bench, 0);
        SiteSnapshot full = (await bench.Snapshots.LatestAsync(bench.Entities[0].Code, 1, default))[0];

        // The same pages again, as a night that found nothing new would store them.
        bench.Time.Now += TimeSpan.FromDays(1);
        InspectionOrder order = bench.Order("malam/carried") with { Kind = RunKind.Scheduled, LooksForNews = true };
        Run run = await bench.Runs.OpenAsync(new RunPlan(order.Key, order.Kind, order.AsOf, order.Methodology.Id, 1), default);
        await bench.Snapshots.SaveAsync(full with { Id = Guid.NewGuid(), TakenAt = bench.Time.Now, CarriedFrom = full.TakenAt }, run.Id, SnapshotKind.First, default);
        InspectionResult result = await bench.RunAsync(order);

        Assert.Contains(result.Assessment.Entities[0].Verdict!.Findings, finding => finding.Awaiting is Outcome.Unmet);
        Assert.DoesNotContain(result.Assessment.Entities[0].Verdict!.Findings, finding => finding is { Outcome: Outcome.Unmet, Weight: > 0 });
    }

    private static async Task<InspectionResult> NightAsync(InspectionBench bench, int night)
    {
        if (night > 0)
        {
            bench.Time.Now += TimeSpan.FromDays(1);
        }

        DateOnly day = First.AddDays(night);
        return await bench.RunAsync(bench.Order($"malam/{day:yyyy-MM-dd}") with { Kind = RunKind.Scheduled, AsOf = day, LooksForNews = true });
    }
}
