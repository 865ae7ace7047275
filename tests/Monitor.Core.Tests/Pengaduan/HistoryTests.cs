using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.History;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class HistoryTests
{
    private static readonly Sight Verified = new(CaseState.Verified, Dinkes);
    private static readonly Sight Closed = new(CaseState.Closed, Dinkes) { Cause = CloseCause.ByAdmin };

    private static ComplaintKey Key(int number) => new("sp4n", $"{number}");

    private static SightedComplaint Row(int number, string submitted, Sight sight) =>
        new(new Complaint(Key(number), EventTime.Exact(At(submitted)), Classification.Pengaduan, []), sight);

    private static Export Taken(string at, params SightedComplaint[] rows) =>
        new(new ExportMark($"sha-{at}", EventTime.Exact(At(at)), Day("2026-01-01"), LocalDays.Of(At(at), Zone)), [.. rows], []);

    private static SourceHistory Import(params Export[] exports) => exports.Aggregate(SourceHistory.Empty, (history, export) => ExportMerge.Add(history, export, Zone).History);

    private static Complaint Only(SourceHistory history, int number = 1) => history.Complaints().Single(one => one.Key == Key(number));

    [Fact]
    public void A_change_lies_between_the_two_exports_around_it()
    {
        Complaint complaint = Only(Import(
            Taken("2026-06-01 08:00"),
            Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified)),
            Taken("2026-06-05 08:00", Row(1, "2026-06-02 10:00", Verified)),
            Taken("2026-06-08 08:00", Row(1, "2026-06-02 10:00", Closed))));
        Assert.Equal([CaseState.Verified, CaseState.Closed], complaint.Events.Select(one => one.State));
        Assert.Equal(new EventTime(At("2026-06-02 10:00"), At("2026-06-03 08:00")), complaint.Events[0].At);
        Assert.Equal(new EventTime(At("2026-06-05 08:00"), At("2026-06-08 08:00")), complaint.Events[1].At);
        Assert.Equal((EventOrigin.Inferred, CloseCause.ByAdmin), (complaint.Events[1].Origin, complaint.Events[1].Cause));
        Assert.Equal(At("2026-06-08 08:00"), complaint.SeenUntil);
        Assert.True(complaint.IsFollowedFromStart);
    }

    [Fact]
    public void What_the_first_export_shows_has_an_unknown_time()
    {
        Complaint complaint = Only(Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Closed))));
        Assert.Equal(EventTime.Before(At("2026-06-03 08:00")), Assert.Single(complaint.Events).At);
        Assert.False(complaint.IsFollowedFromStart);
        Assert.False(Clock().Read(SlaStep.FirstResponse, complaint, "2026-07-01 00:00").IsKnown);
    }

    [Fact]
    public void A_row_that_comes_from_elsewhere_later_has_an_unknown_time_too()
    {
        Complaint complaint = Only(Import(
            Taken("2026-06-10 08:00", Row(2, "2026-06-09 10:00", Verified)),
            Taken("2026-06-12 08:00", Row(2, "2026-06-09 10:00", Verified), Row(1, "2026-06-02 10:00", Closed))));
        Assert.False(complaint.Events[0].At.IsKnown);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        Export export = Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified));
        SourceHistory once = Import(export);
        MergeResult twice = ExportMerge.Add(once, export, Zone);
        Assert.Same(once, twice.History);
        Assert.Equal(new MergeCounts(0, 0, 0, 0, 0, 0, IsKnownFile: true, IsOlder: false), twice.Counts);
        Assert.Empty(twice.Touched);
    }

    [Fact]
    public void Another_export_that_says_the_same_touches_only_what_it_prolongs()
    {
        MergeResult again = ExportMerge.Add(Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified))), Taken("2026-06-04 08:00", Row(1, "2026-06-02 10:00", Verified)), Zone);
        Assert.Equal(new MergeCounts(0, 0, 0, Same: 1, 0, 0, IsKnownFile: false, IsOlder: false), again.Counts);
        Assert.Equal(At("2026-06-04 08:00"), Only(again.History).SeenUntil);
    }

    [Fact]
    public void An_older_export_adds_history_and_never_turns_the_state_back()
    {
        SourceHistory newer = Import(Taken("2026-06-01 08:00", Row(1, "2026-05-29 10:00", Verified)), Taken("2026-06-15 08:00", Row(1, "2026-05-29 10:00", Closed)));
        MergeResult older = ExportMerge.Add(newer, Taken("2026-06-10 08:00", Row(1, "2026-05-29 10:00", Verified)), Zone);
        Assert.True(older.Counts.IsOlder);
        Assert.Equal((0, 0), (older.Counts.Changed, older.Counts.Gone));
        Complaint complaint = Only(older.History);
        Assert.Equal(CaseState.Closed, complaint.State);
        Assert.Equal(new EventTime(At("2026-06-10 08:00"), At("2026-06-15 08:00")), complaint.Events[^1].At);
    }

    [Fact]
    public void An_older_export_with_a_state_nobody_saw_refines_the_past()
    {
        SourceHistory newer = Import(
            Taken("2026-06-01 08:00", Row(1, "2026-05-29 10:00", Verified)), Taken("2026-06-08 08:00", Row(1, "2026-05-29 10:00", Verified)),
            Taken("2026-06-15 08:00", Row(1, "2026-05-29 10:00", Verified)));
        MergeResult older = ExportMerge.Add(newer, Taken("2026-06-05 08:00", Row(1, "2026-05-29 10:00", Verified with { Agency = Dpu })), Zone);
        Assert.Equal(1, older.Counts.Refined);
        Complaint complaint = Only(older.History);
        Assert.Equal([Dinkes, Dpu, Dinkes], complaint.Events.Select(one => one.Agency!.Value));
        Assert.Equal(new EventTime(At("2026-06-01 08:00"), At("2026-06-05 08:00")), complaint.Events[1].At);
        Assert.Equal(new EventTime(At("2026-06-05 08:00"), At("2026-06-08 08:00")), complaint.Events[2].At);
    }

    [Fact]
    public void A_row_that_disappears_has_left_and_is_not_solved()
    {
        MergeResult gone = ExportMerge.Add(
            Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified), Row(2, "2026-06-02 11:00", Verified))),
            Taken("2026-06-05 08:00", Row(2, "2026-06-02 11:00", Verified)), Zone);
        Assert.Equal(1, gone.Counts.Gone);
        Complaint complaint = Only(gone.History);
        Assert.Equal((CaseState.LeftScope, false), (complaint.State, complaint.IsOpen));
        Complaint back = Only(ExportMerge.Add(gone.History, Taken("2026-06-09 08:00", Row(1, "2026-06-02 10:00", Verified)), Zone).History);
        Assert.Equal([CaseState.Verified, CaseState.LeftScope, CaseState.Verified], back.Events.Select(one => one.State));
        Assert.Single(CaseCycles.Of(back));
    }

    [Fact]
    public void An_export_of_other_days_says_nothing_about_a_row()
    {
        Export july = Taken("2026-08-01 08:00", Row(2, "2026-07-02 11:00", Verified));
        july = july with { Mark = july.Mark with { From = Day("2026-07-01"), To = Day("2026-07-31") } };
        Complaint complaint = Only(Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified)), july));
        Assert.Equal(CaseState.Verified, complaint.State);
        Assert.Equal(At("2026-06-03 08:00"), complaint.SeenUntil);
    }

    [Fact]
    public void A_parked_row_is_neither_seen_nor_gone_until_it_is_explained()
    {
        Export parked = Taken("2026-06-05 08:00") with { Unclear = [Key(1)] };
        MergeResult merged = ExportMerge.Add(Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified))), parked, Zone);
        Assert.Equal((0, 1), (merged.Counts.Gone, merged.Counts.Unclear));
        Assert.Equal(CaseState.Verified, Only(merged.History).State);
        MergeResult explained = ExportMerge.Replay(merged.History, parked.Mark.Id, [Row(1, "2026-06-02 10:00", Closed)], Zone);
        Assert.Equal(1, explained.Counts.Changed);
        Assert.Equal(new EventTime(At("2026-06-03 08:00"), At("2026-06-05 08:00")), Only(explained.History).Events[^1].At);
        Assert.Empty(explained.History.Unclear);
        Assert.Equal(0, ExportMerge.Replay(merged.History, "lain", [Row(1, "2026-06-02 10:00", Closed)], Zone).Counts.Changed);
    }

    [Fact]
    public void An_export_of_a_day_without_an_hour_widens_by_that_day()
    {
        Export first = Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified));
        Export second = Taken("2026-06-05 08:00", Row(1, "2026-06-02 10:00", Closed));
        Complaint complaint = Only(Import(
            first with { Mark = first.Mark with { Taken = EventTime.On(Day("2026-06-03"), Zone) } },
            second with { Mark = second.Mark with { Taken = EventTime.On(Day("2026-06-05"), Zone) } }));
        Assert.Equal(new EventTime(At("2026-06-03 00:00"), At("2026-06-06 00:00").AddTicks(-1)), complaint.Events[^1].At);
    }

    [Fact]
    public void What_a_person_marked_survives_the_next_export()
    {
        SourceHistory history = Import(Taken("2026-06-03 08:00", Row(1, "2026-06-02 10:00", Verified)));
        CaseTrail trail = history.Trails[Key(1)];
        var marked = new Supervision(true, "admin-kabupaten", Day("2026-06-03"));
        history = history with { Trails = history.Trails.SetItem(Key(1), trail with { Complaint = trail.Complaint with { Supervision = marked } }) };
        Assert.Equal(marked, Only(ExportMerge.Add(history, Taken("2026-06-05 08:00", Row(1, "2026-06-02 10:00", Closed)), Zone).History).Supervision);
    }

    /// <summary>Any states of three complaints in six exports, imported in any order, some of them twice: one history.</summary>
    [Fact]
    public void The_order_of_import_does_not_matter() =>
        Prop.ForAll(
            Gen.Choose(0, 4).ArrayOf(18).ToArbitrary(),
            Gen.Choose(0, 5).ArrayOf(6).ToArbitrary(),
            (cells, swaps) =>
            {
                Export[] exports = [.. Enumerable.Range(0, 6).Select(i => Case(i, cells[(i * 3)..((i * 3) + 3)]))];
                Export[] mixed = [.. exports];
                for (int i = 0; i < swaps.Length; i++)
                {
                    (mixed[i], mixed[swaps[i]]) = (mixed[swaps[i]], mixed[i]);
                }

                return Text(Import(exports)) == Text(Import([.. mixed, mixed[0]]));
            }).QuickCheckThrowOnFailure();

    private static Export Case(int place, int[] states)
    {
        string at = $"2026-06-{place + 10} 08:00";
        Sight?[] meanings = [null, Verified, Closed, Verified with { Agency = Dpu }, new Sight(CaseState.Archived, Dinkes)];

        // No export holds what was sent after it was made.
        return Taken(at, [.. states
            .Select((state, i) => (Meaning: meanings[state], Number: i, Sent: $"2026-06-{9 + (2 * i):00} 10:00"))
            .Where(row => row.Meaning is not null && At(row.Sent) < At(at))
            .Select(row => Row(row.Number, row.Sent, row.Meaning!))]);
    }

    private static string Text(SourceHistory history) => string.Join('\n', history.Complaints().Select(one =>
        $"{one.Key} {one.SeenUntil:o} {one.FollowedSince:o} " + string.Join(", ", one.Events.Select(happened => $"{happened.Id} {happened.Agency} {happened.At}"))));
}
