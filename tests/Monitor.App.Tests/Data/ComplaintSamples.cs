using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Data;

/// <summary>Exports and events of an invented kabupaten.</summary>
internal static class ComplaintSamples
{
    internal const string Source = "sp4n";

    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    internal static readonly EntityCode Dinkes = new("99.01/dinkes");
    internal static readonly EntityCode Dpu = new("99.01/dpu");

    private static readonly Sight[] Sights =
    [
        new(CaseState.Verified, null), new(CaseState.Verified, Dinkes), new(CaseState.InProgress, Dinkes), new(CaseState.InProgress, Dpu),
        new(CaseState.Closed, Dpu) { Cause = CloseCause.ByAdmin }, new(CaseState.Closed, Dinkes) { Cause = CloseCause.BySystem },
        new(CaseState.Rejected, null) { Rejection = RejectReason.NotCompetent }, new(CaseState.Archived, Dinkes),
    ];

    internal static DateTimeOffset At(int day, int hour = 8) => new(2026, 6, day, hour - 7, 0, 0, TimeSpan.Zero);

    internal static SightedComplaint Row(int number, int day, Sight sight) => new(
        new Complaint(new ComplaintKey(Source, $"{7_000_000 + number}"), EventTime.Exact(At(day, 10)), Classification.Pengaduan, [])
        {
            Category = "42",
            Door = ComplaintDoor.Whatsapp,
            Confidentiality = Confidentiality.Anonim,
            Area = WilayahCode.Parse("99.01.05.2003"),
            Rating = 4,
        },
        sight);

    internal static Sight Sight(CaseState state, EntityCode? agency = null) => new(state, agency ?? Dinkes);

    internal static Export Export(int day, params SightedComplaint[] rows) => Export(day, 1, rows);

    internal static Export Export(int day, int fromDay, SightedComplaint[] rows) =>
        new(new ExportMark($"{day:00}-{fromDay:00}".PadRight(64, 'a'), EventTime.Exact(At(day)), new DateOnly(2026, 6, fromDay), new DateOnly(2026, 6, day)), [.. rows], []);

    internal static ComplaintBatch Batch(Export export, params ParkedRow[] parked) => new(Source, export, [.. parked], export.Rows.Length + parked.Length, "uji-1", "petugas", Zone);

    /// <summary>A row that waits for the meaning of its status.</summary>
    internal static ParkedRow Parked(int row, int number, int day) => new(row, Row(number, day, Sights[0]).Complaint, "Menunggu Wali", null, null, [IssueCode.StatusUnknown]);

    /// <summary>Exports of different days and lengths with rows that come, change, wait, go and return.</summary>
    internal static ImmutableArray<Export> Drawn(int seed)
    {
        var random = new Random(seed);
        var exports = ImmutableArray.CreateBuilder<Export>();
        foreach (int day in Enumerable.Range(0, 7).Select(step => 4 + (step * 3) + random.Next(3)))
        {
            int from = random.Next(1, 6);
            int[] present = [.. Enumerable.Range(1, 14).Where(number => Day(number) >= from && Day(number) < day && random.Next(5) > 0)];
            int[] unclear = [.. present.Where(_ => random.Next(9) == 0)];
            Export export = Export(day, from, [.. present.Except(unclear).Select(number => Row(number, Day(number), Sights[random.Next(Sights.Length)]))]);
            exports.Add(export with { Unclear = [.. unclear.Select(number => Row(number, 1, Sights[0]).Complaint.Key)] });
        }

        return exports.ToImmutable();

        static int Day(int number) => 1 + (number * 5 % 19);
    }

    /// <summary>The parked rows of an export that holds unclear ones.</summary>
    internal static ComplaintBatch BatchOf(Export export) => new(
        Source, export, [.. export.Unclear.Select((key, i) => Parked(500 + i, int.Parse(key.Reference, System.Globalization.CultureInfo.InvariantCulture) - 7_000_000, 1 + (i % 3)))],
        export.Rows.Length + export.Unclear.Length, "uji-1", "petugas", Zone);

    /// <summary>A history as text: every trail with its runs, and what is unclear.</summary>
    internal static string Text(SourceHistory history) => string.Join(
        '\n',
        history.Trails.Values.OrderBy(trail => trail.Complaint.Key)
            .Select(trail => $"{trail.Complaint.Key} {trail.Complaint.Submitted} {trail.Complaint.Category} {trail.Complaint.Area} " + string.Join(", ", trail.Runs.Select(run => $"{run.First.Id[..5]}..{run.Last.Id[..5]} {run.Sight}")))
            .Concat(history.Unclear.OrderBy(pair => pair.Key).Select(pair => $"? {pair.Key} {string.Join(' ', pair.Value.Order(StringComparer.Ordinal))}")));

    internal static ToldEvent Told(string reference, string id, CaseState state, int day, EntityCode? agency = null, int submitted = 1) => new(
        new Complaint(new ComplaintKey("lapor-mas-bup", reference), EventTime.Exact(At(submitted, 10)), Classification.Pengaduan, []) { Door = ComplaintDoor.Whatsapp },
        new CaseEvent(id, state, EventTime.Exact(At(day, 11)), agency ?? Dinkes));
}
