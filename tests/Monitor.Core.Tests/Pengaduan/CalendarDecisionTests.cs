using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>Years and working weeks that persons decide above the files.</summary>
public sealed class CalendarDecisionTests
{
    private static readonly DateOnly Today = Day("2026-12-10");

    private static readonly RuleState Files = new(new SlaBook([Verify, First, Resolve, Reporter]), Book);

    private static readonly CalendarDay NewYear = new(Day("2027-01-01"), DayKind.LiburNasional, "Tahun Baru Masehi", "SKB 1/2026");

    private static readonly CalendarDay Shared = new(Day("2027-01-04"), DayKind.CutiBersama, "Cuti bersama", "SKB 1/2026");

    private static readonly YearDecided Next = new(new DecidedYear(2027, "SKB 1/2026", [NewYear, Shared]), "Sekretaris Daerah");

    private static PatternDecided Week(string from, WorkPattern pattern) => new(Dinkes, new DatedPattern(Day(from), pattern, "Perbup 2/2026"));

    private static DateTimeOffset? Due(RuleState state, string day) =>
        new ComplaintClock(state.Rules, state.Calendars, Agencies.ToImmutableDictionaryByCode(), Zone)
            .Read(SlaStep.FirstResponse, Complaint($"{day} 09:00", Event(CaseState.Dispatched, $"{day} 10:00", Dinkes)), $"{day} 11:00").Latest!.At;

    [Fact]
    public void A_decided_year_gives_due_days_and_settles_what_had_to_be_decided()
    {
        RuleState with = Files.With(Next);

        // Five working days after Tuesday 29 December: 30, 31, then 5, 6 and 7 January.
        Assert.Null(Due(Files, "2026-12-29"));
        Assert.Equal(At("2027-01-08 00:00"), Due(with, "2026-12-29")!.Value.AddTicks(1));
        Assert.Equal((2027, (int?)null), (Files.Calendars.Common.YearToDecide(Today)!.Value, with.Calendars.Common.YearToDecide(Today)));
        Assert.Equal("SKB 1/2026", with.Calendars.Common.Years.Single(year => year.Year == 2027).Decree);
        Assert.Equal(261 - 2, with.Calendars.Common.WorkingDays(2027));
    }

    [Fact]
    public void A_withdrawn_year_is_again_as_the_file_has_it()
    {
        RuleState changed = Files.With(new YearDecided(new DecidedYear(2026, "SKB 9/2026", [new CalendarDay(Day("2026-12-25"), DayKind.LiburNasional, "Natal", "SKB 9/2026")]), "Bupati"));
        RuleState back = changed.With(new YearWithdrawn(2026, "SKB 10/2026"));

        Assert.Equal((240, 260, 240), (Files.Calendars.Common.WorkingDays(2026), changed.Calendars.Common.WorkingDays(2026), back.Calendars.Common.WorkingDays(2026)));
        Assert.Equal((false, true, false), (Files.Calendars.Common.HasDecision(2026), changed.Calendars.Common.HasDecision(2026), back.Calendars.Common.HasDecision(2026)));
        Assert.Null(Files.With(Next).With(new YearWithdrawn(2027, "SKB 2/2026")).Calendars.Common.WorkingDays(2027));
    }

    [Fact]
    public void Local_days_outlive_a_decision_of_their_year_and_a_later_decision_stands_above_an_earlier_one()
    {
        RuleState state = Files.With([new LocalDayAdded("umum", new CalendarDay(NewYear.Date, DayKind.KerjaPengganti, "Kerja", "SE")), Next, Next with { Year = Next.Year with { Days = [NewYear] } }]);

        Assert.Equal((true, true), (state.Calendars.Common.IsWorkingDay(NewYear.Date), state.Calendars.Common.IsWorkingDay(Shared.Date)));
        Assert.False(state.With(new LocalDayWithdrawn("umum", NewYear.Date, "SE 2")).Calendars.Common.IsWorkingDay(NewYear.Date));
    }

    [Fact]
    public void A_year_holds_for_every_calendar_and_a_pattern_for_its_agency_alone()
    {
        RuleState state = Files.With([Week("2026-12-01", WorkPattern.SixDays with { KeepsCutiBersama = false }), Next, new LocalDayAdded("umum", new CalendarDay(Day("2026-12-12"), DayKind.Lokal, "Hari jadi", "SE"))]);
        WorkCalendar own = state.Calendars.Of(Dinkes);

        Assert.Equal((true, false), (own.IsWorkingDay(Shared.Date), state.Calendars.Common.IsWorkingDay(Shared.Date)));
        Assert.Equal((true, false, true), (own.IsWorkingDay(Day("2026-12-05")), own.IsWorkingDay(Day("2026-12-12")), own.IsWorkingDay(Day("2026-12-19"))));
        Assert.Equal((false, false), (own.IsWorkingDay(Day("2026-11-28")), state.Calendars.Common.IsWorkingDay(Day("2026-12-19"))));
        Assert.Single(state.Calendars.All);
    }

