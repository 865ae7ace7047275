using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Complaints;

/// <summary>A quarter of invented complaints and the exports an admin would have taken of them. Agencies differ as real ones do: quick, slow, one that answers half,
/// one with few cases, one that archives, and many with none.</summary>
public sealed class ComplaintStory
{
    private const int Days = 90;
    // Divides the days, so that the oldest export opens the quarter.
    private const int DaysBetween = 3;
    private const int FirstNumber = 7_100_000;

    // Western Indonesian time has no summer time.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly ImmutableArray<string> Header =
    [
        "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori", "Judul Laporan", "Isi Laporan Awal", "Tipe Laporan (Anonim/Rahasia)",
        "Sumber Laporan", "Instansi Terdisposisi", "Status Laporan",
    ];

    // Cases, percent answered, days to the answer, percent archived.
    private static readonly ImmutableArray<(int Cases, int Answered, int Least, int Most, int Archived)> Manners =
        [(40, 100, 1, 3, 0), (40, 100, 8, 20, 0), (40, 50, 1, 2, 0), (30, 85, 1, 30, 0), (5, 100, 1, 2, 0), (12, 75, 2, 9, 0), (15, 60, 2, 6, 40)];

    private ComplaintStory(ImmutableArray<StoryCase> cases, ImmutableArray<DateTimeOffset> exports)
    {
        Cases = cases;
        Exports = exports;
    }

    /// <summary>In the order of submission; empty when the kabupaten has no agency.</summary>
    public ImmutableArray<StoryCase> Cases { get; }

    /// <summary>When exports were taken, oldest first: every third day, and daily in the last days.</summary>
    public ImmutableArray<DateTimeOffset> Exports { get; }

    /// <summary>The same seed, day and register give the same story.</summary>
    public static ComplaintStory Of(int seed, DateOnly asOf, Roster roster)
    {
        Dice dice = Dice.For(seed, "pengaduan");
        DateOnly first = asOf.AddDays(-Days);
        Entity[] agencies = [.. roster.Entities.Where(entity => entity.Kind == EntityKind.Opd).OrderBy(entity => entity.Code)];
        var cases = new List<(Entity Agency, DateTimeOffset Submitted, DateTimeOffset Dispatched, StoryEnd End, DateTimeOffset? Ended, bool IsConfidential)>();
        foreach (((int count, int answered, int least, int most, int archived), Entity agency) in Manners.Zip(agencies))
        {
            for (int i = 0; i < count; i++)
            {
                // The first two of each were there before anybody took an export.
                DateTimeOffset submitted = At(first.AddDays(i < 2 ? -10 - i : dice.Between(1, Days - 2)), dice);
                DateTimeOffset dispatched = submitted.AddHours(dice.Between(3, 40));
                bool isAnswered = dice.Chance(answered);
                StoryEnd end = isAnswered ? StoryEnd.Answered : dice.Chance(archived) ? StoryEnd.Archived : StoryEnd.Open;
                DateTimeOffset? ended = end == StoryEnd.Open ? null : dispatched.AddDays(dice.Between(least, most)).AddMinutes(dice.Between(0, 300));
                cases.Add((agency, submitted, dispatched, end, ended, dice.Chance(5)));
            }
        }

        DateTimeOffset last = new DateTimeOffset(asOf, new TimeOnly(8, 0), Offset).ToUniversalTime();
        return new ComplaintStory(
            [.. cases.OrderBy(one => one.Submitted).Select((one, i) => new StoryCase(FirstNumber + i, one.Agency, one.Submitted, one.Dispatched, one.End, one.Ended, one.IsConfidential))],
            cases.Count == 0 ? [] : [.. Enumerable.Range(0, Days + 1).Where(day => day % DaysBetween == 0 || day <= 4).Select(day => last.AddDays(-day)).Order()]);
    }

    /// <summary>The export of a moment as separated text, in the shape of SP4N-LAPOR!.</summary>
    public byte[] Export(DateTimeOffset moment)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Judul Laporan;DATA CONTOH\r\nTanggal Generate;{Local(moment, "d MMM yyyy HH:mm")}\r\n\r\n");
        text.AppendJoin(';', Header).Append("\r\n");
        foreach (StoryCase one in Cases.Where(one => one.Submitted <= moment))
        {
            string status = one.Ended <= moment ? one.End == StoryEnd.Archived ? "Diarsipkan oleh Admin" : "Ditutup oleh Admin" : "Terverifikasi";
            text.AppendJoin(
                ';', one.Number.ToString(CultureInfo.InvariantCulture), Local(one.Submitted, "d MMM yyyy"), Local(one.Submitted, "HH:mm:ss"), "Warga Contoh", "Pengaduan", "1", "Laporan contoh",
                "\"Isi contoh;\r\ntidak disimpan.\"", one.IsConfidential ? "Rahasia" : "-", "Website", one.Dispatched <= moment ? one.Agency.FullName : "-", status).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static DateTimeOffset At(DateOnly day, Dice dice) => new DateTimeOffset(day, new TimeOnly(dice.Between(6, 21), dice.Between(0, 59)), Offset).ToUniversalTime();

    private static string Local(DateTimeOffset moment, string form) => moment.ToOffset(Offset).ToString(form, CultureInfo.InvariantCulture);
}
