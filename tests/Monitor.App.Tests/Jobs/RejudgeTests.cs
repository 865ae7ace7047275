using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>What was stored is judged again, long after the sites are gone.</summary>
public sealed class RejudgeTests
{
    [Fact]
    public async Task The_same_rules_make_the_same_of_the_same_evidence_without_a_request()
    {
        (InspectionBench bench, Assessment frozen) = await InspectedAsync();
        using InspectionBench owned = bench;

        AssessmentComparison comparison = await bench.Rejudge.RunAsync(frozen, frozen.Methodology, TimeSpan.Zero, default);

        Assert.False(comparison.IsOtherMethodology);
        Assert.All(comparison.Changes, change => Assert.Equal(ChangeKind.Same, change.Kind));
        Assert.All(comparison.Changes, change => Assert.Empty(change.Causes));
        Assert.Equal(frozen.ManifestHash, comparison.After.ManifestHash);
        Assert.Equal(frozen.Number, (await bench.Assessments.LatestAsync(default))!.Number);
    }

    [Fact]
    public async Task Other_limits_move_state_and_score_and_name_the_criterion()
    {
        (InspectionBench bench, Assessment frozen) = await InspectedAsync();
        using InspectionBench owned = bench;
        Methodology strict = frozen.Methodology with { Id = "usulan", Hash = new string('e', 64), Limits = new StateLimits(1, 2, 3, 4, 7), MinimumCoverage = 0 };
        Methodology lenient = strict with { Id = "usulan-2", Hash = new string('f', 64), Limits = frozen.Methodology.Limits };

        AssessmentComparison before = await bench.Rejudge.RunAsync(frozen, lenient, TimeSpan.Zero, default);
        AssessmentComparison after = await bench.Rejudge.RunAsync(before.After, strict, TimeSpan.Zero, default);

        Assert.True(after.IsOtherMethodology);
        EntityChange change = after.Changes[0];
        Assert.Equal(ChangeKind.Worse, change.Kind);
        Assert.Equal("unggahan-terbaru", change.Causes[0].Criterion);
        Assert.Equal((StateId.Aktif, StateId.Mangkrak), (change.Before!.Verdict!.Facts.State.Value!.Id, change.After!.Verdict!.Facts.State.Value!.Id));
        Assert.Single(await bench.Assessments.TitlesAsync(default));
    }

    [Fact]
    public async Task What_is_published_is_ranked_by_day()
    {
        (InspectionBench bench, Assessment frozen) = await InspectedAsync();
        using InspectionBench owned = bench;

        DayRanking? ranking = await bench.Scores.RankingAsync(frozen.AsOf.AddDays(3), 30, default);

        Assert.Equal((frozen.AsOf, null), (ranking!.Day, ranking.Earlier));
        Assert.Equal(new Standing(frozen.Entities[0].Entity.Code, frozen.Entities[0].Verdict!.Score.Value, frozen.Entities[0].Rank, null, null), Assert.Single(ranking.Standings));
    }

    [Fact]
    public async Task A_damaged_body_is_a_gap_and_no_verdict_on_what_is_left_is_kept()
    {
        (InspectionBench bench, Assessment frozen) = await InspectedAsync();
        using InspectionBench owned = bench;
        string file = Directory.EnumerateFiles(bench.BodiesPath, frozen.Entities[0].Pages.First(page => page.Purpose == FetchPurpose.Home).BodyHash + "*", SearchOption.AllDirectories).Single();
        byte[] sound = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, sound[..^5]);
        Methodology proposed = frozen.Methodology with { Id = "usulan", Hash = new string('e', 64) };

        AssessmentComparison damaged = await bench.Rejudge.RunAsync(frozen, proposed, TimeSpan.Zero, default);
        await File.WriteAllBytesAsync(file, sound);
        AssessmentComparison whole = await bench.Rejudge.RunAsync(frozen, proposed, TimeSpan.Zero, default);

        Assert.Null(damaged.Changes[0].After!.Verdict);
        Assert.Equal(frozen.Entities[0].Verdict!.Score.Value, whole.Changes[0].After!.Verdict!.Score.Value);
    }

    [Fact]
    public async Task Where_pages_are_no_longer_kept_nothing_is_said_and_nothing_becomes_a_zero()
    {
        (InspectionBench bench, Assessment frozen) = await InspectedAsync();
        using InspectionBench owned = bench;
        File.Delete(Directory.EnumerateFiles(bench.BodiesPath, frozen.Entities[0].Pages.First(page => page.Purpose == FetchPurpose.Home).BodyHash + "*", SearchOption.AllDirectories).Single());

        AssessmentComparison comparison = await bench.Rejudge.RunAsync(frozen, frozen.Methodology with { Id = "usulan", Hash = new string('e', 64) }, TimeSpan.Zero, default);

        Assert.Null(comparison.Changes[0].After!.Verdict);
        Assert.StartsWith("Belum diuji", comparison.Changes[0].After!.Unjudged, StringComparison.Ordinal);
    }

    private static async Task<(InspectionBench Bench, Assessment Frozen)> InspectedAsync()
    {
        InspectionBench bench = await InspectionBench.MakeAsync();
        await using CountingSite site = await CountingSite.StartAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address), InspectionBench.Village(2, null)];
        return (bench, (await bench.RunAsync(bench.Order("uji/nilai-ulang") with { Rereads = true, Gap = TimeSpan.Zero })).Assessment);
    }
}
