using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>A time in which the agency waited for the reporter.</summary>
/// <param name="Until">Null while it lasts.</param>
public sealed record Pause(EventTime From, EventTime? Until)
{
    /// <summary>The pauses among events, in their order. "Tunda" is none: the reporter is not asked for anything.</summary>
    public static ImmutableArray<Pause> Of(ImmutableArray<CaseEvent> events)
    {
        var pauses = ImmutableArray.CreateBuilder<Pause>();
        EventTime? from = null;
        foreach (CaseEvent one in events.Where(one => !one.IsAutomatic))
        {
            if (one.State == CaseState.AwaitingReporter)
            {
                from ??= one.At;
            }
            else if (from is not null)
            {
                pauses.Add(new Pause(from, one.At));
                from = null;
            }
        }

        if (from is not null)
        {
            pauses.Add(new Pause(from, null));
        }

        return pauses.ToImmutable();
    }
}
