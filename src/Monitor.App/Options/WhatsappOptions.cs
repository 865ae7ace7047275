using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>The office's own number at the WhatsApp Cloud API; off while no number is named. Only templates that Meta approved are sent.</summary>
public sealed record WhatsappOptions : IValidatableObject
{
    /// <summary>Id of the number, digits; empty = nothing is sent by WhatsApp.</summary>
    public string PhoneNumberId { get; init; } = "";

    /// <summary>Version of the interface.</summary>
    [Required]
    public string Version { get; init; } = "v26.0";

    /// <summary>File that holds the access token alone, readable by the program only; the environment goes before it.</summary>
    public string TokenFile { get; init; } = "";

    /// <summary>Begins the names of the five templates: …baru, …segera, …terlambat, …eskalasi, …ringkasan.</summary>
    [Required]
    public string TemplatePrefix { get; init; } = "monitor_";

    /// <summary>Language the templates were approved in.</summary>
    [Required]
    public string Language { get; init; } = "id";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!PhoneNumberId.All(char.IsAsciiDigit))
        {
            yield return new ValidationResult($"'{PhoneNumberId}' bukan angka; tulis id nomor dari Meta, bukan nomor teleponnya.", [nameof(PhoneNumberId)]);
        }

        if (Version is not ['v', _, ..] || !Version[1..].All(sign => char.IsAsciiDigit(sign) || sign == '.'))
        {
            yield return new ValidationResult($"'{Version}' bukan versi; tulis seperti v26.0.", [nameof(Version)]);
        }

        if (!TemplatePrefix.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_'))
        {
            yield return new ValidationResult("hanya huruf kecil, angka, dan garis bawah.", [nameof(TemplatePrefix)]);
        }
    }
}
