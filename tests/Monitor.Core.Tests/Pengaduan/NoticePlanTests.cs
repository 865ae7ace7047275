using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class NoticePlanTests
{
    private static readonly EntityCode Office = new("99.01/dinas-contoh");

    // A Tuesday; the digest is due from Friday unless a test says otherwise.
    private static readonly DateTimeOffset Now = At("2026-11-24 10:00");
    private static readonly NoticeRules Rules = new(GroupAbove: 3, NewWithinDays: 7, EscalateAfterDays: 5, DayOfWeek.Friday);

    [Theory]
    [InlineData(SlaVerdict.Running, "NewCase")]
    [InlineData(SlaVerdict.Paused, "NewCase")]
    [InlineData(SlaVerdict.NoRule, "NewCase")]
    [InlineData(SlaVerdict.DueSoon, "DueSoon")]
    [InlineData(SlaVerdict.Overdue, "Overdue")]
    [InlineData(SlaVerdict.Undetermined, "NewCase")]
    [InlineData(SlaVerdict.CalendarUndecided, "NewCase")]
    public void The_most_urgent_thing_that_is_sure_is_told_and_only_that(SlaVerdict verdict, string kind) =>
        Assert.Equal([kind], Kinds([Subject("1", verdict)]));

    [Fact]
    public void A_limit_that_ended_while_nothing_was_heard_is_not_called_near() =>
        Assert.Equal(["NewCase"], Kinds([Subject("1", SlaVerdict.DueSoon) with { Due = Now.AddMinutes(-1) }]));

    [Fact]
    public void What_is_told_is_told_once_and_the_lesser_never_follows_the_greater()
    {
        Notice late = Assert.Single(Plan([Subject("1", SlaVerdict.Overdue)]));
        ImmutableHashSet<string> told = [.. late.Keys];

        Assert.Empty(Plan([Subject("1", SlaVerdict.Overdue)], told));
        Assert.Empty(Plan([Subject("1", SlaVerdict.DueSoon)], told));
        Assert.Empty(Plan([Subject("1", SlaVerdict.Running)], told));
        Assert.Equal(["Overdue"], Kinds([Subject("1", SlaVerdict.Overdue) with { Step = SlaStep.Resolve }], told));
        Assert.Equal(["Overdue"], Kinds([Subject("1", SlaVerdict.Overdue) with { Cycle = 2 }], told));
        Assert.Equal(["Overdue"], Kinds([Subject("1", SlaVerdict.Overdue) with { Agency = new EntityCode("99.01/lain") }], told));
    }

    [Fact]
    public void A_case_grows_from_new_to_late_with_one_notice_each()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var seen = new List<NoticeKind>();
        foreach (SlaVerdict verdict in new[] { SlaVerdict.Running, SlaVerdict.Running, SlaVerdict.DueSoon, SlaVerdict.DueSoon, SlaVerdict.Overdue, SlaVerdict.Overdue })
        {
            foreach (Notice notice in Plan([Subject("1", verdict)], told.ToImmutableHashSet()))
            {
                seen.Add(notice.Kind);
                Assert.All(notice.Keys, key => Assert.True(told.Add(key)));
            }
        }

        Assert.Equal([NoticeKind.NewCase, NoticeKind.DueSoon, NoticeKind.Overdue], seen);
    }

    [Fact]
    public void Two_limits_of_one_case_are_new_once_and_late_twice()
    {
        NoticeSubject first = Subject("1", SlaVerdict.Running);
        Assert.Equal(["NewCase"], Kinds([first, first with { Step = SlaStep.Resolve }]));
        Notice[] late = [.. Plan([first with { Verdict = SlaVerdict.Overdue }, first with { Verdict = SlaVerdict.Overdue, Step = SlaStep.Resolve }])];
        Assert.Equal(2, late.Length);
        Assert.Equal(late.Sum(notice => notice.Keys.Length), late.SelectMany(notice => notice.Keys).Distinct().Count());
    }

    [Fact]
    public void What_is_done_and_what_was_there_before_anybody_looked_is_not_new()
    {
        Assert.Empty(Plan([Subject("1", SlaVerdict.Met) with { IsOpen = false }]));
        Assert.Empty(Plan([Subject("1", SlaVerdict.Running) with { Since = null }]));
        Assert.Empty(Plan([Subject("1", SlaVerdict.Running) with { Since = Now.AddDays(-8) }]));
    }

    [Fact]
    public void Those_above_are_proposed_beside_the_notice_only_after_the_days_beyond_the_limit()
    {
        Assert.Equal(["Overdue"], Kinds([Subject("1", SlaVerdict.Overdue) with { Due = Now.AddDays(-5).AddSeconds(1) }]));
        Assert.Equal(["Escalation", "Overdue"], Kinds([Subject("1", SlaVerdict.Overdue) with { Due = Now.AddDays(-5) }]));
        Assert.Equal(["NewCase"], Kinds([Subject("1", SlaVerdict.Undetermined) with { Due = Now.AddDays(-9) }]));
    }

    [Fact]
    public void More_of_one_kind_for_one_office_than_the_limit_become_one_notice_that_settles_all()
    {
        NoticeSubject[] four = [.. Enumerable.Range(1, 4).Select(number => Subject($"{number}", SlaVerdict.DueSoon) with { Due = Now.AddDays(5 - number) })];
        Assert.Equal(3, Plan(four[..3]).Length);
        Notice one = Assert.Single(Plan(four));
        Assert.Equal(["4", "3", "2", "1"], one.Items.Select(item => item.Reference));
        Assert.Equal(4, one.Cases);
        Assert.Empty(Plan(four, [.. one.Keys]));
        Assert.Equal(4, Plan([.. four[..2], .. four[2..].Select(subject => subject with { Agency = new EntityCode("99.01/lain") })]).Length);
    }

    [Fact]
    public void The_digest_comes_once_a_week_from_its_day_on_and_counts_cases()
    {
        NoticeRules rules = Rules with { DigestDay = DayOfWeek.Tuesday };
        NoticeSubject late = Subject("1", SlaVerdict.Overdue) with { Since = null };
        NoticeSubject[] open = [late, late with { Step = SlaStep.Resolve }, Subject("2", SlaVerdict.DueSoon) with { Since = null }, Subject("3", SlaVerdict.Running) with { Since = null }];
        Assert.DoesNotContain(NoticePlan.Of(open, Now.AddDays(-1), rules, Zone, ImmutableHashSet<string>.Empty), notice => notice.Kind == NoticeKind.Digest);
        Notice digest = Assert.Single(NoticePlan.Of(open, Now, rules, Zone, ImmutableHashSet<string>.Empty), notice => notice.Kind == NoticeKind.Digest);

        Assert.Equal(new NoticeCounts(3, 1, 1), digest.Counts);
        Assert.Equal("1", Assert.Single(digest.Items).Reference);
        ImmutableHashSet<string> told = [.. digest.Keys];
        Assert.DoesNotContain(NoticePlan.Of(open, At("2026-11-29 23:59"), rules, Zone, told), notice => notice.Kind == NoticeKind.Digest);
        Assert.DoesNotContain(NoticePlan.Of(open, At("2026-11-30 00:01"), rules, Zone, told), notice => notice.Kind == NoticeKind.Digest);
        Assert.Contains(NoticePlan.Of(open, At("2026-12-01 00:01"), rules, Zone, told), notice => notice.Kind == NoticeKind.Digest);
        Assert.Empty(NoticePlan.Of([], Now, rules, Zone, ImmutableHashSet<string>.Empty));
    }

    [Fact]
    public void A_clock_is_read_with_the_end_that_is_sure()
    {
        var rule = new SlaRule("jawaban", "Jawaban", SlaStep.FirstResponse, 24, SlaUnit.ClockHours, ClockStart.Dispatched, "dasar");
        var early = new DueTime(Now, Now, null, null);
        var reading = new ClockReading(rule, new EventTime(Now.AddDays(-2), Now.AddDays(-1)), null, false, early, early with { At = Now.AddHours(9) }, Now, SlaVerdict.DueSoon);
        NoticeSubject soon = NoticeSubject.Of(Office, new ComplaintKey("sp4n", "1"), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, reading);
        NoticeSubject late = NoticeSubject.Of(Office, new ComplaintKey("sp4n", "1"), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, reading with { Verdict = SlaVerdict.Overdue });
        NoticeSubject found = NoticeSubject.Of(Office, new ComplaintKey("sp4n", "1"), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, reading with { Start = EventTime.Before(Now), End = EventTime.Exact(Now) });

        Assert.Equal((Now, Now.AddDays(-1), true, true), (soon.Due, soon.Since, soon.IsOpen, soon.IsDueByHour));
        Assert.Equal(Now.AddHours(9), late.Due);
        Assert.Equal((null, false), (found.Since, found.IsOpen));
    }

    private static NoticeSubject Subject(string number, SlaVerdict verdict) => new(
        Office, new ComplaintKey("sp4n", number), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, Now.AddDays(-1), IsOpen: true, verdict, Now.AddDays(verdict == SlaVerdict.Overdue ? -1 : 1), IsDueByHour: false);

    private static ImmutableArray<Notice> Plan(IReadOnlyCollection<NoticeSubject> subjects, ImmutableHashSet<string>? told = null) =>
        NoticePlan.Of(subjects, Now, Rules, Zone, told ?? []);

    private static string[] Kinds(IReadOnlyCollection<NoticeSubject> subjects, ImmutableHashSet<string>? told = null) => [.. Plan(subjects, told).Select(notice => notice.Kind.ToString())];
}
