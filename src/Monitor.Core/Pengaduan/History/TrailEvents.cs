using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>Makes dated events of what exports said: each change lies between the last export without it and the first one with it.</summary>
public static class TrailEvents
{
    /// <summary>The complaint with its events, and with the time up to which its state is known.</summary>
    /// <param name="log">All exports of the source.</param>
    public static Complaint Of(CaseTrail trail, ExportLog log)
    {
        Complaint complaint = trail.Complaint;
        var events = ImmutableArray.CreateBuilder<CaseEvent>(trail.Runs.Length);
        for (int i = 0; i < trail.Runs.Length; i++)
        {
            SightRun run = trail.Runs[i];
            EventTime at = i > 0 ? new EventTime(trail.Runs[i - 1].Last.Taken.After, run.First.Taken.By) : FirstSeen(complaint, run.First, log, run.Sight.Told is not null);
            events.Add(new CaseEvent($"{run.First.Id}:{run.Sight.State}", run.Sight.State, Ordered(at, complaint), run.Sight.Agency)
            {
                Origin = EventOrigin.Inferred,
                Cause = run.Sight.Cause,
                Rejection = run.Sight.Rejection,
            });
        }

        Sight? told = trail.Runs.LastOrDefault(run => run.Sight.Told is not null)?.Sight;
        return complaint with
        {
            Events = told is null ? events.ToImmutable() : CaseEvents.Merge(Told(told, complaint), events),

            // A table that tells its times has missed nothing, however late it was first read.
            FollowedSince = told is null && log.Marks.Length > 0 ? log.Marks[0].Taken.After : null,
            SeenUntil = trail.Newest.Taken.After,
        };
    }

    private static IEnumerable<CaseEvent> Told(Sight sight, Complaint complaint)
    {
        (EventTime? dispatched, EventTime? responded, EventTime? ended) = sight.Told ?? new ToldTimes(null, null, null);

        // Whoever answered had the case before: some time after it came in, nobody knows when.
        if ((dispatched ?? Bound(complaint, responded ?? ended)) is { } held && sight.Agency is not null)
        {
            yield return new CaseEvent("told:Dispatched", CaseState.Dispatched, Ordered(held, complaint), sight.Agency);
        }

        if (responded is not null)
        {
            yield return new CaseEvent("told:FirstResponse", CaseState.FirstResponse, Ordered(responded, complaint), sight.Agency);
        }

        if (ended is not null)
        {
            CaseState state = sight.State.IsFinished() && sight.State != CaseState.LeftScope ? sight.State : CaseState.Closed;
            yield return new CaseEvent($"told:{state}", state, Ordered(ended, complaint), sight.Agency) { Cause = sight.Cause, Rejection = sight.Rejection };
        }
    }

    private static EventTime? Bound(Complaint complaint, EventTime? answer) => answer is null ? null : new EventTime(complaint.Submitted.After, answer.By);

    // Sent after the export before: all that happened to it lies in between. Otherwise it may have happened at any time: unknown, never at once.
    private static EventTime FirstSeen(Complaint complaint, ExportMark first, ExportLog log, bool isTold)
    {
        ExportMark? before = log.Before(first);
        return isTold || (before is not null && complaint.Submitted.By >= before.Taken.After)
            ? new EventTime(complaint.Submitted.After, first.Taken.By)
            : EventTime.Before(first.Taken.By);
    }

    private static EventTime Ordered(EventTime at, Complaint complaint) =>
        at.After < complaint.Submitted.After ? at with { After = complaint.Submitted.After } : at;
}
