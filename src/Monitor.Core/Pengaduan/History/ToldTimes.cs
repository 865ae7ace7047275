namespace Monitor.Core.Pengaduan.History;

/// <summary>What a table itself tells of the times of a case; null where it tells nothing, which in such a table means that it has not happened.</summary>
/// <param name="Dispatched">When it came to the agency.</param>
/// <param name="Responded">The first answer.</param>
/// <param name="Ended">The end, whatever kind of end the status names.</param>
public sealed record ToldTimes(EventTime? Dispatched, EventTime? Responded, EventTime? Ended);
