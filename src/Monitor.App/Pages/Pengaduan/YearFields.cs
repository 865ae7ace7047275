using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>What a person filled in about the holidays of a year.</summary>
/// <param name="Holidays">How many national holidays the decision names: a list that is only half typed is found by it.</param>
/// <param name="Shared">The same of cuti bersama.</param>
/// <param name="Days">A table of days, lines by \n.</param>
public sealed record YearFields(string Year, string Decree, string By, string Holidays, string Shared, string Days)
{
    /// <summary>A year has 366 days at most.</summary>
    public const int MostBytes = 32 * 1024;

    private const int Longest = 200;
    private const string Header = "tanggal,jenis,nama";

    /// <summary>The form for a year, with the days that are known of it already.</summary>
    public static YearFields Known(int year, WorkCalendar calendar)
    {
        CalendarDay[] known = [.. calendar.Days.Where(day => day.Date.Year == year && !day.IsLocal)];
        return new YearFields(
            year.ToString(CultureInfo.InvariantCulture), "", "", "", "",
            string.Join('\n', known.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd},{(day.Kind == DayKind.CutiBersama ? "cuti-bersama" : "libur")},{Quoted(day.Name)}")).Prepend(Header)));
    }

    /// <param name="file">A table that takes the place of the typed one; empty without one.</param>
    public static YearFields Of(IFormCollection form, byte[] file)
    {
        string Text(string key) => SheetText.Cut(form[key].ToString().Trim(), Longest);
        return new(Text("tahun"), Text("keputusan"), Text("oleh"), Text("libur"), Text("cuti"), file.Length > 0 ? Decoded(file) : form["hari"].ToString().ReplaceLineEndings("\n").Trim());
    }

    /// <summary>The year, or everything that is wrong with the form and with each row of its table.</summary>
    public (YearDecided? Decided, ImmutableArray<string> Problems) Read()
    {
        bool hasYear = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out int year);
        var faults = new List<ConfigException>();
        ImmutableArray<CalendarDay> days = Days.Length is > 0 and <= MostBytes ? HolidayFolder.Sent(Days, Decree.Length > 0 ? Decree : "?", faults) : [];
        ImmutableArray<string> problems =
        [
            .. hasYear ? Array.Empty<string>() : ["Isi tahunnya."],
            .. Decree.Length > 0 ? Array.Empty<string>() : ["Tulis keputusannya."],
            .. By.Length > 0 ? Array.Empty<string>() : ["Tulis siapa yang menetapkan."],
            .. Days.Length is > 0 and <= MostBytes ? Array.Empty<string>() : [$"Isi daftar harinya, paling besar {Indonesian.Size(MostBytes)}, dalam UTF-8."],
            .. faults.Select(fault => fault.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"baris {fault.Line}: {fault.Fault}") : fault.Fault),
            .. hasYear ? days.Where(day => day.Date.Year != year).Select(day => $"{Indonesian.Date(day.Date)} di luar tahun {Year}.") : [],
        ];
        if (problems.IsEmpty)
        {
            problems = [.. Counted(days, DayKind.LiburNasional, Holidays, "libur nasional"), .. Counted(days, DayKind.CutiBersama, Shared, "cuti bersama")];
        }

        return problems.IsEmpty ? (new YearDecided(new DecidedYear(year, Decree, days), By), []) : (null, problems);
    }

    private static IEnumerable<string> Counted(ImmutableArray<CalendarDay> days, DayKind kind, string told, string name)
    {
        int listed = days.Count(day => day.Kind == kind);
        return told == listed.ToString(CultureInfo.InvariantCulture)
            ? []
            : [$"Banyaknya {name} menurut keputusan '{told}', tetapi daftar memuat {Indonesian.Count(listed)}."];
    }

    private static string Quoted(string name) => name.AsSpan().IndexOfAny(',', '"', ';') < 0 ? name : "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    // What is not UTF-8 is as good as not sent; the form says so.
    private static string Decoded(byte[] file)
    {
        try
        {
            return TextFile.Decode(HolidayFolder.DayFile, file).ReplaceLineEndings("\n").Trim();
        }
        catch (ConfigException)
        {
            return "";
        }
    }
}
