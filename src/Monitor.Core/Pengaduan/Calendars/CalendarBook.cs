using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>The calendars of a kabupaten: a common one, and those of agencies that work otherwise.</summary>
/// <param name="Common">For everybody without a calendar of his own, and for the reporter's clock.</param>
/// <param name="ByAgency">Only those that differ.</param>
public sealed record CalendarBook(WorkCalendar Common, ImmutableDictionary<EntityCode, WorkCalendar> ByAgency)
{
    public WorkCalendar Of(EntityCode? agency) => agency is { } code && ByAgency.TryGetValue(code, out WorkCalendar? own) ? own : Common;
}
