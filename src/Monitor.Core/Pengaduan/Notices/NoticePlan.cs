using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>Decides which notices a set of clock readings gives at one moment.</summary>
/// <remarks>What is undetermined or waits for a calendar is told to nobody: late means late for sure. Of one step the most urgent notice is made and
/// settles the lesser ones, so that "new" never follows "late". The proposal to tell those above stands beside it, as it goes to others.</remarks>
public static class NoticePlan
{
    // How many late cases a digest names; the rest is counted.
    private const int NamedInDigest = 10;

    /// <summary>The notices, by office and kind.</summary>
    /// <param name="told">Keys that were settled before.</param>
    public static ImmutableArray<Notice> Of(IReadOnlyCollection<NoticeSubject> subjects, DateTimeOffset asOf, NoticeRules rules, TimeZoneInfo zone, IReadOnlySet<string> told)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (IGrouping<EntityCode, NoticeSubject> office in subjects.Where(subject => subject.IsOpen).GroupBy(subject => subject.Agency).OrderBy(office => office.Key))
        {
            NoticeSubject[] open = [.. office.OrderBy(subject => subject.Due ?? DateTimeOffset.MaxValue).ThenBy(subject => subject.Case).ThenBy(subject => subject.Step)];
            var settled = new HashSet<string>(StringComparer.Ordinal);
            foreach (NoticeKind kind in new[] { NoticeKind.Escalation, NoticeKind.Overdue, NoticeKind.DueSoon, NoticeKind.NewCase })
            {
                var due = new List<Told>();
                foreach (NoticeSubject subject in open.Where(subject => IsDue(kind, subject, asOf, rules)))
                {
                    string own = NoticeKeys.Of(kind, subject);
                    if (!told.Contains(own) && settled.Add(own))
                    {
                        due.Add(new Told(subject, [own, .. Lesser(kind, subject).Where(key => !told.Contains(key) && settled.Add(key))]));
                    }
                }

                notices.AddRange(due.Count > rules.GroupAbove ? [Gathered(kind, office.Key, due)] : due.Select(one => Gathered(kind, office.Key, [one])));
            }

            if (Digest(office.Key, open, asOf, rules, zone) is { } digest && !told.Contains(digest.Keys[0]))
            {
                notices.Add(digest);
            }
        }

        return notices.ToImmutable();
    }

    private static bool IsDue(NoticeKind kind, NoticeSubject subject, DateTimeOffset asOf, NoticeRules rules) => kind switch
    {
        NoticeKind.NewCase => subject.Since is { } since && asOf - since <= TimeSpan.FromDays(rules.NewWithinDays),
        NoticeKind.DueSoon => subject.Verdict == SlaVerdict.DueSoon && !(subject.Due < asOf),
        NoticeKind.Overdue => subject.Verdict == SlaVerdict.Overdue,
        NoticeKind.Escalation => subject is { Verdict: SlaVerdict.Overdue, Due: { } due } && asOf - due >= TimeSpan.FromDays(rules.EscalateAfterDays),
        _ => false,
    };

    private static IEnumerable<string> Lesser(NoticeKind kind, NoticeSubject subject) => kind switch
    {
        NoticeKind.Overdue => [NoticeKeys.Of(NoticeKind.DueSoon, subject), NoticeKeys.Of(NoticeKind.NewCase, subject)],
        NoticeKind.DueSoon => [NoticeKeys.Of(NoticeKind.NewCase, subject)],
        _ => [],
    };

    private static Notice Gathered(NoticeKind kind, EntityCode agency, IReadOnlyCollection<Told> due) => new(
        kind, agency, [.. due.Select(one => Item(one.Subject))], Cases(due.Select(one => one.Subject)), [.. due.SelectMany(one => one.Keys)], null);

    private static NoticeItem Item(NoticeSubject subject) => new(subject.Door, subject.HidesReference ? "" : SafeReference.Of(subject.Case.Reference), subject.Step, subject.Due, subject.IsDueByHour) { IsDueUndecided = subject.IsDueUndecided };

    // From its day to the end of the week: a monitor that was off on Monday tells on Tuesday.
    private static Notice? Digest(EntityCode agency, NoticeSubject[] open, DateTimeOffset asOf, NoticeRules rules, TimeZoneInfo zone)
    {
        DateOnly today = LocalDays.Of(asOf, zone);
        if (open.Length == 0 || FromMonday(today.DayOfWeek) < FromMonday(rules.DigestDay))
        {
            return null;
        }

        NoticeSubject[] late = [.. open.Where(subject => subject.Verdict == SlaVerdict.Overdue)];
        var counts = new NoticeCounts(Cases(open), Cases(open.Where(subject => subject.Verdict == SlaVerdict.DueSoon)), Cases(late));
        return new Notice(NoticeKind.Digest, agency, [.. late.DistinctBy(subject => subject.Case).Take(NamedInDigest).Select(Item)], counts.Open, [NoticeKeys.OfDigest(agency, today)], counts);
    }

    private static int Cases(IEnumerable<NoticeSubject> subjects) => subjects.Select(subject => subject.Case).Distinct().Count();

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private sealed record Told(NoticeSubject Subject, ImmutableArray<string> Keys);
}
