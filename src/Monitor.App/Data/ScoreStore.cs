using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>The daily scores.</summary>
public sealed class ScoreStore(IDbContextFactory<MonitorDb> databases)
{
    // Two workers may publish one day at once; the key lets one through and the other looks again.
    private const int Attempts = 5;

    // "99.01.05.2003"; offices have other codes.
    private const int VillageCode = 13;

    /// <summary>Stores the scores of a day in place of those of an earlier assessment of the same day. Done twice it is done once, and an assessment that
    /// was superseded does not come back.</summary>
    public async Task SaveAsync(DayScores scores, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
            try
            {
                await ReplaceAsync(db, scores, cancellationToken);
                return;
            }
            catch (DbUpdateException fault) when (attempt < Attempts && UniqueConflict.Is(fault))
            {
                // Somebody else stored the day in between: look again.
            }
        }
    }

    /// <summary>Who stood where on a day, or on the last day before it that was scored, against the day that lay so many days before, or the last before that.</summary>
    /// <returns>Null when nothing was scored until then.</returns>
    public async Task<DayRanking?> RankingAsync(DateOnly day, int daysBack, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        if (await LastAsync(db, day, cancellationToken) is not { } last)
        {
            return null;
        }

        DateOnly scored = last.Day;
        ScoredDay? before = await LastAsync(db, scored.AddDays(-daysBack), cancellationToken);
        DateOnly? earlier = before?.Day;
        var rows = await db.Scores
            .Where(row => row.Day == scored || row.Day == earlier)
            .Select(row => new { row.EntityCode, row.Day, row.Tenths })
            .ToListAsync(cancellationToken);
        ILookup<bool, (string Code, int? Tenths)> days = rows.ToLookup(row => row.Day == scored, row => (row.EntityCode, row.Tenths));
        Dictionary<string, int?> then = days[false].ToDictionary(row => row.Code, row => row.Tenths, StringComparer.Ordinal);
        Dictionary<(char, double), int> places = Places(days[true]);
        Dictionary<(char, double), int> earlierPlaces = Places(days[false]);
        return new DayRanking(
            scored,
            earlier,
            before is not null && before.MethodologyId != last.MethodologyId,
            [
                .. days[true]
                    .OrderByDescending(row => row.Tenths ?? -1)
                    .ThenBy(row => row.Code, StringComparer.Ordinal)
                    .Select(row => (row.Code, Now: Score(row.Tenths), Then: Score(then.GetValueOrDefault(row.Code))))
                    .Select(row => new Standing(new EntityCode(row.Code), row.Now, PlaceOf(row.Code, row.Now, places), row.Then, PlaceOf(row.Code, row.Then, earlierPlaces))),
            ]);
    }

    /// <summary>The desa and kelurahan of an area month by month, each month by the last day of it that was scored, oldest first; months without one are left out.</summary>
    /// <param name="area">The kabupaten, a kecamatan, or one desa or kelurahan.</param>
    /// <param name="until">The last day that counts.</param>
    public async Task<ImmutableArray<MonthScore>> MonthsAsync(WilayahCode area, DateOnly until, int months, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateOnly from = new DateOnly(until.Year, until.Month, 1).AddMonths(1 - months);
        string own = area.Value;
        string inside = own + ".";
        IQueryable<ScoreRow> rows = db.Scores.Where(row => row.Day >= from && row.Day <= until && row.EntityCode.Length == VillageCode
            && (row.EntityCode == own || row.EntityCode.StartsWith(inside)));
        List<DateOnly> all = await rows.Select(row => row.Day).Distinct().ToListAsync(cancellationToken);
        DateOnly[] days = [.. all.GroupBy(day => (day.Year, day.Month)).Select(group => group.Max())];
        var means = await rows.Where(row => days.Contains(row.Day))
            .GroupBy(row => new { row.Day, row.MethodologyId })
            .Select(group => new { group.Key.Day, group.Key.MethodologyId, Mean = group.Average(row => (double?)row.Tenths), Count = group.Count(row => row.Tenths != null) })
            .ToListAsync(cancellationToken);
        return [.. means.OrderBy(month => month.Day).Select(month => new MonthScore(month.Day, month.Mean / 10, month.Count, month.MethodologyId))];
    }

    private static double? Score(int? tenths) => tenths / 10d;

    private static Dictionary<(char, double), int> Places(IEnumerable<(string Code, int? Tenths)> rows) => rows.GroupBy(row => Class(row.Code))
        .SelectMany(group => Ranking.Places(group.Select(row => Score(row.Tenths))).Select(place => (group.Key, place)))
        .ToDictionary(pair => (pair.Key, pair.place.Key), pair => pair.place.Value);

    private static int? PlaceOf(string code, double? score, Dictionary<(char, double), int> places) => score is { } value ? places[(Class(code), value)] : null;

    // Only those that are asked the same are ranked together; the shape of the code tells a desa from a kecamatan and from an OPD or BUMD.
    private static char Class(string code) => code.Length == VillageCode ? 'd' : code.Contains('/', StringComparison.Ordinal) ? 'k' : 'c';

    private static async Task<ScoredDay?> LastAsync(MonitorDb db, DateOnly until, CancellationToken cancellationToken) =>
        await db.Scores.Where(row => row.Day <= until).OrderByDescending(row => row.Day).Select(row => new ScoredDay(row.Day, row.MethodologyId)).FirstOrDefaultAsync(cancellationToken);

    private static async Task ReplaceAsync(MonitorDb db, DayScores scores, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        string? standing = await db.Scores.Where(row => row.Day == scores.Day).Select(row => row.Assessment).FirstOrDefaultAsync(cancellationToken);
        if (standing is not null && Ordinal(standing) >= Ordinal(scores.Assessment))
        {
            return;
        }

        // Only what was seen: rows that a later assessment stored meanwhile stay, and stand in the way of these.
        await db.Scores.Where(row => row.Day == scores.Day && row.Assessment == standing).ExecuteDeleteAsync(cancellationToken);
        db.Scores.AddRange(scores.Scores.Select(score => RowOf(scores, score)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record ScoredDay(DateOnly Day, string MethodologyId);

    private static ScoreRow RowOf(DayScores scores, DayScore score) => new()
    {
        EntityCode = score.Entity.Value,
        Day = scores.Day,
        Tenths = score.Score.Value is { } value ? (int)Math.Round(value * 10, MidpointRounding.AwayFromZero) : null,
        Band = score.Score.Band,
        Coverage = score.Score.Coverage,
        MethodologyId = scores.MethodologyId,
        Assessment = scores.Assessment,
    };

    // The assessments of a day are counted from 1: 2026-11-24/2 came after 2026-11-24/1.
    private static int Ordinal(string number) => int.Parse(number.AsSpan(number.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
