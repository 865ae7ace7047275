using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Registry;

namespace Monitor.App.Pages;

/// <summary>How scores moved since a month ago.</summary>
/// <param name="Since">The day that is compared with.</param>
public sealed record ScoreMoves(DateOnly Since, bool IsOtherMethodology, ImmutableDictionary<EntityCode, Standing> Standings)
{
    /// <summary>Days between the two days, as people count a month.</summary>
    public const int Days = 30;

    /// <summary>Null without an earlier day.</summary>
    public static ScoreMoves? Of(DayRanking? ranking) => ranking is { Earlier: { } since }
        ? new ScoreMoves(since, ranking.IsOtherMethodology, ranking.Standings.ToImmutableDictionary(standing => standing.Entity))
        : null;

    /// <summary>"+3,2", "tetap" or "semula 61,8": what became of a score; null when it had none then, or never had one.</summary>
    public string? Of(EntityCode entity) => Standings.GetValueOrDefault(entity) switch
    {
        { Score: { } now, EarlierScore: { } then } => Indonesian.Change(Math.Round(now - then, 1, MidpointRounding.AwayFromZero)),
        { EarlierScore: { } then } => "semula " + Indonesian.Score(then),
        _ => null,
    };

    /// <summary>What the figures compare with.</summary>
    public string Sentence => $"Perubahan skor terhadap {Indonesian.Date(Since)}{(IsOtherMethodology ? "; sejak itu metodologi berganti, jadi perubahan bukan semata dari desa" : "")}.";
}
