using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>A decision about limits or calendars in words.</summary>
/// <param name="Subject">What it is about, as the log names it.</param>
/// <param name="Detail">What was decided, as the log keeps it.</param>
/// <param name="Said">A sentence for the person who decided it, and for the list of decisions.</param>
public sealed record RuleEntry(string Subject, string Detail, string Said)
{
    public static RuleEntry Of(RuleChange change) => change switch
    {
        RuleAdded { Rule: var rule } => new(
            rule.Id, $"{RuleWords.StepOf(rule)}, {RuleWords.LimitOf(rule)}, {RuleWords.ValidityOf(rule)}, {rule.LegalBasis}", $"{rule.Name} berlaku {RuleWords.ValidityOf(rule)}."),
        BasisConfirmed confirmed => new(confirmed.RuleId, $"dasar dipastikan: {confirmed.Where}", "Dasar hukum dicatat sudah dipastikan."),
        LocalDayAdded { Day: var day } added => Day(added.Calendar, day.Date, $"{RuleWords.Of(day.Kind)}: {day.Name}, {day.LegalBasis}"),
        LocalDayWithdrawn withdrawn => Day(withdrawn.Calendar, withdrawn.Date, $"dicabut, {withdrawn.LegalBasis}"),
        YearDecided { Year: var year } decided => Year(year.Year, $"ditetapkan {decided.DecidedBy}, {year.Decree}, {RuleWords.Of(year)}"),
        YearWithdrawn withdrawn => Year(withdrawn.Year, $"penetapan dicabut, {withdrawn.LegalBasis}"),
        PatternDecided { Pattern: var pattern } decided => Pattern(decided.Agency.Value, $"sejak {Indonesian.Date(pattern.From)}: {RuleWords.Of(pattern.Pattern)}, {pattern.LegalBasis}"),
        PatternWithdrawn withdrawn => Pattern(withdrawn.Agency.Value, $"sejak {Indonesian.Date(withdrawn.From)} dicabut, {withdrawn.LegalBasis}"),
        _ => throw new InvalidOperationException($"A {change.GetType().Name} has no words."),
    };

    private static RuleEntry Day(string calendar, DateOnly date, string told) => new($"{calendar} {date:yyyy-MM-dd}", told, $"Kalender {calendar}: {Indonesian.Date(date)} {told}.");

    private static RuleEntry Year(int year, string told) => new($"tahun {year}", told, $"Kalender tahun {year} {told}.");

    private static RuleEntry Pattern(string agency, string told) => new($"pola {agency}", told, $"Pola kerja {agency} {told}.");
}
