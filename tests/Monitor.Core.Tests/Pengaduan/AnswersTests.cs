using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class AnswersTests
{
    private static readonly EventTime Start = EventTime.Exact(At("2026-06-01 09:00"));

    private static EventTime? First(params CaseEvent[] events) => Answers.First(CaseEvents.Merge([], events), Start, Office, Zone);

    [Fact]
    public void An_automatic_greeting_is_no_answer()
    {
        CaseEvent greeting = Event(CaseState.FirstResponse, "2026-06-01 09:00:05", Dinkes) with { IsAutomatic = true };
        Assert.Null(First(greeting));
        Assert.Equal(At("2026-06-03 09:00"), First(greeting, Event(CaseState.FirstResponse, "2026-06-03 09:00", Dinkes))!.By);
    }

    [Theory]
    [InlineData(CaseState.Verified)]
    [InlineData(CaseState.Dispatched)]
    [InlineData(CaseState.Postponed)]
    [InlineData(CaseState.AwaitingReporter)]
    [InlineData(CaseState.Archived)]
    [InlineData(CaseState.Rejected)]
    [InlineData(CaseState.LeftScope)]
    public void These_states_are_no_answer(CaseState state) => Assert.Null(First(Event(state, "2026-06-03 09:00", Dinkes)));

    [Fact]
    public void A_reply_of_the_reporter_proves_an_earlier_answer_without_dating_it()
    {
        EventTime answer = First(Between(CaseState.InProgress, "2026-06-08 08:00", "2026-06-09 08:00", Dinkes))!;
        Assert.Equal(new EventTime(Start.After, At("2026-06-09 08:00")), answer);
    }

    [Fact]
    public void Closed_by_the_system_was_answered_ten_working_days_before_or_earlier()
    {
        // From 17 to 30 June there are ten working days: Tuesday 16 June, a holiday, is the last day the answer can be of.
        EventTime answer = First(Between(CaseState.Closed, "2026-06-29 08:00", "2026-06-30 08:00", Dinkes, CloseCause.BySystem))!;
        Assert.Equal(Day("2026-06-16"), LocalDays.Of(answer.By, Zone));
        Assert.Equal(Start.After, answer.After);
    }

    [Fact]
    public void Closed_by_the_system_proves_in_time_but_never_late()
    {
        Complaint late = Complaint("2026-06-01 09:00", Event(CaseState.Dispatched, "2026-06-01 10:00", Dinkes), Between(CaseState.Closed, "2026-08-30 08:00", "2026-08-31 08:00", Dinkes, CloseCause.BySystem));
        Assert.Equal(SlaVerdict.Undetermined, Clock().Read(SlaStep.FirstResponse, late, "2026-09-15 00:00").Verdict);
        Complaint early = Complaint("2026-06-01 09:00", Event(CaseState.Dispatched, "2026-06-01 10:00", Dinkes), Between(CaseState.Closed, "2026-06-22 08:00", "2026-06-23 08:00", Dinkes, CloseCause.BySystem));
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.FirstResponse, early, "2026-09-15 00:00").Verdict);
    }

    [Fact]
    public void An_answer_that_seems_earlier_than_its_question_counts_as_at_once() =>
        Assert.Equal(Start, First(Event(CaseState.Answered, "2026-06-01 08:59:59", Dinkes)));

    [Fact]
    public void The_final_answer_is_the_answer_or_the_closing_whichever_came_first()
    {
        Assert.Equal(At("2026-06-04 09:00"), Answers.Final([Event(CaseState.FirstResponse, "2026-06-02 09:00"), Event(CaseState.Answered, "2026-06-04 09:00"), Event(CaseState.Closed, "2026-06-20 09:00")], Start)!.By);
        Assert.Null(Answers.Final([Event(CaseState.FirstResponse, "2026-06-02 09:00")], Start));
    }
}
