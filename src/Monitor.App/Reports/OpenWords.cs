using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Reports;

/// <summary>What of an entity's place in an assessment may be told outside of the dashboard: no suspicion in any form, whatever was ruled about it, no name of an
/// officer, no free text of a decision.</summary>
internal static class OpenWords
{
    private const string Withheld = "Rincian ada di dasbor.";

    /// <summary>Findings that are neither on personal data nor a suspicion, with what was seen. Where a site seems intruded upon, what was seen may be the
    /// intruder's: it stays in the dashboard.</summary>
    public static ImmutableArray<(Finding Finding, string Words, ImmutableArray<Evidence> Evidence)> Findings(AssessedEntity assessed)
    {
        if (assessed.Verdict is not { } verdict)
        {
            return [];
        }

        bool isIntruded = SeemsIntruded(assessed);
        return
        [
            .. verdict.Findings.Where(finding => !CriterionWords.IsPersonalData(finding.Criterion) && !CriterionWords.IsSuspicion(finding.Criterion)).Select(finding => (
                finding,
                assessed.Clarified.Any(before => before.Criterion == finding.Criterion) ? "Klarifikasi diterima. " + Withheld : isIntruded ? Withheld : PersonalNumbers.Show(finding.Explanation),
                isIntruded || finding.Evidence.IsDefaultOrEmpty ? ImmutableArray<Evidence>.Empty : [.. finding.Evidence.Distinct()])),
        ];
    }

    /// <summary>Why there is no score; null where there is one.</summary>
    public static string? WithoutScore(AssessedEntity assessed) => assessed switch
    {
        { Verdict.Score.Value: not null } => null,
        { Entity.Suspension: { } suspension } => $"Penilaian ditangguhkan sampai {Indonesian.Date(suspension.Until)} karena {Suspended.Word(suspension.Kind)}.",
        { Verdict: { } verdict } => verdict.Score.Reason,
        _ => assessed.Unjudged,
    };

    /// <summary>Why a better band stays closed; null where none does. Only what a person confirmed, and without the name.</summary>
    public static string? Held(AssessedEntity assessed) => assessed.Verdict?.Score.Held is not { } held ? null
        : assessed.Suspicions.FirstOrDefault(suspicion => suspicion is { Kind: not SuspicionKind.PersonalData, Ruling.Ruling: Ruling.Confirmed }) is { Ruling: { } ruling } confirmed
            ? $"{SuspicionWords.Of(confirmed)} pada {Indonesian.Date(DateOnly.FromDateTime(ruling.At.UtcDateTime))}."
        : held;

    // A state that a person dismissed still stands where an older judge froze it: no other was judged beside it then.
    private static bool SeemsIntruded(AssessedEntity assessed) =>
        ActivityOf.Danger(assessed) is not null || (assessed.Verdict?.Facts.State.Value is { } state && StateId.IsSuspicion(state.Id));
}
