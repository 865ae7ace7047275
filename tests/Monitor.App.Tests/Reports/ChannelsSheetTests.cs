using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.App.Tests.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Reports;

/// <summary>The sheet of channels: offices only, a word for what is not known, no date where nobody looked.</summary>
public sealed class ChannelsSheetTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Fact]
    public void Every_channel_of_an_office_has_a_row_and_no_village_has()
    {
        SheetSpec sheet = Sheet(hasComplaints: true) ?? throw new InvalidOperationException("no sheet");

        Assert.Equal(3, sheet.Rows.Length);
        Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Length, row.Length));
        Assert.Equal(
            [Cell.Of("Mati"), Cell.Of("Perlu dilihat petugas"), Cell.Of("Terbit, tidak diuji")],
            sheet.Rows.Select(row => row[6]).ToArray());
        Assert.Equal([Cell.Of("YouTube"), Cell.Of("Facebook"), Cell.Of("Telepon")], sheet.Rows.Select(row => row[2]).ToArray());
        Assert.Equal([Cell.Of((DateTimeOffset?)At), Cell.Empty, Cell.Empty], sheet.Rows.Select(row => row[8]).ToArray());
        Assert.Equal((Cell.Of("dewi"), Cell.Of((DateTimeOffset?)At.AddDays(90))), (sheet.Rows[1][10], sheet.Rows[1][11]));
    }

    [Fact]
    public void A_file_of_villages_alone_has_no_such_sheet() => Assert.Null(Sheet(hasComplaints: false));

    private static SheetSpec? Sheet(bool hasComplaints)
    {
        Assessment sample = SampleAssessment.Make(1);
        int office = sample.Entities.IndexOf(sample.Entities.First(entity => entity.Entity.Kind == EntityKind.Opd));
        Assessment made = sample with
        {
            Entities = [.. sample.Entities.Select((entity, index) => index == office || index == 0 ? entity with { Channels = Channels(entity.Entity) } : entity)],
        };
        ImmutableArray<EntityRow> rows = [.. made.Entities.Select(entity => EntityRow.Of(entity, made.AsOf))];
        return RankingWorkbook.Build(made, rows, new ExportContext("uji", At, "seluruh kabupaten", Zone) { HasComplaints = hasComplaints }).Sheets.FirstOrDefault(sheet => sheet.Name == "Kanal OPD");
    }

    private static ImmutableArray<ChannelStanding> Channels(Entity entity)
    {
        PublishedChannel One(ChannelKind kind, string value) => new(kind, ChannelKeys.Of(kind, value), value, new Evidence(new Uri("https://dinas.contoh.test/kontak"), value, null, At), RegisterMatch.NotRegistered);
        PublishedChannel video = One(ChannelKind.Social, "https://www.youtube.com/@dinas"), page = One(ChannelKind.Social, "https://www.facebook.com/dinas");
        return
        [
            new(video, ChannelMeans.YoutubePage, ChannelState.Dead, "dua kali tidak ditemukan", new ChannelLook(video.Key, At, new Uri(video.Value), FetchStatus.Ok, 404, ChannelSight.NotFound, "tidak ada", null, null, null), null),
            new(page, ChannelMeans.Person, ChannelState.NeedsPerson, "perlu dilihat", null, new ChannelVerdict(entity.Code, page.Key, ChannelRuling.Unclear, "dewi", At, "halaman masuk")),
            new(One(ChannelKind.Phone, "+62272321046"), ChannelMeans.FormOnly, ChannelState.NotTested, "nomor terbit, tidak ditelepon", null, null),
        ];
    }
}
