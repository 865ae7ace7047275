using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Tests.Jobs;
using Monitor.App.Tests.Tables;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>What the desk makes of exports and events; the figures are counted by hand.</summary>
public sealed class ComplaintDeskTests
{
    private static readonly TimeZoneInfo Zone = Data.ComplaintSamples.Zone;

    private static ComplaintDesk Desk(ImportBench bench) =>
        new(new ComplaintReader(bench.Database.Factory), new RegistryStore(bench.Database.Factory, bench.Database.Time), new RuleChanges(bench.Database.Factory, bench.Database.Time), ImportBench.Config, new OfficeZone(Zone), bench.Database.Time);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Export(string generated, params string[][] rows) => TestWorkbook.Of(Table(generated, Header, rows)).Bytes();

    private static string[] Case(int number, string day, string status = "Terverifikasi") => Row(number, ("Tanggal Laporan Masuk", day), ("Status Laporan", status));

    [Fact]
    public async Task Without_complaints_nothing_is_claimed()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        ComplaintBoard board = await Desk(bench).NowAsync(default);

        Assert.Empty(board.Cases);
        Assert.Equal(SampleSize.None, board.All.Size);
        Assert.Equal("tidak ada aduan", ComplaintWords.Share(board.All.FirstResponse.Sla));
    }

    [Fact]
    public async Task What_the_first_export_shows_is_unknown_and_never_zero_days()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        await bench.ApplyAsync(Export("30 Jun 2026 08:00", Case(1, "3 Jun 2026", "Ditutup oleh Admin"), Case(2, "4 Jun 2026", "Ditutup oleh Admin")));
        ComplaintBoard board = await Desk(bench).NowAsync(default);
        ComplaintMeasures measures = board.ByAgency[ImportBench.Dinkes];

        Assert.Equal(At("2026-06-30T08:00:00"), board.AsOf);
        Assert.Equal((0, 2), (measures.FirstResponse.Sla.Matured, measures.FirstResponse.Sla.Unknown));
        Assert.Equal(0, measures.FirstResponse.WorkingDays.Count);
        Assert.Equal("tidak diketahui", ComplaintWords.Days(measures.FirstResponse.WorkingDays.MedianLow, measures.FirstResponse.WorkingDays.MedianHigh));
        Assert.Equal("belum dapat dihitung; 2 tidak diketahui", ComplaintWords.Share(measures.FirstResponse.Sla));
        Assert.Equal("2 waktunya tidak diketahui", ComplaintWords.Untimed(measures.FirstResponse));
    }

    [Fact]
    public async Task Changes_between_exports_are_dated_with_their_precision()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        string[][] open = [.. Enumerable.Range(1, 6).Select(number => Case(number, "2 Jun 2026"))];
        await bench.ApplyAsync(Export("1 Jun 2026 08:00", Case(99, "1 Mei 2026")));
        await bench.ApplyAsync(Export("3 Jun 2026 08:00", [Case(99, "1 Mei 2026"), .. open]));
        await bench.ApplyAsync(Export("5 Jun 2026 08:00", [Case(99, "1 Mei 2026"), .. open[..3].Select((_, i) => Case(i + 1, "2 Jun 2026", "Ditutup oleh Admin")), .. open[3..]]));
        await bench.ApplyAsync(Export("30 Jun 2026 08:00", [Case(99, "1 Mei 2026"), .. open[..3].Select((_, i) => Case(i + 1, "2 Jun 2026", "Ditutup oleh Admin")), .. open[3..]]));

        ComplaintBoard board = await Desk(bench).NowAsync(default);
        StepMeasure first = board.ByAgency[ImportBench.Dinkes].FirstResponse;

        // Three closed between 3 and 5 June, within five working days; three open ones are long past it; 99 was there before anybody looked.
        Assert.Equal((3, 3, 1), (first.Sla.Met, first.Sla.Breached, first.Sla.Unknown));
        Assert.StartsWith("50 % dari 6; 1 tidak diketahui", ComplaintWords.Share(first.Sla), StringComparison.Ordinal);
        Assert.NotNull(ComplaintWords.Confidence(first.Sla));
        Assert.NotNull(ComplaintWords.Precision(first.WorkingDays));
        Assert.Equal(4, board.Open.Length);
        Assert.Equal(3, board.Open.Count(one => one.Verdict == SlaVerdict.Overdue && one.Case.Submitted.By.Month == 6));
        Assert.Equal(["7000004", "7000005", "7000006"], board.Open.Where(one => one.Case.IsFollowedFromStart).Select(one => one.Case.Key.Reference).Order());
        Assert.Equal(6, board.Trend(ImportBench.Dinkes)[^1].Measures.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6], board.Trend(ImportBench.Dinkes).Select(month => month.Month.Month));
    }

    [Fact]
    public async Task With_direct_sources_the_board_is_of_now_and_a_promise_of_today_is_due_today()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        bench.Database.Time.Now = At("2026-06-12T10:00:00");
        var events = new ComplaintEvents(bench.Database.Factory, bench.Database.Time);
        await events.AcceptAsync([Told("A-1", "2026-06-05T09:00:00"), Told("A-2", "2026-06-02T09:00:00"), Told("A-3", "2026-06-11T09:00:00")], "kunci", default);

        ComplaintDesk desk = Desk(bench);
        ComplaintBoard board = await desk.NowAsync(default);

        // Five working days after Friday 5 June are over on Friday 12 June.
        Assert.Equal(bench.Database.Time.Now, board.AsOf);
        Assert.Equal([("A-2", SlaVerdict.Overdue), ("A-1", SlaVerdict.DueSoon), ("A-3", SlaVerdict.Running)], board.Open.Select(one => (one.Case.Key.Reference, one.Verdict)));
        Assert.Equal("A-1", Assert.Single(board.DueToday).Case.Key.Reference);
        Assert.Equal(10, board.Open[0].AgeDays);
        Assert.Same(board, await desk.NowAsync(default));
        await events.AcceptAsync([Told("A-4", "2026-06-11T09:00:00")], "kunci", default);
        Assert.Equal(4, (await desk.NowAsync(default)).Cases.Length);
    }

    [Fact]
    public async Task As_of_a_moment_what_came_later_is_left_out()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        bench.Database.Time.Now = At("2026-06-20T10:00:00");
        var events = new ComplaintEvents(bench.Database.Factory, bench.Database.Time);
        ToldEvent sent = Told("A-1", "2026-06-02T09:00:00");
        ToldEvent answered = sent with { Event = new CaseEvent("2", CaseState.FirstResponse, EventTime.Exact(At("2026-06-04T09:00:00")), ImportBench.Dinkes) };
        await events.AcceptAsync([sent, answered, Told("A-2", "2026-06-18T09:00:00")], "kunci", default);

        ComplaintBoard before = await Desk(bench).AtAsync(At("2026-06-03T09:00:00"), default);
        ComplaintBoard after = await Desk(bench).AtAsync(At("2026-06-19T09:00:00"), default);

        Assert.Equal(CaseState.Dispatched, Assert.Single(before.Cases).State);
        Assert.Equal([CaseState.FirstResponse, CaseState.Dispatched], after.Cases.Select(one => one.State));
    }

    [Fact]
    public void Few_cases_have_no_percentage_and_withdrawn_ones_are_told()
    {
        Assert.Equal("3 dari 4, terlalu sedikit untuk persen", ComplaintWords.Share(new SlaShare(3, 1, 0, 0, 0, 0, 0, 0)));
        Assert.Equal("3 sampai 4 dari 4, terlalu sedikit untuk persen; 2 ditarik", ComplaintWords.Share(new SlaShare(3, 0, 1, 0, 2, 0, 0, 0)));
        Assert.Equal("60 % sampai 70 % dari 10", ComplaintWords.Share(new SlaShare(6, 3, 1, 5, 0, 0, 0, 0)));
        Assert.Equal("belum ada yang jatuh tempo", ComplaintWords.Share(new SlaShare(0, 0, 0, 5, 0, 0, 0, 0)));
        Assert.Equal("belum tercapai (> 12 hari kerja)", ComplaintWords.Days(new Quantile(12, false), new Quantile(14, false)));
        Assert.Equal("3 sampai 5 hari kerja", ComplaintWords.Days(new Quantile(3, true), new Quantile(5, true)));
        Assert.All(Enum.GetValues<SlaVerdict>(), verdict => Assert.NotEmpty(ComplaintWords.Of(verdict).Word));
    }

    private static ToldEvent Told(string reference, string dispatched) => new(
        new Complaint(new ComplaintKey("lapor-mas-bup", reference), EventTime.Exact(At(dispatched)), Classification.Pengaduan, []),
        new CaseEvent("1", CaseState.Dispatched, EventTime.Exact(At(dispatched)), ImportBench.Dinkes));
}
