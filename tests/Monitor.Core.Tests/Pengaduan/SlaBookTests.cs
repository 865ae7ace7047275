using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class SlaBookTests
{
    private static readonly Complaint Plain = Complaint("2026-06-01 09:00");

    private static string? Id(Complaint complaint, EntityKind? kind, string day, params SlaRule[] rules) =>
        new SlaBook([.. rules]).For(SlaStep.Resolve, ClockStart.Dispatched, complaint, kind, Day(day))?.Id;

    [Fact]
    public void A_complaint_counts_as_not_supervisory_until_somebody_marks_it()
    {
        SlaRule[] rules = [Resolve with { Id = "14", Supervisory = false }, Resolve with { Id = "60", Amount = 60, Supervisory = true }];
        Assert.Equal("14", Id(Plain, null, "2026-06-01", rules));
        Assert.Equal("60", Id(Plain with { Supervision = new Supervision(true, "admin-kabupaten", Day("2026-06-02")) }, null, "2026-06-01", rules));
        Assert.Equal("14", Id(Plain with { Supervision = new Supervision(false, "admin-kabupaten", Day("2026-06-02")) }, null, "2026-06-01", rules));
    }

    [Fact]
    public void Class_source_kind_and_days_are_conditions()
    {
        SlaRule info = Resolve with { Id = "5", Amount = 5, Classification = Classification.PermintaanInformasi };
        SlaRule local = Resolve with { Id = "lokal", Source = "lapor-mas-bup" };
        SlaRule bumd = Resolve with { Id = "bumd", AgencyKind = EntityKind.Bumd };
        SlaRule old = Resolve with { Id = "lama", ValidTo = Day("2025-12-31") };
        SlaRule fresh = Resolve with { Id = "baru", ValidFrom = Day("2026-01-01") };
        Assert.Null(Id(Plain, null, "2026-06-01", info, local, bumd));
        Assert.Equal("5", Id(Plain with { Classification = Classification.PermintaanInformasi }, null, "2026-06-01", info));
        Assert.Equal("lokal", Id(Plain with { Key = new ComplaintKey("lapor-mas-bup", "1") }, null, "2026-06-01", local));
        Assert.Equal("bumd", Id(Plain, EntityKind.Bumd, "2026-06-01", bumd));
        Assert.Equal("lama", Id(Plain, null, "2025-12-31", old, fresh));
        Assert.Equal("baru", Id(Plain, null, "2026-01-01", old, fresh));
    }

    [Fact]
    public void Priority_comes_first_then_the_narrower_rule_then_the_id()
    {
        SlaRule wide = Resolve with { Id = "a" };
        SlaRule narrow = Resolve with { Id = "z", Classification = Classification.Pengaduan };
        Assert.Equal("z", Id(Plain, null, "2026-06-01", wide, narrow));
        Assert.Equal("a", Id(Plain, null, "2026-06-01", wide with { Priority = 1 }, narrow));
        Assert.Equal("a", Id(Plain, null, "2026-06-01", Resolve with { Id = "b" }, wide));
    }

    [Fact]
    public void Without_a_rule_nothing_is_late() =>
        Assert.Equal(SlaVerdict.NoRule, Clock(First).Read(SlaStep.Resolve, Complaint("2026-01-05 09:00", Event(CaseState.Dispatched, "2026-01-05 10:00", Dinkes)), "2026-11-01 00:00").Verdict);
}
