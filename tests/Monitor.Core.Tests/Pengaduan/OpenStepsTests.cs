using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class OpenStepsTests
{
    [Fact]
    public void A_limit_behind_a_year_without_a_calendar_is_told_as_one_that_cannot_be_told()
    {
        NoticeSubject subject = OpenSteps.Of([Complaint("2026-12-22 09:00", Event(CaseState.Dispatched, "2026-12-28 10:00", Dinkes))], Clock(), source => source, At("2026-12-29 09:00")).First();
        var notice = new Notice(NoticeKind.NewCase, Dinkes, [new NoticeItem("SP4N-LAPOR!", "7", subject.Step, subject.Due, subject.IsDueByHour) { IsDueUndecided = subject.IsDueUndecided }], 1, ["k"], null);
        NoticeText text = NoticeText.Of(notice, "Dinas Kesehatan", Zone);

        Assert.Null(subject.Due);
        Assert.True(subject.IsDueUndecided);
        Assert.Contains("batas jawaban pertama belum dapat dipastikan", text.Mail, StringComparison.Ordinal);
        Assert.Equal("belum dapat dipastikan", text.Parameters[^1]);
    }

    // Friday 13 March 2026: five working days later is 27 March, fourteen 10 April.
    private static Complaint Sent(params CaseEvent[] more) => Complaint("2026-03-10 09:00", [Event(CaseState.Dispatched, "2026-03-13 16:00", Dinkes), .. more]);

    [Fact]
    public void Both_steps_of_an_open_case_are_told_to_the_office_that_has_it()
    {
        ImmutableArray<NoticeSubject> open = Of(Sent(), "2026-03-26 08:00");

        Assert.Equal([SlaStep.FirstResponse, SlaStep.Resolve], open.Select(subject => subject.Step));
        Assert.All(open, subject => Assert.Equal((Dinkes, "SP4N-LAPOR!", 1), (subject.Agency, subject.Door, subject.Cycle)));
        Assert.Equal(SlaVerdict.DueSoon, open[0].Verdict);
        Assert.Equal(Day("2026-03-27"), LocalDays.Of(open[0].Due!.Value, Zone));
        Assert.Equal(At("2026-03-13 16:00"), open[0].Since);
    }

    [Fact]
    public void What_is_answered_is_not_told_again_and_what_is_finished_not_at_all()
    {
        Assert.Equal([SlaStep.Resolve], Of(Sent(Event(CaseState.FirstResponse, "2026-03-16 09:00", Dinkes)), "2026-03-30 08:00").Select(subject => subject.Step));
        Assert.Empty(Of(Sent(Event(CaseState.Closed, "2026-03-16 09:00", Dinkes)), "2026-04-30 08:00"));
    }

    [Fact]
    public void The_office_a_case_was_sent_on_to_is_told_and_while_it_is_with_the_admin_nobody_is()
    {
        Assert.All(Of(Sent(Event(CaseState.Dispatched, "2026-03-17 09:00", Dpu)), "2026-03-30 08:00"), subject => Assert.Equal(Dpu, subject.Agency));
        Assert.Empty(Of(Complaint("2026-03-10 09:00"), "2026-03-30 08:00"));
    }

    [Fact]
    public void After_the_last_export_nothing_is_called_late()
    {
        Complaint seen = Sent() with { SeenUntil = At("2026-03-27 12:00") };
        Assert.Equal(SlaVerdict.Undetermined, Of(seen, "2026-03-30 08:00")[0].Verdict);
        Assert.Equal(SlaVerdict.Overdue, Of(seen with { SeenUntil = At("2026-03-29 12:00") }, "2026-03-30 08:00")[0].Verdict);
    }

    [Fact]
    public void The_number_of_a_confidential_case_is_not_sent()
    {
        Complaint secret = Sent() with { Key = new ComplaintKey("sp4n", "7654321"), Confidentiality = Confidentiality.Rahasia };
        Notice notice = NoticePlan.Of(Of(secret, "2026-03-16 08:00"), At("2026-03-16 08:00"), new NoticeRules(5, 7, 5, DayOfWeek.Friday), Zone, ImmutableHashSet<string>.Empty)[0];
        Assert.Equal("", Assert.Single(notice.Items).Reference);
    }

    private static ImmutableArray<NoticeSubject> Of(Complaint complaint, string asOf) => OpenSteps.Of([complaint], Clock(First, Resolve), _ => "SP4N-LAPOR!", At(asOf));
}
