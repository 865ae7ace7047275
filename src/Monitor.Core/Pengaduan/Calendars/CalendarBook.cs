using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>The calendars of a kabupaten: a common one, and those of agencies that work otherwise.</summary>
/// <param name="Common">For everybody without a calendar of his own, and for the reporter's clock.</param>
/// <param name="ByAgency">Only those that differ.</param>
public sealed record CalendarBook(WorkCalendar Common, ImmutableDictionary<EntityCode, WorkCalendar> ByAgency)
{
    /// <summary>Each calendar once, the common one first.</summary>
    public IEnumerable<WorkCalendar> All => ByAgency.Values.Prepend(Common).DistinctBy(calendar => calendar.Id).OrderBy(calendar => calendar.Id != Common.Id).ThenBy(calendar => calendar.Id, StringComparer.Ordinal);

    /// <summary>The book with one calendar changed, for everybody who has it.</summary>
    public CalendarBook With(string id, Func<WorkCalendar, WorkCalendar> change) => With(calendar => calendar.Id == id ? change(calendar) : calendar);

    /// <summary>The book with every calendar changed.</summary>
    public CalendarBook With(Func<WorkCalendar, WorkCalendar> change) =>
        new(change(Common), ByAgency.ToImmutableDictionary(pair => pair.Key, pair => change(pair.Value)));

    /// <summary>The book with the calendar of one agency changed and nobody else's.</summary>
    public CalendarBook With(EntityCode agency, Func<WorkCalendar, WorkCalendar> change) => this with { ByAgency = ByAgency.SetItem(agency, change(Of(agency))) };

    public WorkCalendar Of(EntityCode? agency) => agency is { } code && ByAgency.TryGetValue(code, out WorkCalendar? own) ? own : Common;
}
