using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Everything about complaints that stands in files, read once at start.</summary>
/// <param name="Aliases">What agencies are called, as instansi.csv says.</param>
/// <param name="Export">How the export of SP4N-LAPOR! is read.</param>
public sealed record ComplaintConfig(ComplaintRules Rules, NationalCalendar National, CalendarBook Calendars, ImmutableArray<AgencyAlias> Aliases, Sp4nMapping Export)
{
    /// <summary>Words for tables of other shapes.</summary>
    public required TableWords Tables { get; init; }

    /// <summary>The source of the national export.</summary>
    public const string ExportSource = "sp4n";

    /// <summary>The office's own register.</summary>
    public const string RegisterSource = "register";

    /// <summary>Reads and checks all files.</summary>
    /// <param name="config">The folder config.</param>
    /// <param name="register">The folder of the kabupaten.</param>
    /// <exception cref="ConfigException">A file is refused, with its line.</exception>
    public static ComplaintConfig Read(string config, string register, Roster roster)
    {
        NationalCalendar national = HolidayFolder.Read(Path.Combine(config, "kalender"));
        return new ComplaintConfig(
            SlaFile.Read(Path.Combine(register, SlaFile.Name)),
            national,
            CalendarFile.Read(Path.Combine(register, CalendarFile.Name), national, roster),
            AgencyFile.Read(Path.Combine(register, AgencyFile.Name), roster),
            Sp4nFile.Read(Path.Combine(config, "sumber", Sp4nFile.Name)))
        {
            Tables = TableWordsFile.Read(Path.Combine(config, "sumber", TableWordsFile.Name)),
        };
    }

    /// <summary>The name of a source as people know it.</summary>
    public static string NameOf(string source) => source switch
    {
        ExportSource => "SP4N-LAPOR!",
        RegisterSource => "register aduan",
        _ => source,
    };

    /// <summary>The bodies of the register as those who answer complaints.</summary>
    public ImmutableArray<Agency> AgenciesOf(Roster roster) =>
        [.. roster.Entities.Select(entity => new Agency(entity.Code, entity.Kind, entity.FullName, null, Calendars.Of(entity.Code).Id, null, null))];

    /// <summary>Finds agencies by their own names, by those of the file, and by what persons said.</summary>
    /// <param name="confirmed">Newest last; stands above the file.</param>
    public AgencyBook BookOf(Roster roster, ImmutableArray<AgencyAlias> confirmed) => new(AgenciesOf(roster), [.. Aliases, .. confirmed]);
}
