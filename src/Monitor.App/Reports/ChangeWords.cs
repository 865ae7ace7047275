using System.Collections.Immutable;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>How an entity moved between two assessments, in words.</summary>
public static class ChangeWords
{
    /// <summary>Every kind in the one order of lists: what moved first, what stayed last.</summary>
    public static ImmutableArray<ChangeKind> Order { get; } =
        [ChangeKind.Better, ChangeKind.Worse, ChangeKind.NowJudged, ChangeKind.NoLongerJudged, ChangeKind.Listed, ChangeKind.Gone, ChangeKind.Same];

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Better => "Naik",
        ChangeKind.Worse => "Turun",
        ChangeKind.NowJudged => "Kini dapat dinilai",
        ChangeKind.NoLongerJudged => "Belum dapat dinilai lagi",
        ChangeKind.Listed => "Baru terdaftar",
        ChangeKind.Gone => "Tidak terdaftar lagi",
        _ => "Tetap",
    };

    /// <summary>Name in an address.</summary>
    public static string Id(ChangeKind kind) => kind switch
    {
        ChangeKind.Better => "naik",
        ChangeKind.Worse => "turun",
        ChangeKind.NowJudged => "kini-dinilai",
        ChangeKind.NoLongerJudged => "tidak-dinilai",
        ChangeKind.Listed => "baru",
        ChangeKind.Gone => "keluar",
        _ => "tetap",
    };

    /// <summary>Why an entity came, left or lost its score; null when there is nothing to say.</summary>
    public static string? Why(EntityChange change) => change switch
    {
        { Kind: ChangeKind.NoLongerJudged } => change.After?.Unjudged ?? change.After?.Verdict?.Score.Reason,
        { Kind: ChangeKind.Gone, Left: { } left } => $"{(left.Into is { } into ? $"Digabung ke {into}" : "Tidak dipantau lagi")} sejak {Indonesian.Date(left.Day)}: {left.Reason}",
        { Kind: ChangeKind.Listed, Entity.Listed: { } listed } => $"{(listed.SplitFrom is { } from ? $"Dimekarkan dari {from}" : "Didaftarkan")} sejak {Indonesian.Date(listed.Since)}: {listed.Reason}",
        _ => null,
    };

    /// <summary>What one criterion did: "APBDes terbit: Belum terpenuhi → Terpenuhi (+4,5)".</summary>
    public static string Cause(CriterionChange cause)
    {
        string before = cause.Before is { } old ? Vocabulary.Of(old.Outcome).Word : "belum dinilai";
        string after = cause.After is { } now ? Vocabulary.Of(now.Outcome).Word : "tidak dinilai lagi";
        string what = before == after
            ? cause.Before?.Weight != cause.After?.Weight ? $"bobot {Indonesian.Points(cause.Before?.Weight ?? 0)} → {Indonesian.Points(cause.After?.Weight ?? 0)}" : after
            : $"{before} → {after}";
        return $"{CriterionWords.Title(cause.Criterion)}: {what} ({Indonesian.Change(cause.Contribution)})";
    }
}
