using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan;

/// <summary>One round of a complaint: from its coming in, or its reopening, to its end. A new round does not erase the verdict of the one before.</summary>
/// <param name="Number">First is 1.</param>
/// <param name="Start">Submission, or the reopening event.</param>
public sealed record CaseCycle(int Number, EventTime Start, ImmutableArray<CaseEvent> Events);

/// <summary>Cuts the events of a complaint into rounds.</summary>
public static class CaseCycles
{
    /// <summary>At least one round; the last one is the present one.</summary>
    public static ImmutableArray<CaseCycle> Of(Complaint complaint)
    {
        var cycles = ImmutableArray.CreateBuilder<CaseCycle>();
        var events = ImmutableArray.CreateBuilder<CaseEvent>();
        EventTime start = complaint.Submitted;
        CaseState before = CaseState.Received;
        foreach (CaseEvent one in complaint.Events)
        {
            if (IsReopening(before, one))
            {
                cycles.Add(new CaseCycle(cycles.Count + 1, start, events.ToImmutable()));
                events.Clear();
                start = one.At;
            }

            events.Add(one);
            before = one.IsAutomatic ? before : one.State;
        }

        cycles.Add(new CaseCycle(cycles.Count + 1, start, events.ToImmutable()));
        return cycles.ToImmutable();
    }

    // A row that comes back into the export was never ended: it had only been elsewhere.
    private static bool IsReopening(CaseState before, CaseEvent now) =>
        !now.IsAutomatic
        && (now.State == CaseState.Reopened || (before is CaseState.Closed or CaseState.Rejected or CaseState.Archived && !now.State.IsFinished() && now.State != CaseState.Unknown));
}