    [Fact]
    public void A_pattern_holds_from_its_day_and_its_withdrawal_lets_the_one_before_go_on()
    {
        RuleState six = Files.With(Week("2026-06-15", WorkPattern.SixDays));
        RuleState always = six.With(Week("2026-09-01", new WorkPattern([.. Enum.GetValues<DayOfWeek>()], KeepsNationalHolidays: false, KeepsCutiBersama: false)));
        RuleState back = always.With(new PatternWithdrawn(Dinkes, Day("2026-09-01"), "Perbup 3/2026"));

        // A Friday before the pattern; a Friday within it, whose Saturday counts; a Sunday of the later one.
        Assert.Equal(Due(Files, "2026-05-29"), Due(six, "2026-05-29"));
        Assert.Equal(Due(Files, "2026-07-10")!.Value.AddDays(-1), Due(six, "2026-07-10"));
        Assert.Equal((true, false), (always.Calendars.Of(Dinkes).IsWorkingDay(Day("2026-09-06")), back.Calendars.Of(Dinkes).IsWorkingDay(Day("2026-09-06"))));
        Assert.Equal([Day("2026-06-15")], back.Calendars.Of(Dinkes).Patterns.Select(pattern => pattern.From));
        Assert.Same(WorkPattern.SixDays, back.Calendars.Of(Dinkes).PatternOn(Day("2026-09-06")));
    }

    public static TheoryData<string, CalendarChange> Refused() => new()
    {
        { "antara 2000 dan 2100", Next with { Year = new DecidedYear(1999, "SKB", []) } },
        { "di luar tahun 2027", Next with { Year = Next.Year with { Days = [NewYear, NewYear with { Date = Day("2026-12-31") }] } } },
        { "hanya libur nasional", Next with { Year = Next.Year with { Days = [NewYear with { Kind = DayKind.Lokal }] } } },
        { "tertulis dua kali", Next with { Year = Next.Year with { Days = [NewYear, NewYear] } } },
        { "tidak dapat ditetapkan", Next with { Year = Next.Year with { Days = [Shared] } } },
        { "tidak ditetapkan di halaman ini", new YearWithdrawn(2026, "SKB") },
        { "sedikitnya satu hari kerja", Week("2026-12-01", WorkPattern.FiveDays with { WorkWeek = [] }) },
        { "sesudah jam mulai", Week("2026-12-01", WorkPattern.FiveDays with { Hours = new WorkHours(new TimeOnly(15, 0), new TimeOnly(15, 0)) }) },
        { "tidak mempunyai pola kerja", new PatternWithdrawn(Dinkes, Day("2026-12-01"), "Perbup") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused(string words, CalendarChange change) => Assert.Contains(words, Files.Refusal(change, Today), StringComparison.Ordinal);

    [Fact]
    public void What_can_be_stands_once()
    {
        PatternDecided week = Week("2026-12-01", WorkPattern.SixDays);
        RuleState with = Files.With([Next, week]);

        Assert.Equal((null, null), (Files.Refusal(Next, Today), Files.Refusal(week, Today)));
        Assert.Equal((null, null), (with.Refusal(new YearWithdrawn(2027, "SKB"), Today), with.Refusal(new PatternWithdrawn(Dinkes, week.Pattern.From, "Perbup"), Today)));
        Assert.Contains("cabut dulu", with.Refusal(week, Today), StringComparison.Ordinal);
        Assert.Null(with.Refusal(Week("2026-12-02", WorkPattern.FiveDays), Today));
    }

    [Theory]
    [InlineData(9, 0, 12, 0, "2026-11-28 08:00", "2026-11-28 09:00")]
    [InlineData(9, 0, 12, 0, "2026-11-28 12:30", "2026-11-30 09:00")]
    [InlineData(6, 0, 22, 0, "2026-11-28 16:30", "2026-11-30 07:30")]
    [InlineData(18, 0, 23, 0, "2026-11-28 16:30", "2026-11-30 07:30")]
    public void An_office_is_told_while_it_is_at_work_and_within_the_usual_hours(int from, int fromMinute, int to, int toMinute, string at, string opening)
    {
        WorkPattern pattern = WorkPattern.SixDays with { Hours = new WorkHours(new TimeOnly(from, fromMinute), new TimeOnly(to, toMinute)) };
        WorkCalendar own = Files.With(Week("2026-06-15", pattern)).Calendars.Of(Dinkes);
        Assert.Equal(At(opening), new SendingHours(new TimeOnly(7, 30), new TimeOnly(16, 0)).Next(At(at), Zone, own));
    }

    [Fact]
    public void What_a_decided_year_moves_is_counted_before_it_is_stored()
    {
        Complaint[] cases = [Complaint("2026-12-29 09:00", Event(CaseState.Dispatched, "2026-12-29 10:00", Dinkes))];
        DueMoves moves = DueMoves.Between(ClockOf(Files), ClockOf(Files.With(Next)), cases, At("2026-12-30 09:00"));

        // Admin's three days and both answers end beyond the year; without a decision none of them has an end.
        Assert.Equal(4, moves.Limits);
        Assert.True(moves.Moved >= 3, moves.ToString());
    }

    private static ComplaintClock ClockOf(RuleState state) => new(state.Rules, state.Calendars, Agencies.ToImmutableDictionaryByCode(), Zone);
}
