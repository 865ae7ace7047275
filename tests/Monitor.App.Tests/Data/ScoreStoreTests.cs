using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Data;

/// <summary>Daily scores on every database.</summary>
public abstract class ScoreStoreTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task A_ranking_tells_score_and_rank_of_the_day_and_of_the_day_before()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        await scores.SaveAsync(Scores(Today.AddDays(-30), 1, 50, 70, null, 61.5), default);
        await scores.SaveAsync(Scores(Today, 1, 80.1, 64.2, 64.2, null, 12), default);

        DayRanking? ranking = await scores.RankingAsync(Today, 30, default);

        Assert.Equal((Today, Today.AddDays(-30)), (ranking!.Day, ranking.Earlier));
        Assert.Equal(
            [
                new Standing(Code(1), 80.1, 1, 50, 3),
                new Standing(Code(2), 64.2, 2, 70, 1),
                new Standing(Code(3), 64.2, 2, null, null),
                new Standing(Code(5), 12, 4, null, null),
                new Standing(Code(4), null, null, 61.5, 2),
            ],
            ranking.Standings.ToArray());
    }

    [StoreFact]
    public async Task Where_a_day_was_not_scored_the_last_one_before_it_stands()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        Assert.Null(await scores.RankingAsync(Today, 30, default));
        await scores.SaveAsync(Scores(Today.AddDays(-33), 1, 40), default);
        await scores.SaveAsync(Scores(Today.AddDays(-2), 1, 50), default);

        DayRanking? ranking = await scores.RankingAsync(Today, 30, default);
        DayRanking? alone = await scores.RankingAsync(Today, 60, default);

        Assert.Equal((Today.AddDays(-2), Today.AddDays(-33)), (ranking!.Day, ranking.Earlier));
        Assert.Equal(new Standing(Code(1), 50, 1, 40, 1), Assert.Single(ranking.Standings));
        Assert.Null(alone!.Earlier);
        Assert.Equal(new Standing(Code(1), 50, 1, null, null), Assert.Single(alone.Standings));
        Assert.Null(await scores.RankingAsync(Today.AddDays(-40), 30, default));
    }

    [StoreFact]
    public async Task The_last_assessment_of_a_day_stands_however_often_an_earlier_one_is_saved_again()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        await scores.SaveAsync(Scores(Today, 9, 40, 30), default);
        await scores.SaveAsync(Scores(Today, 10, 55), default);
        await scores.SaveAsync(Scores(Today, 10, 55), default);
        await scores.SaveAsync(Scores(Today, 9, 40, 30), default);

        DayRanking? ranking = await scores.RankingAsync(Today, 30, default);

        Assert.Equal(new Standing(Code(1), 55, 1, null, null), Assert.Single(ranking!.Standings));
    }

    [StoreFact]
    public async Task A_day_stored_by_several_at_once_is_stored_once()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);

        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => scores.SaveAsync(Scores(Today, number, number, 2 * number), default)));

        DayRanking? ranking = await scores.RankingAsync(Today, 30, default);
        Assert.Equal([8d, 4d], ranking!.Standings.Select(standing => standing.Score!.Value));
    }

    [StoreFact]
    public async Task A_course_tells_each_month_by_its_last_scored_day()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        await scores.SaveAsync(Scores(new DateOnly(2025, 11, 30), 1, 10), default);
        await scores.SaveAsync(Scores(new DateOnly(2025, 12, 5), 1, 20, 20) with { MethodologyId = "2025-1" }, default);
        await scores.SaveAsync(Scores(new DateOnly(2025, 12, 31), 1, 40, 50, null) with { MethodologyId = "2025-1" }, default);
        await scores.SaveAsync(Scores(new DateOnly(2026, 10, 31), 1, null, null), default);
        DayScores today = Scores(Today, 1, 80.1, 60.3);
        await scores.SaveAsync(
            today with
            {
                Scores =
                [
                    .. today.Scores,
                    new DayScore(new EntityCode("99.01.06.2001"), new Score(10, 0.9, "Kurang", null, null)),
                    new DayScore(new EntityCode("99.01.05"), new Score(99, 0.9, "Cukup", null, null)),
                ],
            },
            default);

        Assert.Equal(
            [
                new MonthScore(new DateOnly(2025, 12, 31), 45, 2, "2025-1"),
                new MonthScore(new DateOnly(2026, 10, 31), null, 0, "2026-1"),
                new MonthScore(Today, 70.2, 2, "2026-1"),
            ],
            (await scores.MonthsAsync(WilayahCode.Parse("99.01.05"), Today, 12, default)).Select(month => month with { Mean = month.Mean is { } mean ? Math.Round(mean, 6) : null }));
        Assert.Equal(3, (await scores.MonthsAsync(WilayahCode.Parse("99.01"), Today, 12, default))[^1].Count);
        Assert.Equal(
            [(new DateOnly(2025, 12, 31), 50d), (Today, 60.3)],
            (await scores.MonthsAsync(WilayahCode.Parse("99.01.05.2002"), Today, 12, default)).Where(month => month.Mean is not null).Select(month => (month.Day, month.Mean!.Value)));
    }

    [StoreFact]
    public async Task A_move_across_two_methodologies_is_told_as_one()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        await scores.SaveAsync(Scores(Today.AddDays(-31), 1, 40) with { MethodologyId = "2025-1" }, default);
        await scores.SaveAsync(Scores(Today.AddDays(-1), 1, 50), default);
        await scores.SaveAsync(Scores(Today, 1, 50), default);

        Assert.True((await scores.RankingAsync(Today, 30, default))!.IsOtherMethodology);
        Assert.False((await scores.RankingAsync(Today, 1, default))!.IsOtherMethodology);
    }

    [StoreFact]
    public async Task Of_an_assessment_those_that_were_judged_are_scored()
    {
        using TestDatabase database = await MigratedAsync();
        var scores = new ScoreStore(database.Factory);
        Assessment assessment = SampleRecords.Assessment() with { Number = "2026-11-24/1" };
        await scores.SaveAsync(DayScores.Of(assessment), default);

        DayRanking? ranking = await scores.RankingAsync(assessment.AsOf, 30, default);

        Assert.Equal(assessment.Entities.Where(entity => entity.Verdict is not null).Select(entity => entity.Entity.Code), ranking!.Standings.Select(standing => standing.Entity));
        Assert.All(ranking.Standings, standing => Assert.Equal((61.8, 1), (standing.Score, standing.Rank)));
    }

    private static EntityCode Code(int number) => new($"99.01.05.{2000 + number}");

    private static DayScores Scores(DateOnly day, int number, params double?[] values) => new(
        $"{day:yyyy-MM-dd}/{number}", day, "2026-1",
        [.. values.Select((value, index) => new DayScore(Code(index + 1), value is null ? new Score(null, 0.3, null, null, "Belum dapat dinilai.") : new Score(value, 0.9, "Cukup", null, null)))]);
}

public sealed class SqliteScoreStoreTests : ScoreStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresScoreStoreTests(PostgresCluster cluster) : ScoreStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
