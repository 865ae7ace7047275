using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>When offices are told of their complaints.</summary>
public sealed record NoticeOptions : IValidatableObject
{
    /// <summary>Days of the week as a digest names them.</summary>
    public static readonly ImmutableDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["Senin"] = DayOfWeek.Monday,
        ["Selasa"] = DayOfWeek.Tuesday,
        ["Rabu"] = DayOfWeek.Wednesday,
        ["Kamis"] = DayOfWeek.Thursday,
        ["Jumat"] = DayOfWeek.Friday,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Five-field cron of making and sending, in the office's zone.</summary>
    [Required]
    public string Schedule { get; init; } = "*/10 * * * *";

    /// <summary>Hours in which an office is disturbed, such as 07:30-16:00; outside of them a notice waits.</summary>
    [Required]
    public string Hours { get; init; } = "07:30-16:00";

    /// <summary>More notices of one kind for one office at one time than this become one.</summary>
    [Range(1, 100)]
    public int GroupAbove { get; init; } = 5;

    /// <summary>Days after which a case is not new any more.</summary>
    [Range(1, 60)]
    public int NewWithinDays { get; init; } = 7;

    /// <summary>Days beyond a limit after which an escalation is prepared.</summary>
    [Range(1, 365)]
    public int EscalateAfterDays { get; init; } = 5;

    /// <summary>From this day of the week on the digest is due.</summary>
    [Required]
    public string DigestDay { get; init; } = "Senin";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (NightWindow.Read(Hours) is not { } hours || hours.To <= hours.From)
        {
            yield return new ValidationResult($"'{Hours}' bukan rentang jam dalam satu hari; tulis seperti \"07:30-16:00\".", [nameof(Hours)]);
        }

        if (!Days.ContainsKey(DigestDay))
        {
            yield return new ValidationResult($"'{DigestDay}' bukan hari kerja; tulis Senin, Selasa, Rabu, Kamis, atau Jumat.", [nameof(DigestDay)]);
        }
    }
}
