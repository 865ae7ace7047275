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
    public CalendarBook With(string id, Func<WorkCalendar, WorkCalendar> change)
    {
        WorkCalendar? old = All.FirstOrDefault(calendar => calendar.Id == id);
        if (old is null)
        {
            return this;
        }

        WorkCalendar made = change(old);
        return new CalendarBook(Common.Id == id ? made : Common, ByAgency.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Id == id ? made : pair.Value));
    }

    public WorkCalendar Of(EntityCode? agency) => agency is { } code && ByAgency.TryGetValue(code, out WorkCalendar? own) ? own : Common;
}
