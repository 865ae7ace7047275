using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;

namespace Monitor.App.Reports.Sheets;

/// <summary>Pengaduan OPD: how each office answers, as of the moment that stands below the table. No percentage of fewer than five, no zero for what is unknown.</summary>
internal static class ComplaintsSheet
{
    public static SheetSpec Build(ComplaintTable table) => new(
        "Pengaduan OPD",
        [
            new("Kode", 22), new("OPD", 40), new("Masuk", 9), new("Jatuh tempo", 9), new("Ditanggapi tepat waktu", 12), new("% tepat waktu", 10), new("% paling tinggi", 10),
            new("Median tanggapan", 11), new("p90 tanggapan", 11), new("Selesai: jatuh tempo", 10), new("Selesai tepat waktu", 10), new("% selesai tepat waktu", 10), new("Median selesai", 11),
            new("p90 selesai", 11), new("Terbuka", 9), new("Terlambat", 9), new("Tertua (hari)", 9), new("Diarsipkan", 10), new("Ketelitian (± hari kerja)", 11), new("Catatan", 60, Wraps: true),
        ],
        [.. table.Agencies.OrderBy(one => one.Measures.Count == 0).ThenBy(one => one.Agency.FullName, StringComparer.OrdinalIgnoreCase).Select(one => Row(one.Agency, one.Measures))],
        2,
        [
            new("Keadaan per", Cell.Of((DateTimeOffset?)table.AsOf)),
            new("Cara membaca", Cell.Of("Tepat waktu dihitung dari aduan yang sudah jatuh tempo, termasuk yang belum dijawab. Median dan p90 dalam hari kerja, perkiraan atas, dari semua aduan termasuk yang terbuka.")),
        ],
        "");

    private static ImmutableArray<Cell> Row(Entity agency, ComplaintMeasures measures)
    {
        if (measures.Count == 0)
        {
            return [Cell.Of(agency.Code.Value), Cell.Of(agency.FullName), Cell.Of((int?)0), .. Enumerable.Repeat(Cell.Empty, 16), Cell.Of("Tidak ada aduan.")];
        }

        (SlaShare first, SlaShare final) = (measures.FirstResponse.Sla, measures.Resolution.Sla);
        DurationSummary days = measures.FirstResponse.WorkingDays;
        return
        [
            Cell.Of(agency.Code.Value), Cell.Of(agency.FullName), Cell.Of((int?)measures.Count), Cell.Of((int?)first.Matured), Cell.Of((int?)first.Met), Cell.Share(Shown(first)?.Low), Cell.Share(Shown(first)?.High),
            Reached(days.MedianHigh), Reached(days.P90High), Cell.Of((int?)final.Matured), Cell.Of((int?)final.Met), Cell.Share(Shown(final)?.Low),
            Reached(measures.Resolution.WorkingDays.MedianHigh), Reached(measures.Resolution.WorkingDays.P90High),
            Cell.Of((int?)measures.Backlog.Open), Cell.Of((int?)measures.Backlog.Overdue), Cell.Of(measures.Backlog.OldestDays), Cell.Of((int?)measures.Shares.Archived),
            days.Count > 0 ? Cell.Of((double?)days.Precision) : Cell.Empty, Cell.Of(Note(measures)),
        ];
    }

    private static ShareInterval? Shown(SlaShare share) => share.Size is SampleSize.Few or SampleSize.Enough ? share.Share : null;

    private static Cell Reached(Quantile? quantile) => quantile is { IsReached: true } known ? Cell.Of((double?)known.Value) : Cell.Empty;

    private static string Note(ComplaintMeasures measures)
    {
        StepMeasure first = measures.FirstResponse;
        string?[] notes =
        [
            $"Tanggapan tepat waktu: {ComplaintWords.Share(first.Sla)}",
            ComplaintWords.Confidence(first.Sla),
            first.WorkingDays.MedianHigh is { IsReached: false } ? $"median {ComplaintWords.Days(first.WorkingDays.MedianLow, first.WorkingDays.MedianHigh)}" : null,
            ComplaintWords.Untimed(first),
        ];
        return string.Join("; ", notes.OfType<string>()) + ".";
    }
}
