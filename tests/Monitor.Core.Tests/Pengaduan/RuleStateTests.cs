using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class RuleStateTests
{
    private static readonly DateOnly Today = Day("2026-06-10");

    private static readonly RuleState Files = new(new SlaBook([Verify, First, Resolve, Reporter]), Book);

    private static readonly SlaRule Shorter = First with { Id = "jawaban-baru", Amount = 3, ValidFrom = Day("2026-06-15") };

    private static readonly CalendarDay Feast = new(Day("2026-06-17"), DayKind.Lokal, "Hari jadi", "SE Bupati 1/2026");

    private static Complaint Sent(string day) => Complaint($"{day} 09:00", Event(CaseState.Dispatched, $"{day} 10:00", Dinkes));

    private static ComplaintClock ClockOf(RuleState state) => new(state.Rules, state.Calendars, Agencies.ToImmutableDictionaryByCode(), Zone);

    [Fact]
    public void A_new_limit_holds_from_its_day_and_the_past_stays_as_it_was()
    {
        RuleState state = Files.With(new RuleAdded(Shorter));

        Assert.Equal(
            (5, 3, Day("2026-06-14")),
            (ClockOf(state).Read(SlaStep.FirstResponse, Sent("2026-06-12"), "2026-07-30 00:00").Rule!.Amount, ClockOf(state).Read(SlaStep.FirstResponse, Sent("2026-06-15"), "2026-07-30 00:00").Rule!.Amount,
                state.Rules.Rules.Single(rule => rule.Id == First.Id).ValidTo));
        Assert.Null(state.Rules.Rules.Single(rule => rule.Id == Resolve.Id).ValidTo);
    }

    [Fact]
    public void A_new_limit_takes_the_place_of_one_with_priority_too()
    {
        var state = new RuleState(new SlaBook([First with { Priority = 7 }]), Book);
        Assert.Equal(7, state.With(new RuleAdded(Shorter)).Rules.Rules.Single(rule => rule.Id == Shorter.Id).Priority);
    }

    public static TheoryData<string, SlaRule> Refused => new()
    {
        { "paling cepat besok", Shorter with { ValidFrom = Today } },
        { "paling cepat besok", Shorter with { ValidFrom = null } },
        { "mendahului berlaku sejak", Shorter with { ValidTo = Day("2026-06-14") } },
        { "sudah ada", Shorter with { Id = Resolve.Id } },
        { "mulainya laporan masuk", Shorter with { Step = SlaStep.Verify } },
        { "tidak pernah dijeda", Shorter with { Start = ClockStart.Submitted } },
        { "lebih pendek daripada batas", Shorter with { WarnBefore = 3 } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_limit_that_cannot_be_is_refused(string words, SlaRule rule)
    {
        Assert.Null(Files.Refusal(new RuleAdded(Shorter), Today));
        Assert.Contains(words, Files.Refusal(new RuleAdded(rule), Today), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_is_not_put_before_one_that_was_decided_for_a_later_day()
    {
        RuleState state = Files.With(new RuleAdded(Shorter));
        Assert.Contains("hal yang sama", state.Refusal(new RuleAdded(Shorter with { Id = "lebih-dulu", ValidFrom = Day("2026-06-13") }), Today), StringComparison.Ordinal);
        Assert.Null(state.Refusal(new RuleAdded(Shorter with { Id = "kemudian", ValidFrom = Day("2026-06-16") }), Today));
    }

    [Fact]
    public void A_local_day_moves_due_dates_and_its_withdrawal_moves_them_back()
    {
        RuleState with = Files.With(new LocalDayAdded("umum", Feast));
        RuleState back = with.With(new LocalDayWithdrawn("umum", Feast.Date, "SE Bupati 2/2026"));
        DateTimeOffset? Due(RuleState state) => ClockOf(state).Read(SlaStep.FirstResponse, Sent("2026-06-15"), "2026-06-16 00:00").Latest!.At;

        Assert.Equal(Due(Files)!.Value.AddDays(1), Due(with));
        Assert.Equal(Due(Files), Due(back));
        Assert.Equal("2026-06-17", Assert.Single(with.Calendars.Common.Days, day => day.IsLocal).Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_withdrawn_working_day_gives_the_national_holiday_back()
    {
        var work = new CalendarDay(Day("2026-06-16"), DayKind.KerjaPengganti, "Kerja", "SE");
        WorkCalendar with = Office.With(work);
        Assert.Equal((false, true, false), (Office.IsWorkingDay(work.Date), with.IsWorkingDay(work.Date), with.Without(work.Date).IsWorkingDay(work.Date)));
    }

    [Fact]
    public void Only_local_days_are_added_once_and_withdrawn()
    {
        RuleState with = Files.With(new LocalDayAdded("umum", Feast));
        Assert.Null(Files.Refusal(new LocalDayAdded("umum", Feast), Today));
        Assert.Contains("sudah menjadi hari daerah", with.Refusal(new LocalDayAdded("umum", Feast), Today), StringComparison.Ordinal);
        Assert.Contains("tidak ada", Files.Refusal(new LocalDayAdded("lain", Feast), Today), StringComparison.Ordinal);
        Assert.Contains("Hanya hari libur daerah", Files.Refusal(new LocalDayAdded("umum", Feast with { Kind = DayKind.LiburNasional }), Today), StringComparison.Ordinal);
        Assert.Contains("bukan hari daerah", Files.Refusal(new LocalDayWithdrawn("umum", Day("2026-06-16"), "SE"), Today), StringComparison.Ordinal);
        Assert.Null(with.Refusal(new LocalDayWithdrawn("umum", Feast.Date, "SE"), Today));
        Assert.Contains("tidak ada", Files.Refusal(new BasisConfirmed("entah", "Ps. 3"), Today), StringComparison.Ordinal);
        Assert.Same(Files, Files.With(new BasisConfirmed(First.Id, "Ps. 3")));
    }

    [Fact]
    public void What_a_change_moves_is_counted_before_it_is_stored()
    {
        Complaint[] cases = [Sent("2026-06-15"), Sent("2026-05-04")];
        DateTimeOffset asOf = At("2026-06-22 09:00");
        ComplaintClock before = ClockOf(Files);

        DueMoves none = DueMoves.Between(before, ClockOf(Files), cases, asOf);
        DueMoves feast = DueMoves.Between(before, ClockOf(Files.With(new LocalDayAdded("umum", Feast))), cases, asOf);
        DueMoves shorter = DueMoves.Between(before, ClockOf(Files.With(new RuleAdded(Shorter))), cases, asOf);

        // Of each case: admin, reporter's first answer, the agency's two; there is no rule for the reporter's resolution.
        Assert.Equal(new DueMoves(8, 0, 0), none);
        Assert.Equal((8, 3), (feast.Limits, feast.Moved));
        Assert.Equal(new DueMoves(8, 1, 1), shorter);
    }
}

internal static class AgencyList
{
    internal static System.Collections.Immutable.ImmutableDictionary<Monitor.Core.Registry.EntityCode, Agency> ToImmutableDictionaryByCode(this System.Collections.Immutable.ImmutableArray<Agency> agencies) =>
        System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(agencies, agency => agency.Code);
}
