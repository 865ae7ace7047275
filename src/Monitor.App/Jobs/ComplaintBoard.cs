using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>A case somebody still owes an answer.</summary>
/// <param name="Agency">Who has it; null while it is with the kabupaten's admin.</param>
/// <param name="Verdict">The gravest of its running clocks.</param>
/// <param name="Due">The end of that clock; null when it has none or it cannot be told.</param>
/// <param name="AgeDays">Calendar days since it was submitted.</param>
public sealed record OpenCase(Complaint Case, EntityCode? Agency, SlaVerdict Verdict, DateTimeOffset? Due, int AgeDays);

/// <summary>One month of submission.</summary>
/// <param name="Month">Its first day.</param>
public sealed record ComplaintMonth(DateOnly Month, ComplaintMeasures Measures);

/// <summary>The cases and their figures as of a moment.</summary>
/// <param name="AsOf">Printed beside every figure.</param>
/// <param name="LastExport">When the newest export was made; null without one.</param>
/// <param name="Cases">Each case once, whatever doors it came through.</param>
/// <param name="All">On the reporter's clock.</param>
/// <param name="Admin">Submission to disposition.</param>
/// <param name="ByAgency">On the agency's own clock and calendar; an agency without cases is absent.</param>
/// <param name="Open">The gravest first.</param>
/// <param name="Agencies">Everybody in the register.</param>
/// <param name="YearToDecide">The year whose holidays somebody must decide now; null when there is none.</param>
public sealed record ComplaintBoard(
    DateTimeOffset AsOf,
    DateTimeOffset? LastExport,
    TimeZoneInfo Zone,
    ImmutableArray<Complaint> Cases,
    ComplaintMeasures All,
    StepMeasure Admin,
    ImmutableDictionary<EntityCode, ComplaintMeasures> ByAgency,
    ImmutableArray<OpenCase> Open,
    ImmutableArray<Entity> Agencies,
    int? YearToDecide)
{
    private const int MonthsShown = 6;

    /// <summary>Makes the figures of a set of cases on an agency's clock.</summary>
    public required Func<EntityCode, IEnumerable<Complaint>, ComplaintMeasures> Measure { get; init; }

    /// <summary>The steps of open cases that offices are told of.</summary>
    public ImmutableArray<NoticeSubject> Steps { get; init; } = [];

    /// <summary>Cases that came to an agency at some time.</summary>
    public IEnumerable<Complaint> CasesOf(EntityCode agency) => Cases.Where(one => one.Events.Any(happened => happened.Agency == agency));

    /// <summary>Open ones whose limit ends on the day of the moment.</summary>
    public IEnumerable<OpenCase> DueToday => Open.Where(one => one.Verdict != SlaVerdict.Overdue && one.Due is { } due && LocalDays.Of(due, Zone) == LocalDays.Of(AsOf, Zone));

    /// <summary>The last months of submission of an agency, oldest first; a month without cases is shown as such.</summary>
    public ImmutableArray<ComplaintMonth> Trend(EntityCode agency)
    {
        DateOnly last = LocalDays.Of(AsOf, Zone);
        last = new DateOnly(last.Year, last.Month, 1);
        ILookup<DateOnly, Complaint> months = CasesOf(agency).ToLookup(one => LocalDays.Of(one.Submitted.By, Zone) is var day ? new DateOnly(day.Year, day.Month, 1) : default);
        return [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(last.AddMonths).Select(month => new ComplaintMonth(month, Measure(agency, months[month])))];
    }
}
