using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class CaseTests
{
    private static readonly EntityCode Dinkes = new("99.01/dinkes");

    private static CaseEvent Event(string id, CaseState state, string at, EntityCode? agency = null) => new(id, state, EventTime.Exact(At(at)), agency);

    private static Complaint Complaint(string source, string reference, string submitted, params CaseEvent[] events) =>
        new(new ComplaintKey(source, reference), EventTime.Exact(At(submitted)), Classification.Pengaduan, CaseEvents.Merge([], events));

    [Fact]
    public void Events_that_come_late_twice_and_in_any_order_give_one_history()
    {
        CaseEvent[] events = [Event("a", CaseState.Verified, "2026-06-01 09:00"), Event("b", CaseState.Dispatched, "2026-06-02 09:00", Dinkes), Event("c", CaseState.Closed, "2026-06-05 09:00", Dinkes)];
        Complaint straight = Complaint("sp4n", "1", "2026-06-01 08:00", events);
        Complaint crooked = Complaint("sp4n", "1", "2026-06-01 08:00", [events[2], events[0], events[2], events[1], events[0]]);
        Assert.Equal(straight.Events.AsEnumerable(), crooked.Events);
        Assert.Equal((CaseState.Closed, Dinkes, false), (crooked.State, crooked.Agency, crooked.IsOpen));
    }

    [Fact]
    public void A_complaint_without_events_is_received_and_with_the_admin()
    {
        Complaint fresh = Complaint("sp4n", "1", "2026-06-01 08:00");
        Assert.Equal((CaseState.Received, null, true), (fresh.State, fresh.Agency, fresh.IsOpen));
        Assert.Single(CaseCycles.Of(fresh));
    }

    [Fact]
    public void Taking_up_a_closed_case_begins_a_new_cycle_and_keeps_the_first()
    {
        ImmutableArray<CaseCycle> cycles = CaseCycles.Of(Complaint(
            "sp4n", "1", "2026-06-01 08:00",
            Event("a", CaseState.Dispatched, "2026-06-02 09:00", Dinkes), Event("b", CaseState.Closed, "2026-06-05 09:00", Dinkes),
            Event("c", CaseState.InProgress, "2026-06-08 09:00", Dinkes), Event("d", CaseState.Closed, "2026-06-09 09:00", Dinkes)));
        Assert.Equal([1, 2], cycles.Select(cycle => cycle.Number));
        Assert.Equal(["a", "b"], cycles[0].Events.Select(one => one.Id));
        Assert.Equal(["c", "d"], cycles[1].Events.Select(one => one.Id));
        Assert.Equal(At("2026-06-08 09:00"), cycles[1].Start.By);
    }

    [Fact]
    public void A_row_that_comes_back_into_the_export_is_no_reopening() =>
        Assert.Single(CaseCycles.Of(Complaint("sp4n", "1", "2026-06-01 08:00", Event("a", CaseState.LeftScope, "2026-06-02 09:00"), Event("b", CaseState.Verified, "2026-06-05 09:00", Dinkes))));

    [Fact]
    public void A_case_that_went_through_three_doors_is_counted_once_in_the_earliest()
    {
        Complaint whatsapp = Complaint("wa", "7", "2026-06-01 08:00") with { Door = ComplaintDoor.Whatsapp };
        Complaint lapor = Complaint("e-lapor", "L-3", "2026-06-02 08:00", Event("a", CaseState.Dispatched, "2026-06-02 09:00", Dinkes)) with { SameCase = [whatsapp.Key] };
        CaseEvent[] national = [Event("a", CaseState.Verified, "2026-06-04 09:00"), Event("b", CaseState.Closed, "2026-06-10 09:00", Dinkes)];
        Complaint sp4n = Complaint("sp4n", "123", "2026-06-04 08:00", national) with { SameCase = [lapor.Key] };
        Complaint other = Complaint("sp4n", "124", "2026-06-04 08:00");

        ImmutableArray<Complaint> cases = CaseLinks.Join([sp4n, other, lapor, whatsapp]);

        Assert.Equal(2, cases.Length);
        Complaint joined = cases.Single(one => one.Key == whatsapp.Key);
        Assert.Equal(ComplaintDoor.Whatsapp, joined.Door);
        Assert.Equal(At("2026-06-01 08:00"), joined.Submitted.By);
        Assert.Equal([lapor.Key, sp4n.Key], joined.SameCase.AsEnumerable());
        Assert.Equal((CaseState.Closed, Dinkes), (joined.State, joined.Agency));
        Assert.Equal([CaseState.Dispatched, CaseState.Closed], joined.Events.Select(one => one.State));
    }

    [Fact]
    public void Typing_an_answered_case_into_another_application_does_not_reopen_it()
    {
        Complaint register = Complaint("register", "R-1", "2026-06-01 08:00", Event("a", CaseState.Dispatched, "2026-06-01 09:00", Dinkes), Event("b", CaseState.Closed, "2026-06-03 09:00", Dinkes));
        Complaint sp4n = Complaint("sp4n", "9", "2026-06-05 08:00", Event("a", CaseState.Verified, "2026-06-05 09:00"), Event("b", CaseState.Dispatched, "2026-06-05 10:00", Dinkes), Event("c", CaseState.Closed, "2026-06-08 09:00", Dinkes));
        Complaint joined = Assert.Single(CaseLinks.Join([register with { SameCase = [sp4n.Key] }, sp4n]));
        Assert.Single(CaseCycles.Of(joined));
        Assert.Equal([CaseState.Dispatched, CaseState.Closed, CaseState.Closed], joined.Events.Select(one => one.State));
    }

    [Fact]
    public void A_reference_that_leads_nowhere_or_around_in_a_circle_changes_nothing()
    {
        Complaint first = Complaint("a", "1", "2026-06-01 08:00") with { SameCase = [new ComplaintKey("b", "2"), new ComplaintKey("x", "y")] };
        Complaint second = Complaint("b", "2", "2026-06-02 08:00") with { SameCase = [first.Key] };
        Assert.Equal([first.Key], CaseLinks.Join([first, second]).Select(one => one.Key));
        Assert.Empty(CaseLinks.Join([]));
    }

    [Fact]
    public void A_reply_received_a_second_before_it_was_asked_for_is_moved_not_counted_below_zero()
    {
        EventTime asked = EventTime.Exact(At("2026-06-01 08:00:01"));
        Assert.Equal(asked, EventTime.Exact(At("2026-06-01 08:00:00")).NotBefore(asked));
        EventTime wide = new(At("2026-05-30 00:00"), At("2026-06-02 00:00"));
        Assert.Equal(new EventTime(asked.After, wide.By), wide.NotBefore(asked));
        Assert.False(EventTime.Before(At("2026-06-02 00:00")).NotBefore(asked).IsKnown);
    }

    [Fact]
    public void An_agency_is_found_by_its_number_then_by_its_name_and_never_guessed()
    {
        EntityCode disdik = new("99.01/disdik");
        var book = new AgencyBook(
            [Agency(Dinkes, "Dinas Kesehatan"), Agency(disdik, "Dinas Pendidikan"), Agency(new("99.01/a"), "UPT Pasar"), Agency(new("99.01/b"), "UPT  PASAR")],
            [new AgencyAlias("sp4n", "1001", null, Dinkes), new AgencyAlias("sp4n", null, "Dinas Pendidikan Pemuda dan Olahraga", disdik)]);
        Assert.Equal(Dinkes, book.Find("sp4n", "1001", "Dinas Pendidikan"));
        Assert.Equal(disdik, book.Find("sp4n", "77", "DINAS  PENDIDIKAN, Pemuda dan Olahraga"));
        Assert.Equal(Dinkes, book.Find("e-lapor", null, "dinas kesehatan"));
        Assert.Null(book.Find("e-lapor", "1001", "Dinas Pendidikan Pemuda dan Olahraga"));
        Assert.Null(book.Find("sp4n", null, "UPT Pasar"));
        Assert.Null(book.Find("sp4n", null, null));
    }

    [Fact]
    public void An_agency_is_active_within_its_days()
    {
        Agency merged = Agency(Dinkes, "Lama") with { ActiveFrom = Day("2020-01-01"), ActiveTo = Day("2025-12-31") };
        Assert.Equal((false, true, false), (merged.IsActive(Day("2019-12-31")), merged.IsActive(Day("2025-12-31")), merged.IsActive(Day("2026-01-01"))));
        Assert.True(Agency(Dinkes, "Tetap").IsActive(Day("2026-01-01")));
    }

    private static Agency Agency(EntityCode code, string name) => new(code, EntityKind.Opd, name, null, "umum", null, null);
}
