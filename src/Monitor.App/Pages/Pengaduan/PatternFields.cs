using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>What a person filled in about the working week of an agency.</summary>
/// <param name="Weekdays">As <see cref="RuleWords.Weekdays"/> names them.</param>
/// <param name="Opens">Hour and minute; empty with <paramref name="Closes"/> where nothing is said of hours.</param>
public sealed record PatternFields(string Agency, ImmutableArray<string> Weekdays, string Opens, string Closes, string National, string Shared, string From, string Basis)
{
    private const int Longest = 200;

    public static PatternFields Empty { get; } = new("", ["senin", "selasa", "rabu", "kamis", "jumat"], "", "", "libur", "libur", "", "");

    public static PatternFields Of(IFormCollection form)
    {
        string Text(string key) => SheetText.Cut(form[key].ToString().Trim(), Longest);
        return new(Text("instansi"), [.. form["hari"].Select(day => day ?? "")], Text("buka"), Text("tutup"), Text("nasional"), Text("cuti"), Text("sejak"), Text("dasar"));
    }

    /// <summary>The decision, or everything that is wrong with the form.</summary>
    public (PatternDecided? Decided, ImmutableArray<string> Problems) Read(ImmutableArray<Entity> agencies)
    {
        Entity? agency = agencies.FirstOrDefault(one => one.Code.Value == Agency);
        bool hasDay = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from);
        TimeOnly? opens = HourOf(Opens);
        TimeOnly? closes = HourOf(Closes);
        bool saysNoHours = Opens.Length == 0 && Closes.Length == 0;
        bool isKnown = Weekdays.All(CalendarFile.Weekdays.ContainsKey) && CalendarFile.Keeps.ContainsKey(National) && CalendarFile.Keeps.ContainsKey(Shared);
        ImmutableArray<string> problems =
        [
            .. agency is not null ? Array.Empty<string>() : ["Pilih instansi dari register."],
            .. isKnown ? Array.Empty<string>() : ["Pilih hari kerja dan hari liburnya dari daftar."],
            .. saysNoHours || (opens is not null && closes is not null) ? Array.Empty<string>() : ["Isi jam mulai dan jam selesai, atau kosongkan keduanya."],
            .. hasDay ? Array.Empty<string>() : ["Isi tanggal mulai berlaku."],
            .. Basis.Length > 0 ? Array.Empty<string>() : ["Tulis dasar hukumnya."],
        ];
        return problems.IsEmpty && agency is not null
            ? (new PatternDecided(agency.Code, new DatedPattern(
                from,
                new WorkPattern([.. Weekdays.Select(day => CalendarFile.Weekdays[day])], CalendarFile.Keeps[National], CalendarFile.Keeps[Shared])
                {
                    Hours = opens is { } first && closes is { } last ? new WorkHours(first, last) : null,
                },
                Basis)), [])
            : (null, problems);
    }

    private static TimeOnly? HourOf(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly hour) ? hour : null;
}
