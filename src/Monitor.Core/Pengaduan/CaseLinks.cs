using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan;

/// <summary>Joins what is one case: a complaint that went from WhatsApp to the kabupaten's application to SP4N-LAPOR! is counted once, in its earliest source.</summary>
public static class CaseLinks
{
    /// <summary>One complaint a case. References work in both directions and through a third; one that leads nowhere changes nothing.</summary>
    public static ImmutableArray<Complaint> Join(ImmutableArray<Complaint> complaints)
    {
        var places = new Dictionary<ComplaintKey, int>();
        int[] group = [.. Enumerable.Range(0, complaints.Length)];
        for (int i = 0; i < complaints.Length; i++)
        {
            places[complaints[i].Key] = i;
        }

        for (int i = 0; i < complaints.Length; i++)
        {
            foreach (ComplaintKey other in complaints[i].SameCase)
            {
                if (places.TryGetValue(other, out int place))
                {
                    group[Top(group, i)] = Top(group, place);
                }
            }
        }

        return [.. complaints
            .Select((complaint, i) => (complaint, Group: Top(group, i)))
            .GroupBy(pair => pair.Group, pair => pair.complaint)
            .Select(One)];
    }

    private static int Top(int[] group, int i)
    {
        while (group[i] != i)
        {
            group[i] = group[group[i]];
            i = group[i];
        }

        return i;
    }

    private static Complaint One(IEnumerable<Complaint> doors)
    {
        Complaint[] all = [.. doors.OrderBy(door => door.Submitted.By).ThenBy(door => door.Key)];
        Complaint first = all[0];
        if (all.Length == 1)
        {
            return first;
        }

        ImmutableArray<CaseEvent> events = CaseEvents.Merge([], all.SelectMany(door => door.Events.Select(one => one with { Id = $"{door.Key}/{one.Id}" })));
        return first with
        {
            Events = WithoutEchoes(events, all),
            Classification = all.Select(door => door.Classification).FirstOrDefault(known => known != Classification.Unknown),
            Category = all.Select(door => door.Category).FirstOrDefault(known => known is not null),
            Area = all.Select(door => door.Area).FirstOrDefault(known => known is not null),
            Supervision = all.Select(door => door.Supervision).FirstOrDefault(known => known is not null),
            Rating = all.Select(door => door.Rating).FirstOrDefault(known => known is not null),
            Confidentiality = all.Max(door => door.Confidentiality),
            SameCase = [.. all.Skip(1).Select(door => door.Key)],
            FollowedSince = all.Max(door => door.FollowedSince),
            SeenUntil = all.Min(door => door.SeenUntil),
        };
    }

    // Typing a case into the next application is no step back: what another door begins again after the case had moved on is only its echo.
    private static ImmutableArray<CaseEvent> WithoutEchoes(ImmutableArray<CaseEvent> events, Complaint[] doors)
    {
        var kept = ImmutableArray.CreateBuilder<CaseEvent>(events.Length);
        var reached = new Dictionary<string, CaseState>(StringComparer.Ordinal);
        string[] keys = [.. doors.Select(door => door.Key + "/")];
        foreach (CaseEvent one in events)
        {
            string door = keys.First(key => one.Id.StartsWith(key, StringComparison.Ordinal));
            bool begins = one.State is CaseState.Received or CaseState.Verified or CaseState.Dispatched;
            bool isFirstHere = !reached.TryGetValue(door, out CaseState before) || before < one.State;
            if (!begins || !isFirstHere || kept.Count == 0 || kept[^1].State <= one.State)
            {
                kept.Add(one);
            }

            reached[door] = one.State;
        }

        return kept.ToImmutable();
    }
}
