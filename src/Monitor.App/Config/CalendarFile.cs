using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Reads kalender.yaml of a kabupaten: its working weeks, local days, and which agency has which.</summary>
public static class CalendarFile
{
    public const string Name = "kalender.yaml";

    private const string Common = "umum";

    /// <summary>Days of the week as they are written.</summary>
    public static ImmutableDictionary<string, DayOfWeek> Weekdays { get; } = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
        ["sabtu"] = DayOfWeek.Saturday,
        ["minggu"] = DayOfWeek.Sunday,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Whether holidays are kept, as it is written.</summary>
    public static ImmutableDictionary<string, bool> Keeps { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { ["libur"] = true, ["buka"] = false }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, DayKind> Kinds = new Dictionary<string, DayKind>(StringComparer.Ordinal)
    {
        ["libur"] = DayKind.Lokal,
        ["kerja"] = DayKind.KerjaPengganti,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static CalendarBook Read(string path, NationalCalendar national, Roster roster) => Parse(path, TextFile.Bytes(path), national, roster);

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static CalendarBook Parse(string file, byte[] bytes, NationalCalendar national, Roster roster)
    {
        YamlMap root = YamlMap.Parse(file, bytes);
        var calendars = new List<WorkCalendar>();
        var agencies = ImmutableDictionary.CreateBuilder<EntityCode, WorkCalendar>();
        foreach (YamlMap map in root.List("kalender").Select(root.AsMap))
        {
            WorkCalendar calendar = Calendar(map, national);
            if (calendars.Any(other => other.Id == calendar.Id) || (calendars.Count == 0) != (calendar.Id == Common))
            {
                throw map.Fault(map.Take("id"), $"'{calendar.Id}': yang pertama, dan hanya yang pertama, bernama {Common}; nama lain tidak boleh dua kali.");
            }

            foreach (EntityCode agency in Agencies(map, roster))
            {
                if (calendar.Id == Common || !agencies.TryAdd(agency, calendar))
                {
                    throw map.Fault(map.Take("instansi"), $"'{agency}' sudah mempunyai kalender; {Common} berlaku tanpa disebut.");
                }
            }

            map.Done();
            calendars.Add(calendar);
        }

        root.Done();
        return calendars is [var common, ..] ? new CalendarBook(common, agencies.ToImmutable()) : throw root.Fault(root.Take("kalender"), "belum ada kalender.");
    }

    private static WorkCalendar Calendar(YamlMap map, NationalCalendar national)
    {
        ImmutableArray<string> names = map.Texts(map.Take("hari-kerja"), "hari-kerja");
        if (names.FirstOrDefault(name => !Weekdays.ContainsKey(name)) is { } unknown)
        {
            throw map.Fault(map.Take("hari-kerja"), $"'{unknown}' bukan nama hari: {string.Join(", ", Weekdays.Keys.Order(StringComparer.Ordinal))}.");
        }

        var pattern = new WorkPattern([.. names.Select(name => Weekdays[name])], map.Word("libur-nasional", Keeps), map.Word("cuti-bersama", Keeps));
        return new WorkCalendar(map.Text("id"), map.Text("nama"), pattern, [.. national.Days, .. Local(map)], national.Years);
    }

    private static List<CalendarDay> Local(YamlMap map)
    {
        if (map.TryTake("lokal") is null)
        {
            return [];
        }

        var days = new List<CalendarDay>();
        foreach (YamlMap entry in map.List("lokal").Select(map.AsMap))
        {
            var day = new CalendarDay(entry.Day("tanggal"), entry.Word("jenis", Kinds), entry.Text("nama"), entry.Text("dasar"));
            entry.Done();
            days.Add(days.All(other => other.Date != day.Date) ? day : throw entry.Fault($"{day.Date:yyyy-MM-dd} tertulis dua kali."));
        }

        return days;
    }

    private static IEnumerable<EntityCode> Agencies(YamlMap map, Roster roster)
    {
        if (map.TryTake("instansi") is not { } node)
        {
            return [];
        }

        HashSet<EntityCode> known = [.. roster.Entities.Select(entity => entity.Code)];
        return [.. map.Texts(node, "instansi").Select(text =>
            known.Contains(new EntityCode(text)) ? new EntityCode(text)
            : new EntityCode($"{roster.Kabupaten.Code}/{text}") is var office && known.Contains(office) ? office
            : throw map.Fault(node, $"'{text}' tidak ada dalam register."))];
    }
}
