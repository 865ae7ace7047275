using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan;

/// <summary>How an event became known.</summary>
public enum EventOrigin
{
    Unknown = 0,

    /// <summary>The source told the event and its time.</summary>
    Reported,

    /// <summary>Two exports differ: the time is the interval between them.</summary>
    Inferred,
}

/// <summary>One thing that happened to a complaint. No text, no name, no number of a person.</summary>
/// <param name="Id">Unique within the complaint; the same event delivered twice has the same id.</param>
/// <param name="State">The state after the event.</param>
/// <param name="Agency">The agency that has the case after the event; null while it is with the kabupaten's admin.</param>
public sealed record CaseEvent(string Id, CaseState State, EventTime At, EntityCode? Agency)
{
    public EventOrigin Origin { get; init; } = EventOrigin.Reported;

    public CloseCause Cause { get; init; }

    public RejectReason Rejection { get; init; }

    /// <summary>Made by a machine, such as a greeting by WhatsApp. An automatic message is never a response.</summary>
    public bool IsAutomatic { get; init; }
}

/// <summary>Events in the order of what happened, each once.</summary>
public static class CaseEvents
{
    /// <summary>Adds events that may come late, twice or in any order. Of two with one id the first stays.</summary>
    public static ImmutableArray<CaseEvent> Merge(IEnumerable<CaseEvent> known, IEnumerable<CaseEvent> added) =>
    [
        .. known.Concat(added)
            .DistinctBy(one => one.Id, StringComparer.Ordinal)
            .OrderBy(one => one.At.By)
            .ThenBy(one => one.At.After ?? DateTimeOffset.MinValue)
            .ThenBy(one => one.State)
            .ThenBy(one => one.Id, StringComparer.Ordinal),
    ];
}
