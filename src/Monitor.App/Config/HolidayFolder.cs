using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.App.Config;

/// <summary>The national calendar: named days, and which years are settled.</summary>
public sealed record NationalCalendar(ImmutableArray<CalendarDay> Days, ImmutableArray<CalendarYear> Years);

/// <summary>Reads config/kalender: the holidays, and for each year whether it is decided, with the number of days as a check against a list that is only half typed.</summary>
public static class HolidayFolder
{
    public const string DayFile = "libur-nasional.csv";
    public const string YearFile = "tahun.csv";

    private const string Date = "tanggal";
    private const string Kind = "jenis";
    private const string DayName = "nama";
    private const string Basis = "dasar";
    private const string Year = "tahun";
    private const string State = "status";
    private const string Holidays = "libur";
    private const string Shared = "cuti-bersama";
    private const string Decree = "keputusan";

    private static readonly ImmutableArray<string> DayColumns = [Date, Kind, DayName, Basis];
    private static readonly ImmutableArray<string> SentColumns = [Date, Kind, DayName];
    private static readonly ImmutableArray<string> YearColumns = [Year, State, Holidays, Shared, Decree];

    /// <summary>The calendar of a folder such as config/kalender.</summary>
    /// <exception cref="ConfigException">The first fault of its files.</exception>
    public static NationalCalendar Read(string folder)
    {
        var faults = new List<ConfigException>();
        ImmutableArray<CalendarDay> days = Days(Path.Combine(folder, DayFile), faults);
        ImmutableArray<CalendarYear> years = faults.Count == 0 ? Years(Path.Combine(folder, YearFile), days, faults) : [];
        return faults.Count == 0 ? new NationalCalendar(days, years) : throw faults[0];
    }

    private static ImmutableArray<CalendarDay> Days(string file, List<ConfigException> faults) => Days(CsvTable.Read(file, DayColumns, faults), null, faults);

    /// <summary>The days of a table that somebody sent, in the columns of the file; the basis may be left out.</summary>
    /// <param name="basis">The decision for days that name none.</param>
    /// <param name="faults">Every fault with its row.</param>
    internal static ImmutableArray<CalendarDay> Sent(string text, string basis, List<ConfigException> faults) =>
        Days(CsvTable.ReadText(DayFile, text, SentColumns, faults, Basis), basis, faults);

    private static ImmutableArray<CalendarDay> Days(IReadOnlyList<CsvLine> lines, string? basis, List<ConfigException> faults)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (CsvLine line in lines)
        {
            string decree = line.Has(Basis) && line[Basis] is { Length: > 0 } own ? own : basis ?? "";
            DayKind kind = line[Kind] switch
            {
                "libur" => DayKind.LiburNasional,
                "cuti-bersama" => DayKind.CutiBersama,
                _ => DayKind.Unknown,
            };
            if (!DateOnly.TryParseExact(line[Date], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                faults.Add(line.Fault(Date, $"'{line[Date]}' bukan tanggal tahun-bulan-hari."));
            }
            else if (kind == DayKind.Unknown)
            {
                faults.Add(line.Fault(Kind, $"'{line[Kind]}' bukan libur atau cuti-bersama."));
            }
            else if (line[DayName].Length == 0 || decree.Length == 0)
            {
                faults.Add(line.Fault(line[DayName].Length == 0 ? DayName : Basis, "belum diisi."));
            }
            else if (!days.TryAdd(date, new CalendarDay(date, kind, line[DayName], decree)))
            {
                faults.Add(line.Fault(Date, $"{line[Date]} tertulis dua kali."));
            }
        }

        return [.. days.Values.OrderBy(day => day.Date)];
    }

    private static ImmutableArray<CalendarYear> Years(string file, ImmutableArray<CalendarDay> days, List<ConfigException> faults)
    {
        var years = new List<CalendarYear>();
        foreach (CsvLine line in CsvTable.Read(file, YearColumns, faults))
        {
            bool isDecided = line[State] == "ditetapkan";
            if (!int.TryParse(line[Year], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 2000 or > 2100 || years.Any(other => other.Year == year))
            {
                faults.Add(line.Fault(Year, $"'{line[Year]}' bukan tahun, atau tertulis dua kali."));
            }
            else if (!isDecided && line[State] != "belum-ditetapkan")
            {
                faults.Add(line.Fault(State, $"'{line[State]}' bukan ditetapkan atau belum-ditetapkan."));
            }
            else if (isDecided && line[Decree].Length == 0)
            {
                faults.Add(line.Fault(Decree, "tahun yang ditetapkan harus menyebut keputusannya."));
            }
            else if (isDecided && (Wrong(line, Holidays, days, year, DayKind.LiburNasional) ?? Wrong(line, Shared, days, year, DayKind.CutiBersama)) is { } wrong)
            {
                faults.Add(wrong);
            }
            else
            {
                years.Add(new CalendarYear(year, isDecided, line[Decree]));
            }
        }

        return [.. years.OrderBy(year => year.Year)];
    }

    private static ConfigException? Wrong(CsvLine line, string column, ImmutableArray<CalendarDay> days, int year, DayKind kind)
    {
        int listed = days.Count(day => day.Date.Year == year && day.Kind == kind);
        return line[column] == listed.ToString(CultureInfo.InvariantCulture)
            ? null
            : line.Fault(column, $"'{line[column]}' hari, tetapi {DayFile} memuat {listed} hari pada tahun {year}.");
    }
}
