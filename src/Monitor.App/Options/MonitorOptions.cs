using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>config/appsettings.json: how the program is run. What is monitored and how it is judged stands in the folders beside it.</summary>
public sealed record MonitorOptions
{
    public OfficeOptions Office { get; init; } = new();

    public DataOptions Data { get; init; } = new();

    public GatherOptions Gather { get; init; } = new();

    public ScheduleOptions Schedule { get; init; } = new();

    public ChannelOptions Channels { get; init; } = new();

    public NoticeOptions Notices { get; init; } = new();

    public MailOptions Mail { get; init; } = new();

    public WhatsappOptions Whatsapp { get; init; } = new();

    /// <summary>Every section with its name, to be validated.</summary>
    public IEnumerable<(string Name, object Values)> Sections() =>
        [(nameof(Office), Office), (nameof(Data), Data), (nameof(Gather), Gather), (nameof(Schedule), Schedule),
        (nameof(Channels), Channels), (nameof(Notices), Notices), (nameof(Mail), Mail), (nameof(Whatsapp), Whatsapp)];
}

/// <summary>The office that runs the monitor.</summary>
public sealed record OfficeOptions : IValidatableObject
{
    /// <summary>Folder under config/ with the register of the kabupaten.</summary>
    [Required]
    public string Registry { get; init; } = "klaten";

    /// <summary>IANA name of the zone in which days are cut and times are shown.</summary>
    [Required]
    public string Zone { get; init; } = "Asia/Jakarta";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            yield return new ValidationResult($"zona waktu '{Zone}' tidak dikenal di komputer ini; tulis nama seperti Asia/Jakarta.", [nameof(Zone)]);
        }
    }
}

/// <summary>When the monitor works by itself.</summary>
public sealed record ScheduleOptions : IValidatableObject
{
    /// <summary>Five-field cron of the inspection of all sites, in the office's zone.</summary>
    [Required]
    public string Inspection { get; init; } = "15 1 * * *";

    /// <summary>Five-field cron of the search for addresses of villages among the links that are kept, in the office's zone.</summary>
    [Required]
    public string Proposals { get; init; } = "45 5 * * 1";

    /// <summary>Hours in which the inspection may begin with a site, in the office's zone, such as 20:00-05:00; empty for any. What is left then
    /// comes first on the next night.</summary>
    public string Night { get; init; } = "";

    /// <summary>Least hours between two observations of a negative before it costs points.</summary>
    [Range(1, 24 * 30)]
    public int ConfirmationHours { get; init; } = 24;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Night.Length > 0 && NightWindow.Read(Night) is null)
        {
            yield return new ValidationResult($"'{Night}' bukan rentang jam; tulis seperti \"20:00-05:00\", atau kosongkan bila boleh kapan saja.", [nameof(Night)]);
        }
    }
}
