using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class ComplaintClockTests
{
    // Friday 13 March 2026, before Nyepi and Lebaran: five working days later is 27 March, fourteen 10 April.
    private static Complaint Sent(params CaseEvent[] more) => Complaint("2026-03-10 09:00", [Event(CaseState.Dispatched, "2026-03-13 16:00", Dinkes), .. more]);

    [Theory]
    [InlineData("2026-03-27 23:59", SlaVerdict.Met)]
    [InlineData("2026-03-28 00:01", SlaVerdict.Late)]
    [InlineData("2026-03-13 16:05", SlaVerdict.Met)]
    public void An_answer_is_in_time_up_to_the_end_of_its_day(string answered, SlaVerdict verdict)
    {
        ClockReading reading = Clock().Read(SlaStep.FirstResponse, Sent(Event(CaseState.FirstResponse, answered, Dinkes)), "2026-05-01 00:00");
        Assert.Equal(verdict, reading.Verdict);
        Assert.Equal(Day("2026-03-27"), LocalDays.Of(reading.Latest!.At!.Value, Zone));
        Assert.Equal("jawaban", reading.Rule!.Id);
    }

    [Theory]
    [InlineData("2026-03-25 23:00", SlaVerdict.Running)]
    [InlineData("2026-03-26 00:00", SlaVerdict.DueSoon)]
    [InlineData("2026-03-27 23:59", SlaVerdict.DueSoon)]
    [InlineData("2026-03-28 00:00", SlaVerdict.Overdue)]
    public void An_open_case_is_warned_of_before_it_is_overdue(string asOf, SlaVerdict verdict) =>
        Assert.Equal(verdict, Clock().Read(SlaStep.FirstResponse, Sent(), asOf).Verdict);

    [Fact]
    public void First_answer_and_resolution_are_two_clocks()
    {
        Complaint complaint = Sent(Event(CaseState.FirstResponse, "2026-03-16 09:00", Dinkes));
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.FirstResponse, complaint, "2026-04-11 00:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().Read(SlaStep.Resolve, complaint, "2026-04-11 00:00").Verdict);
        Assert.Equal(SlaVerdict.Running, Clock().Read(SlaStep.Resolve, complaint, "2026-04-10 20:00").Verdict);
    }

    [Fact]
    public void The_reporters_clock_runs_from_submission_in_hours_and_knows_no_holiday()
    {
        Complaint complaint = Complaint("2026-03-20 10:00", Event(CaseState.Dispatched, "2026-03-21 09:00", Dinkes), Event(CaseState.FirstResponse, "2026-03-21 10:00:01", Dinkes));
        Assert.Equal(SlaVerdict.Late, Clock().ReadReporter(SlaStep.FirstResponse, complaint, "2026-04-01 00:00").Verdict);
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.FirstResponse, complaint, "2026-04-01 00:00").Verdict);
        Complaint open = Complaint("2026-03-20 10:00");
        Assert.Equal(SlaVerdict.Running, Clock().ReadReporter(SlaStep.FirstResponse, open, "2026-03-21 05:59").Verdict);
        Assert.Equal(SlaVerdict.DueSoon, Clock().ReadReporter(SlaStep.FirstResponse, open, "2026-03-21 06:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().ReadReporter(SlaStep.FirstResponse, open, "2026-03-21 10:01").Verdict);
    }

    [Fact]
    public void A_day_without_an_hour_gives_no_verdict_in_hours_where_both_are_possible()
    {
        Complaint vague = Complaint("2026-03-20 10:00", Event(CaseState.FirstResponse, "2026-03-21 10:00", Dinkes)) with { Submitted = EventTime.On(Day("2026-03-20"), Zone) };
        Assert.Equal(SlaVerdict.Undetermined, Clock().ReadReporter(SlaStep.FirstResponse, vague, "2026-04-01 00:00").Verdict);
        Complaint late = vague with { Events = [Event(CaseState.FirstResponse, "2026-03-22 00:00:01", Dinkes)] };
        Assert.Equal(SlaVerdict.Late, Clock().ReadReporter(SlaStep.FirstResponse, late, "2026-04-01 00:00").Verdict);
        Complaint early = vague with { Events = [Event(CaseState.FirstResponse, "2026-03-20 23:59", Dinkes)] };
        Assert.Equal(SlaVerdict.Met, Clock().ReadReporter(SlaStep.FirstResponse, early, "2026-04-01 00:00").Verdict);
    }

    [Theory]
    [InlineData("2026-03-26 08:00", "2026-03-27 08:00", SlaVerdict.Met)]
    [InlineData("2026-03-27 08:00", "2026-03-28 08:00", SlaVerdict.Undetermined)]
    [InlineData("2026-03-28 08:00", "2026-03-29 08:00", SlaVerdict.Late)]
    public void Between_two_exports_late_and_in_time_need_both_bounds(string after, string by, SlaVerdict verdict) =>
        Assert.Equal(verdict, Clock().Read(SlaStep.FirstResponse, Sent(Between(CaseState.Closed, after, by, Dinkes, CloseCause.ByAdmin)), "2026-05-01 00:00").Verdict);

    [Fact]
    public void A_disposition_between_two_exports_widens_the_due_day()
    {
        Complaint complaint = Complaint("2026-06-01 09:00", Between(CaseState.Verified, "2026-06-01 18:00", "2026-06-03 18:00", Dinkes), Event(CaseState.Answered, "2026-06-09 10:00", Dinkes));
        ClockReading reading = Clock().Read(SlaStep.FirstResponse, complaint, "2026-07-01 00:00");
        Assert.Equal((Day("2026-06-08"), Day("2026-06-10")), (LocalDays.Of(reading.Earliest!.At!.Value, Zone), LocalDays.Of(reading.Latest!.At!.Value, Zone)));
        Assert.Equal(SlaVerdict.Undetermined, reading.Verdict);
    }

    [Fact]
    public void What_the_first_export_already_shows_as_closed_has_no_duration()
    {
        Complaint complaint = Complaint("2026-03-02 09:00", new CaseEvent("a", CaseState.Closed, EventTime.Before(At("2026-05-04 08:00")), Dinkes) { Origin = EventOrigin.Inferred });
        ClockReading reading = Clock().Read(SlaStep.FirstResponse, complaint, "2026-06-01 00:00");
        Assert.False(reading.IsKnown);
        Assert.Equal(SlaVerdict.Undetermined, reading.Verdict);
    }

    [Fact]
    public void Sent_on_before_the_end_the_first_agency_is_not_blamed_and_the_second_starts_anew()
    {
        Complaint complaint = Sent(Event(CaseState.Dispatched, "2026-03-26 09:00", Dpu), Event(CaseState.Answered, "2026-04-02 09:00", Dpu));
        Assert.Equal(SlaVerdict.Withdrawn, Clock().Read(SlaStep.FirstResponse, complaint, "2026-05-01 00:00").Verdict);
        ClockReading second = Clock().Read(SlaStep.FirstResponse, complaint, "2026-05-01 00:00", 1);
        Assert.Equal(SlaVerdict.Met, second.Verdict);
        Assert.Equal(At("2026-03-26 09:00"), second.Start.By);
    }

    [Theory]
    [InlineData(CaseState.Archived)]
    [InlineData(CaseState.Rejected)]
    [InlineData(CaseState.LeftScope)]
    public void Taking_a_case_out_after_its_end_keeps_the_breach(CaseState state)
    {
        Assert.Equal(SlaVerdict.Withdrawn, Clock().Read(SlaStep.FirstResponse, Sent(Event(state, "2026-03-27 10:00")), "2026-05-01 00:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().Read(SlaStep.FirstResponse, Sent(Event(state, "2026-03-28 10:00")), "2026-05-01 00:00").Verdict);
    }

    [Fact]
    public void Waiting_for_the_reporter_pauses_the_agencys_clock_and_never_the_reporters()
    {
        // The limit ended on 27 March: a pause that begins later changes nothing.
        Complaint after = Sent(Event(CaseState.AwaitingReporter, "2026-03-30 09:00", Dinkes), Event(CaseState.InProgress, "2026-04-02 09:00", Dinkes));
        Assert.Equal(Day("2026-03-27"), LocalDays.Of(Clock().Read(SlaStep.FirstResponse, after, "2026-05-01 00:00").Latest!.At!.Value, Zone));

        // Asked on Wednesday 25 March, completed on Monday 30 March: three working days more than Friday 27 March is Wednesday 1 April.
        Complaint during = Sent(Event(CaseState.AwaitingReporter, "2026-03-25 09:00", Dinkes), Event(CaseState.InProgress, "2026-03-30 09:00", Dinkes), Event(CaseState.FirstResponse, "2026-04-01 10:00", Dinkes));
        ClockReading reading = Clock(First, Reporter).Read(SlaStep.FirstResponse, during, "2026-05-01 00:00");
        Assert.Equal(Day("2026-04-01"), LocalDays.Of(reading.Latest!.At!.Value, Zone));
        Assert.Equal(Day("2026-03-27"), LocalDays.Of(Clock(First with { PausesForReporter = false }).Read(SlaStep.FirstResponse, during, "2026-05-01 00:00").Latest!.At!.Value, Zone));
        Assert.Equal(At("2026-03-11 09:00"), Clock().ReadReporter(SlaStep.FirstResponse, during, "2026-05-01 00:00").Latest!.At);
    }

    [Fact]
    public void While_the_reporter_is_waited_for_nothing_is_overdue_but_a_clock_that_had_run_out_stays_so()
    {
        Assert.Equal(SlaVerdict.Paused, Clock().Read(SlaStep.FirstResponse, Sent(Event(CaseState.AwaitingReporter, "2026-03-25 09:00", Dinkes)), "2026-05-01 00:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().Read(SlaStep.FirstResponse, Sent(Event(CaseState.AwaitingReporter, "2026-03-30 09:00", Dinkes)), "2026-05-01 00:00").Verdict);
    }

    [Fact]
    public void Tunda_is_no_pause() =>
        Assert.Equal(SlaVerdict.Overdue, Clock().Read(SlaStep.FirstResponse, Sent(Event(CaseState.Postponed, "2026-03-25 09:00", Dinkes)), "2026-04-01 00:00").Verdict);

    [Fact]
    public void A_pause_in_hours_is_added_by_the_hour()
    {
        SlaRule hours = First with { Unit = SlaUnit.ClockHours, Amount = 48 };
        Complaint complaint = Sent(Event(CaseState.AwaitingReporter, "2026-03-14 16:00", Dinkes), Event(CaseState.Dispatched, "2026-03-15 22:30", Dinkes));
        Assert.Equal(At("2026-03-16 22:30"), Clock(hours).Read(SlaStep.FirstResponse, complaint, "2026-03-16 00:00").Latest!.At);
    }

    [Fact]
    public void A_reopened_case_has_a_clock_of_its_own_and_the_first_verdict_stays()
    {
        Complaint complaint = Complaint(
            "2026-06-01 09:00",
            Event(CaseState.Dispatched, "2026-06-02 09:00", Dinkes), Event(CaseState.Closed, "2026-06-03 09:00", Dinkes, CloseCause.ByAdmin),
            Event(CaseState.Reopened, "2026-06-08 09:00", Dinkes));
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.FirstResponse, complaint, "2026-07-01 00:00").Verdict);
        ClockReading second = Clock().Read(SlaStep.FirstResponse, complaint, "2026-07-01 00:00", 1);
        Assert.Equal(SlaVerdict.Overdue, second.Verdict);
        Assert.Equal(Day("2026-06-15"), LocalDays.Of(second.Latest!.At!.Value, Zone));
        Assert.Equal(At("2026-06-08 09:00"), Clock().ReadReporter(SlaStep.FirstResponse, complaint, "2026-07-01 00:00", 1).Start.By);
    }

    [Fact]
    public void Without_a_decided_calendar_nothing_is_late_but_what_was_done_before_is_in_time()
    {
        Complaint open = Complaint("2026-12-22 09:00", Event(CaseState.Dispatched, "2026-12-22 10:00", Dinkes));
        ClockReading reading = Clock().Read(SlaStep.Resolve, open, "2027-03-01 00:00");
        Assert.Equal(SlaVerdict.CalendarUndecided, reading.Verdict);
        Assert.Equal((null, 2027), (reading.Latest!.At, reading.Latest.UndecidedYear));
        Assert.Equal(SlaVerdict.Running, Clock().Read(SlaStep.Resolve, open, "2026-12-30 00:00").Verdict);
        Complaint done = open with { Events = open.Events.Add(Event(CaseState.Closed, "2026-12-30 09:00", Dinkes)) };
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.Resolve, done, "2027-03-01 00:00").Verdict);
        Complaint later = open with { Events = open.Events.Add(Event(CaseState.Closed, "2027-02-20 09:00", Dinkes)) };
        Assert.Equal(SlaVerdict.CalendarUndecided, Clock().Read(SlaStep.Resolve, later, "2027-03-01 00:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().ReadReporter(SlaStep.FirstResponse, open, "2027-03-01 00:00").Verdict);
    }

    [Fact]
    public void An_old_export_does_not_prove_that_a_case_is_still_open()
    {
        Complaint stale = Sent() with { SeenUntil = At("2026-03-26 08:00") };
        Assert.Equal(SlaVerdict.Undetermined, Clock().Read(SlaStep.FirstResponse, stale, "2026-04-05 00:00").Verdict);
        Assert.Equal(SlaVerdict.Overdue, Clock().Read(SlaStep.FirstResponse, stale with { SeenUntil = At("2026-03-28 08:00") }, "2026-04-05 00:00").Verdict);
    }

    [Fact]
    public void The_admins_delay_is_its_own_clock()
    {
        ClockReading late = Clock().Admin(Sent(), CaseCycles.Of(Sent())[0], At("2026-05-01 00:00"));
        Assert.Equal(SlaVerdict.Met, late.Verdict);
        Complaint slow = Complaint("2026-03-02 09:00", Event(CaseState.Verified, "2026-03-03 09:00"), Event(CaseState.Dispatched, "2026-03-09 09:00", Dinkes));
        Assert.Equal(SlaVerdict.Late, Clock().Admin(slow, CaseCycles.Of(slow)[0], At("2026-05-01 00:00")).Verdict);
        Complaint waiting = Complaint("2026-03-02 09:00", Event(CaseState.Verified, "2026-03-03 09:00"));
        Assert.Equal(SlaVerdict.Overdue, Clock().Admin(waiting, CaseCycles.Of(waiting)[0], At("2026-05-01 00:00")).Verdict);
        Assert.Empty(Stint.Of(CaseCycles.Of(waiting)[0]));
    }

    [Fact]
    public void An_agency_that_serves_on_holidays_is_judged_by_its_own_calendar()
    {
        WorkCalendar always = Of(new WorkPattern([.. Enum.GetValues<DayOfWeek>()], KeepsNationalHolidays: false, KeepsCutiBersama: false));
        var book = new CalendarBook(Office, ImmutableDictionary<EntityCode, WorkCalendar>.Empty.Add(Dinkes, always));
        Complaint complaint = Sent(Event(CaseState.FirstResponse, "2026-03-19 09:00", Dinkes));
        Assert.Equal(SlaVerdict.Late, Clock(book).Read(SlaStep.FirstResponse, complaint, "2026-05-01 00:00").Verdict);
        Assert.Equal(SlaVerdict.Met, Clock().Read(SlaStep.FirstResponse, complaint, "2026-05-01 00:00").Verdict);
    }
}
