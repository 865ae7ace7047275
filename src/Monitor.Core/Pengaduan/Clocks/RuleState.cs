using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>Limits and calendars as they stand: those of the files with every decision since.</summary>
public sealed record RuleState(SlaBook Rules, CalendarBook Calendars)
{
    /// <param name="changes">In the order in which they were decided.</param>
    public RuleState With(IEnumerable<RuleChange> changes) => changes.Aggregate(this, (state, change) => state.With(change));

    public RuleState With(RuleChange change) => change switch
    {
        RuleAdded added => this with { Rules = Rules.With(added.Rule) },
        LocalDayAdded added => this with { Calendars = Calendars.With(added.Calendar, calendar => calendar.With(added.Day)) },
        LocalDayWithdrawn withdrawn => this with { Calendars = Calendars.With(withdrawn.Calendar, calendar => calendar.Without(withdrawn.Date)) },
        YearDecided decided => this with { Calendars = Calendars.With(calendar => calendar.With(decided.Year)) },
        YearWithdrawn withdrawn => this with { Calendars = Calendars.With(calendar => calendar.WithoutYear(withdrawn.Year)) },
        PatternDecided decided => this with { Calendars = Calendars.With(decided.Agency, calendar => calendar.With(decided.Pattern)) },
        PatternWithdrawn withdrawn => this with { Calendars = Calendars.With(withdrawn.Agency, calendar => calendar.WithoutPattern(withdrawn.From)) },
        _ => this,
    };

    /// <summary>Why a decision cannot stand, in Bahasa Indonesia; null when it can.</summary>
    /// <param name="today">In the kabupaten's zone.</param>
    public string? Refusal(RuleChange change, DateOnly today) => change switch
    {
        RuleAdded added => Refusal(added.Rule, today),
        BasisConfirmed confirmed => Rules.Rules.Any(rule => rule.Id == confirmed.RuleId) ? null : "Aturan itu tidak ada.",
        CalendarChange calendar => CalendarRefusals.Of(Calendars, calendar),
        _ => "Perubahan itu tidak dikenal.",
    };

    // A rule for days that have begun would change what was already promised.
    private string? Refusal(SlaRule rule, DateOnly today) =>
        !(rule.ValidFrom > today) ? "Aturan baru berlaku paling cepat besok; aturan yang sudah berlaku tidak diubah."
        : rule.ValidTo < rule.ValidFrom ? "Berlaku sampai mendahului berlaku sejak."
        : Rules.Rules.Any(other => other.Id == rule.Id) ? "Kode aturan itu sudah ada."
        : rule is { Step: SlaStep.Verify, Start: ClockStart.Dispatched } ? "Verifikasi mendahului disposisi; mulainya laporan masuk."
        : rule is { PausesForReporter: true, Start: ClockStart.Submitted } ? "Jam pelapor tidak pernah dijeda: pelapor tetap menunggu."
        : rule.WarnBefore >= rule.Amount ? "Peringatan harus lebih pendek daripada batas."
        : Rules.Rules.Any(other => other.IsFor(rule) && other.ValidFrom >= rule.ValidFrom) ? "Sudah ada aturan untuk hal yang sama yang berlaku sejak hari itu atau sesudahnya."
        : null;
}
