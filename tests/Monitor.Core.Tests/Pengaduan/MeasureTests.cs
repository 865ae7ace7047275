using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Measures;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class MeasureTests
{
    private static readonly DateTimeOffset AsOf = At("2026-07-31 23:00");

    private static MeasureBook Measure => new(Clock(), AsOf);

    /// <summary>Sent to the agency on Monday 6 July 2026; the fifth working day is the 13th.</summary>
    private static Complaint Sent(int number, params CaseEvent[] more) =>
        Complaint("2026-07-03 09:00", [Event(CaseState.Dispatched, "2026-07-06 09:00", Dinkes), .. more]) with { Key = new ComplaintKey("sp4n", $"{number}") };

    private static Complaint Answered(int number, string at) => Sent(number, Event(CaseState.Answered, at, Dinkes));

    [Fact]
    public void No_complaints_is_a_state_of_its_own()
    {
        ComplaintMeasures none = Measure.Agency(Dpu, [Answered(1, "2026-07-07 09:00")]);
        Assert.Equal((SampleSize.None, 0), (none.Size, none.Count));
        Assert.Null(none.FirstResponse.Sla.Share);
        Assert.Null(none.FirstResponse.WorkingDays.MedianHigh);
        Assert.Null(none.National.FollowedUp);
        Assert.Null(ComplaintIndex.Unloaded(none));
        Assert.Null(none.Backlog.OldestDays);
    }

    [Fact]
    public void Below_five_there_is_no_rank_and_below_twenty_the_interval_is_ranked()
    {
        Complaint[] many = [.. Enumerable.Range(1, 25).Select(i => Answered(i, "2026-07-07 09:00"))];
        SlaShare four = Measure.Agency(Dinkes, many.Take(4)).FirstResponse.Sla;
        SlaShare five = Measure.Agency(Dinkes, many.Take(5)).FirstResponse.Sla;
        Assert.Equal((SampleSize.TooFew, null), (four.Size, four.RankKey));
        Assert.Equal(SampleSize.Few, five.Size);
        Assert.Equal(Wilson.Of(5, 5)!.Low, five.RankKey);
        Assert.Equal(SampleSize.Enough, Measure.Agency(Dinkes, many.Take(20)).FirstResponse.Sla.Size);
        Assert.Null(ComplaintIndex.OnTime(four));
        Assert.Equal(1, ComplaintIndex.OnTime(five));
    }

    [Fact]
    public void Each_case_stands_in_one_place_of_the_share()
    {
        Complaint fresh = Complaint("2026-07-28 09:00", Event(CaseState.Dispatched, "2026-07-29 09:00", Dinkes), Event(CaseState.Answered, "2026-07-30 09:00", Dinkes));
        ComplaintMeasures measures = Measure.Agency(Dinkes,
        [
            Answered(1, "2026-07-13 09:00"), Answered(2, "2026-07-14 09:00"), Sent(3), fresh,
            Sent(4, Event(CaseState.Archived, "2026-07-08 09:00")), Sent(5, Event(CaseState.Archived, "2026-07-20 09:00")),
            Sent(6, Between(CaseState.Closed, "2026-07-13 09:00", "2026-07-14 09:00", Dinkes, CloseCause.ByAdmin)),
            Answered(7, "2026-07-07 09:00") with { FollowedSince = At("2026-07-05 00:00") },
        ]);
        SlaShare share = measures.FirstResponse.Sla;
        Assert.Equal(new SlaShare(Met: 1, Breached: 3, Undetermined: 1, NotMatured: 1, Withdrawn: 1, Unknown: 1, CalendarUndecided: 0, NoRule: 0), share);
        Assert.Equal(new ShareInterval(0.2, 0.4), share.Share);
        Assert.Equal((Wilson.Of(1, 5)!.Low, Wilson.Of(2, 5)!.High), (share.Confidence!.Low, share.Confidence.High));
        Assert.Equal(2, measures.Shares.Archived);
        Assert.Equal(8, measures.Shares.All);
    }

    [Fact]
    public void Durations_are_whole_working_days_and_open_ones_are_counted()
    {
        DurationSummary days = Measure.Agency(Dinkes, [Answered(1, "2026-07-06 15:00"), Answered(2, "2026-07-10 09:00"), Sent(3)]).FirstResponse.WorkingDays;
        Assert.Equal((3, 1), (days.Count, days.Open));
        Assert.Equal(new Quantile(4, true), days.MedianHigh);

        // Monday 6 July to Friday 31 July are 19 working days after the first.
        Assert.Equal(new Quantile(19, false), days.P90High);
        Assert.Equal(4, days.SortKey);
        Assert.Equal(0, days.Precision);
    }

    [Fact]
    public void Between_exports_both_bounds_are_estimated_and_the_precision_is_told()
    {
        DurationSummary days = Measure.Agency(Dinkes, [Sent(1, Between(CaseState.Closed, "2026-07-08 09:00", "2026-07-10 09:00", Dinkes, CloseCause.ByAdmin))]).FirstResponse.WorkingDays;
        Assert.Equal((new Quantile(2, true), new Quantile(4, true), 2d), (days.MedianLow!, days.MedianHigh!, days.Precision));
    }

    [Fact]
    public void The_first_export_gives_no_durations_and_counts_as_unknown()
    {
        CaseEvent closed = new("a", CaseState.Closed, EventTime.Before(At("2026-07-20 08:00")), Dinkes) { Origin = EventOrigin.Inferred };
        ComplaintMeasures measures = Measure.Agency(Dinkes, [Complaint("2026-07-03 09:00", closed)]);
        Assert.Equal((0, 1), (measures.FirstResponse.WorkingDays.Count, measures.FirstResponse.Untimed));
        Assert.Equal((1, 0), (measures.FirstResponse.Sla.Unknown, measures.FirstResponse.Sla.Matured));
        Assert.Equal(0, measures.National.Answered);
    }

    [Fact]
    public void The_backlog_tells_overdue_due_soon_age_and_silence()
    {
        Complaint old = Complaint("2026-06-01 09:00", Event(CaseState.Dispatched, "2026-06-02 09:00", Dinkes)) with { Key = new ComplaintKey("sp4n", "alt") };
        Complaint soon = Complaint("2026-07-24 09:00", Event(CaseState.Dispatched, "2026-07-27 09:00", Dinkes));
        Backlog backlog = Measure.Agency(Dinkes, [old, soon, Sent(1), Answered(2, "2026-07-07 09:00") with { Events = [Event(CaseState.Dispatched, "2026-07-06 09:00", Dinkes), Event(CaseState.Closed, "2026-07-07 09:00", Dinkes)] }]).Backlog;
        Assert.Equal(new Backlog(Open: 3, Overdue: 2, DueSoon: 1, OldestDays: 60, MedianDays: 28, Silent: 1), backlog);
    }

    [Fact]
    public void What_was_sent_on_is_no_longer_in_the_first_agencys_backlog()
    {
        Complaint moved = Sent(1, Event(CaseState.Dispatched, "2026-07-08 09:00", Dpu));
        Assert.Equal(0, Measure.Agency(Dinkes, [moved]).Backlog.Open);
        Assert.Equal(1, Measure.Agency(Dpu, [moved]).Backlog.Overdue);
        Assert.Equal(1, Measure.Agency(Dinkes, [moved]).FirstResponse.Sla.Withdrawn);
    }

    [Fact]
    public void Shares_beside_the_clocks_are_counted()
    {
        Complaint[] all =
        [
            Sent(1, Event(CaseState.Closed, "2026-07-20 09:00", Dinkes, CloseCause.BySystem)),
            Sent(2, Event(CaseState.Rejected, "2026-07-07 09:00", Dinkes) with { Rejection = RejectReason.NotCompetent }),
            Sent(3, Event(CaseState.Closed, "2026-07-08 09:00", Dinkes, CloseCause.ByAdmin), Event(CaseState.Reopened, "2026-07-09 09:00", Dinkes)),
            Sent(4, Event(CaseState.Postponed, "2026-07-08 09:00", Dinkes)),
            Sent(5, Event(CaseState.LeftScope, "2026-07-08 09:00")) with { Supervision = new Supervision(true, "admin-kabupaten", Day("2026-07-08")) },
        ];
        Assert.Equal(
            new CaseShares(All: 5, Finished: 1, Archived: 0, NotCompetent: 1, Rejected: 1, LeftScope: 1, AutoClosed: 1, Reopened: 1, Postponed: 1, Supervisory: 1, Ratings: 0, Rating: null),
            Measure.Agency(Dinkes, all).Shares);
    }

    [Fact]
    public void A_rating_needs_ten()
    {
        Complaint[] rated = [.. Enumerable.Range(1, 10).Select(i => Answered(i, "2026-07-07 09:00") with { Rating = (i % 5) + 1 })];
        Assert.Equal((9, null), (Measure.Agency(Dinkes, rated.Take(9)).Shares.Ratings, Measure.Agency(Dinkes, rated.Take(9)).Shares.Rating));
        Assert.Equal(3, Measure.Agency(Dinkes, rated).Shares.Rating);
    }

    [Fact]
    public void The_national_mean_is_of_answered_ones_only_and_stands_beside()
    {
        NationalFigures national = Measure.Agency(Dinkes, [Answered(1, "2026-07-07 09:00"), Answered(2, "2026-07-09 09:00"), Sent(3), Sent(4)]).National;
        Assert.Equal(new NationalFigures(FollowedUp: 0.5, MeanDays: 2, Answered: 2), national);
    }

    [Fact]
    public void The_admins_row_is_separate_from_the_agencies()
    {
        StepMeasure admin = Measure.Admin([Sent(1), Sent(2), Complaint("2026-07-03 09:00", Event(CaseState.Dispatched, "2026-07-16 09:00", Dinkes))]);
        Assert.Equal((2, 1), (admin.Sla.Met, admin.Sla.Breached));
        Assert.Equal(new Quantile(1, true), admin.WorkingDays.MedianHigh);
        Assert.Equal(new Quantile(9, true), admin.WorkingDays.P90High);
    }

    [Fact]
    public void A_scope_is_measured_by_the_reporters_clock_in_hours_and_days_apart()
    {
        ComplaintMeasures door = Measure.Scope([Complaint("2026-07-06 09:00", Event(CaseState.Dispatched, "2026-07-06 10:00", Dinkes), Event(CaseState.FirstResponse, "2026-07-07 08:00", Dinkes))]);
        Assert.Equal(1, door.FirstResponse.Sla.Met);
        Assert.Equal(new Quantile(23, true), door.FirstResponse.Hours!.MedianHigh);
        Assert.Equal(new Quantile(1, true), door.FirstResponse.WorkingDays.MedianHigh);
        Assert.Equal(1, door.Resolution.Sla.NoRule);
        Assert.Null(door.Resolution.Hours);
    }
}
