using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>The time one agency has a complaint within one cycle. Another agency's clock starts at its own disposition; this one keeps its share.</summary>
/// <param name="From">Disposition to the agency.</param>
/// <param name="Until">When it went to somebody else; null while it stays.</param>
/// <param name="Events">What happened meanwhile, the disposition included.</param>
public sealed record Stint(EntityCode Agency, EventTime From, EventTime? Until, ImmutableArray<CaseEvent> Events)
{
    /// <summary>The stints of a cycle, in their order; empty while the case is with the admin.</summary>
    public static ImmutableArray<Stint> Of(CaseCycle cycle)
    {
        var stints = ImmutableArray.CreateBuilder<Stint>();
        var events = ImmutableArray.CreateBuilder<CaseEvent>();
        EntityCode? agency = null;
        EventTime from = cycle.Start;
        foreach (CaseEvent one in cycle.Events)
        {
            // An export row that vanished or was archived names nobody: the case did not go back to the admin by that.
            EntityCode? now = one.Agency ?? (one.State.IsFinished() ? agency : null);
            if (now != agency)
            {
                Close(one.At);
                agency = now;
                from = one.At;
            }

            events.Add(one);
        }

        Close(null);
        return stints.ToImmutable();

        void Close(EventTime? until)
        {
            if (agency is { } code)
            {
                stints.Add(new Stint(code, from, until, events.ToImmutable()));
            }

            events.Clear();
        }
    }
}
