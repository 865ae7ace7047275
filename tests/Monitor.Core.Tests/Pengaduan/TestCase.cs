using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>Complaints, rules and clocks of tests, written shortly.</summary>
internal static class TestCase
{
    internal static readonly EntityCode Dinkes = new("99.01/dinkes");
    internal static readonly EntityCode Dpu = new("99.01/dpu");

    internal static readonly SlaRule Verify = new("verifikasi", "Verifikasi", SlaStep.Verify, 3, SlaUnit.WorkingDays, ClockStart.Submitted, "uji");
    internal static readonly SlaRule First = new("jawaban", "Jawaban pertama", SlaStep.FirstResponse, 5, SlaUnit.WorkingDays, ClockStart.Dispatched, "uji") { WarnBefore = 1, PausesForReporter = true };
    internal static readonly SlaRule Resolve = new("selesai", "Selesai", SlaStep.Resolve, 14, SlaUnit.WorkingDays, ClockStart.Dispatched, "uji");
    internal static readonly SlaRule Reporter = new("pelapor", "Jawaban bagi pelapor", SlaStep.FirstResponse, 24, SlaUnit.ClockHours, ClockStart.Submitted, "uji") { WarnBefore = 4 };

    internal static readonly ImmutableArray<Agency> Agencies =
    [
        new(Dinkes, EntityKind.Opd, "Dinas Kesehatan", null, "umum", null, null),
        new(Dpu, EntityKind.Opd, "Dinas Pekerjaan Umum", null, "umum", null, null),
    ];

    internal static ComplaintClock Clock(params SlaRule[] rules) => Clock(Book, rules);

    internal static ComplaintClock Clock(CalendarBook calendars, params SlaRule[] rules) =>
        new(new SlaBook(rules is [] ? [Verify, First, Resolve, Reporter] : [.. rules]), calendars, Agencies.ToImmutableDictionary(agency => agency.Code), Zone);

    internal static CaseEvent Event(CaseState state, string at, EntityCode? agency = null, CloseCause cause = CloseCause.Unknown) =>
        new($"{state} {at}", state, EventTime.Exact(At(at)), agency) { Cause = cause };

    /// <summary>An event between two exports.</summary>
    internal static CaseEvent Between(CaseState state, string after, string by, EntityCode? agency = null, CloseCause cause = CloseCause.Unknown) =>
        new($"{state} {by}", state, new EventTime(At(after), At(by)), agency) { Cause = cause, Origin = EventOrigin.Inferred };

    internal static Complaint Complaint(string submitted, params CaseEvent[] events) =>
        new(new ComplaintKey("sp4n", submitted), EventTime.Exact(At(submitted)), Classification.Pengaduan, CaseEvents.Merge([], events));

    /// <summary>The agency's clock of the first stint.</summary>
    internal static ClockReading Read(this ComplaintClock clock, SlaStep step, Complaint complaint, string asOf, int stint = 0) =>
        clock.Agency(step, complaint, CaseCycles.Of(complaint).SelectMany(cycle => Stint.Of(cycle)).ElementAt(stint), At(asOf));

    internal static ClockReading ReadReporter(this ComplaintClock clock, SlaStep step, Complaint complaint, string asOf, int cycle = 0) =>
        clock.Reporter(step, complaint, CaseCycles.Of(complaint)[cycle], At(asOf));
}
