using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>A written consent of the owner of a host zone to read its sites in spite of robots.txt.</summary>
public sealed record ConsentOptions : IValidatableObject
{
    /// <summary>Host zone such as dilan.kabupaten.test: the host itself and every name below it.</summary>
    [Required]
    public string Zone { get; init; } = "";

    /// <summary>Number of the letter.</summary>
    [Required]
    public string Number { get; init; } = "";

    /// <summary>Day of the letter, from which it is in force.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Last day on which it is in force.</summary>
    public DateOnly Until { get; init; }

    /// <summary>Who gave it.</summary>
    [Required]
    public string By { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Uri.CheckHostName(Zone) != UriHostNameType.Dns || !Zone.Contains('.', StringComparison.Ordinal))
        {
            yield return new ValidationResult($"'{Zone}' bukan zona nama host; tulis seperti desa.contoh.go.id.", [nameof(Zone)]);
        }

        if (Date == default)
        {
            yield return new ValidationResult("belum diisi; tulis tanggal surat, misalnya \"2026-01-05\".", [nameof(Date)]);
        }

        if (Until < Date)
        {
            yield return new ValidationResult("harus diisi dengan tanggal yang tidak mendahului tanggal surat.", [nameof(Until)]);
        }
    }
}
