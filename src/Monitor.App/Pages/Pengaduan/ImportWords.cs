using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Pages.Complaints;

/// <summary>A preview on its way to a page.</summary>
/// <param name="Key">By which it is applied; null when it cannot be.</param>
/// <param name="Address">Of the page that applies it.</param>
public sealed record ShownImport(ImportPreview Preview, string? Key, TimeZoneInfo Zone, string Address);

/// <summary>What imports say of themselves.</summary>
internal static class ImportWords
{
    /// <summary>The states a word may mean, by the word of files, in the order of a case.</summary>
    public static ImmutableArray<(string Key, string Text)> States { get; } =
        [.. CaseWords.States.OrderBy(pair => pair.Value).Select(pair => (pair.Key, pair.Value == CaseState.FirstResponse ? "Jawaban pertama" : ComplaintWords.Of(pair.Value)))];

    public static string Of(Sp4nColumn field) => field switch
    {
        Sp4nColumn.Reference => "Nomor aduan",
        Sp4nColumn.SubmittedDay => "Tanggal masuk",
        Sp4nColumn.SubmittedTime => "Jam masuk",
        Sp4nColumn.Status => "Status",
        Sp4nColumn.Agency => "Instansi",
        Sp4nColumn.Category => "Kategori",
        Sp4nColumn.Class => "Klasifikasi",
        Sp4nColumn.Door => "Kanal",
        Sp4nColumn.Confidentiality => "Kerahasiaan",
        Sp4nColumn.Kecamatan => "Kecamatan",
        Sp4nColumn.Kelurahan => "Desa atau kelurahan",
        Sp4nColumn.DispatchedDay => "Tanggal disposisi",
        Sp4nColumn.RespondedDay => "Tanggal jawaban pertama",
        Sp4nColumn.ClosedDay => "Tanggal selesai",
        Sp4nColumn.OtherClosedDay => "Tanggal ditutup",
        _ => field.ToString(),
    };

    public static string Counts(MergeCounts counts) =>
        $"{Indonesian.Count(counts.New)} baru, {Indonesian.Count(counts.Changed)} berubah, {Indonesian.Count(counts.Refined)} bertambah rinci, {Indonesian.Count(counts.Same)} sama, {Indonesian.Count(counts.Gone)} hilang dari ekspor, {Indonesian.Count(counts.Unclear)} ditahan";

    public static string Counts(ComplaintImportRow row) => Counts(new MergeCounts(row.New, row.Changed, row.Refined, row.Same, row.Gone, row.Parked, false, row.IsOlder));

    /// <summary>When an export was made: to the minute, or some time on a day.</summary>
    public static string Taken(EventTime taken, TimeZoneInfo zone) =>
        taken.After == taken.By ? Indonesian.DateAndTime(taken.By, zone) : Indonesian.Date(LocalDays.Of(taken.By, zone)) + ", jam tidak tercatat";

    public static string Taken(ComplaintImportRow row, TimeZoneInfo zone) => Taken(new EventTime(row.TakenAfter, row.TakenBy), zone);

    /// <summary>Notes and parked rows with their places, each kind once with how often it occurs.</summary>
    public static ImmutableArray<string> Notes(Sp4nReading reading) =>
    [
        .. reading.Issues.GroupBy(issue => (issue.Column, issue.Code)).OrderByDescending(group => group.Key.Code is IssueCode.StatusUnknown or IssueCode.AgencyUnknown).ThenByDescending(group => group.Count())
            .Select(group => group.Count() == 1 ? group.First().Sentence : $"{group.First().Sentence} Begitu juga {Indonesian.Count(group.Count() - 1)} baris lain."),
    ];
}
