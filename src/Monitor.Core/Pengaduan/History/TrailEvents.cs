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
            EventTime at = i > 0 ? new EventTime(trail.Runs[i - 1].Last.Taken.After, run.First.Taken.By) : FirstSeen(complaint, run.First, log);
            events.Add(new CaseEvent($"{run.First.Id}:{run.Sight.State}", run.Sight.State, Ordered(at, complaint), run.Sight.Agency)
            {
                Origin = EventOrigin.Inferred,
                Cause = run.Sight.Cause,
                Rejection = run.Sight.Rejection,
            });
        }

        return complaint with
        {
            Events = events.ToImmutable(),
            FollowedSince = log.Marks.Length > 0 ? log.Marks[0].Taken.After : null,
            SeenUntil = trail.Newest.Taken.After,
        };
    }

    // Sent after the export before: all that happened to it lies in between. Otherwise it may have happened at any time: unknown, never at once.
    private static EventTime FirstSeen(Complaint complaint, ExportMark first, ExportLog log)
    {
        ExportMark? before = log.Before(first);
        return before is not null && complaint.Submitted.By >= before.Taken.After
            ? new EventTime(complaint.Submitted.After, first.Taken.By)
            : EventTime.Before(first.Taken.By);
    }

    private static EventTime Ordered(EventTime at, Complaint complaint) =>
        at.After < complaint.Submitted.After ? at with { After = complaint.Submitted.After } : at;
}
