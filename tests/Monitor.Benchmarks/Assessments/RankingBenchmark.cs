using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.Benchmarks.Assessments;

/// <summary>How long the ranking of today with its change against 30 days before takes, over three years of daily scores of 401 sites.</summary>
internal sealed class RankingBenchmark : IBenchmark
{
    private const int Sites = 401;
    private const int Days = 1095;
    private const int Back = 30;
    private const int Rounds = 101;
    private const int WarmUp = 50;
    private static readonly DateOnly Today = new(2026, 11, 25);

    // The least a database can be asked: the rows of both days with their places, read value by value and not yet put side by side.
    private const string Plain =
        """
        SELECT "EntityCode", "Tenths", RANK() OVER (PARTITION BY "Day" ORDER BY "Tenths" DESC) AS "Place" FROM "Scores" WHERE "Day" IN ('2026-11-25', '2026-10-26')
        """;

    public string Name => "ranking";

    public string Question => "milliseconds for the ranking of today with its change of 30 days, over three years of daily scores of 401 sites, against plain SQL";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bench-");
        await using (ServiceProvider services = new ServiceCollection().AddMonitorStorage(new DataOptions { Folder = folder.FullName }).BuildServiceProvider())
        {
            var databases = services.GetRequiredService<IDbContextFactory<MonitorDb>>();
            var scores = services.GetRequiredService<ScoreStore>();
            await Database.MigrateAsync(databases, TimeProvider.System, cancellationToken);
            long started = Stopwatch.GetTimestamp();
            for (int ago = Days - 1; ago >= 0; ago--)
            {
                await scores.SaveAsync(Scores(Today.AddDays(-ago), ago), cancellationToken);
            }

            Figure.Print(output, "ranking.save", Stopwatch.GetElapsedTime(started).TotalMilliseconds / Days, "ms/day");
            await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
            Figure.Print(output, "ranking.rows", await db.Scores.CountAsync(cancellationToken), "rows");
            List<double> product = [], plain = [];
            for (int round = 0; round < WarmUp + Rounds; round++)
            {
                (double mine, int ranked) = await TimeAsync(async () => (await scores.RankingAsync(Today, Back, cancellationToken))?.Standings.Count(standing => standing.EarlierRank is not null) ?? 0);
                (double bare, int read) = await TimeAsync(() => PlainAsync(databases, cancellationToken));
                if (ranked != Sites || read != Sites)
                {
                    throw new InvalidOperationException($"{ranked} and {read} of {Sites} sites were ranked: the round does not count.");
                }

                if (round >= WarmUp)
                {
                    product.Add(mine);
                    plain.Add(bare);
                }
            }

            Figure.Print(output, "ranking.product", Figure.Median(product), "ms");
            Figure.Print(output, "ranking.slowest", product.Max(), "ms");
            Figure.Print(output, "ranking.plain", Figure.Median(plain), "ms");
            Figure.Print(output, "ranking.ratio", Figure.Median(product) / Figure.Median(plain), "of-plain-sql");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<(double Milliseconds, int Count)> TimeAsync(Func<Task<int>> work)
    {
        long started = Stopwatch.GetTimestamp();
        int count = await work();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, count);
    }

    private static async Task<int> PlainAsync(IDbContextFactory<MonitorDb> databases, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Plain;
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        int read = 0;
        while (await reader.ReadAsync(cancellationToken))
        {
            read += reader.GetString(0).Length > 0 && reader.GetInt32(1) + reader.GetInt32(2) > 0 ? 1 : 0;
        }

        return read / 2;
    }

    private static DayScores Scores(DateOnly day, int seed)
    {
        var dice = new Random(seed);
        return new DayScores(
            string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/1"),
            day,
            "2026-1",
            [
                .. Enumerable.Range(0, Sites).Select(site => new DayScore(
                    new EntityCode(string.Create(CultureInfo.InvariantCulture, $"99.01.01.{2001 + site}")), new Score(dice.Next(50, 1000) / 10d, 0.9, "Cukup", null, null))),
            ]);
    }
}
