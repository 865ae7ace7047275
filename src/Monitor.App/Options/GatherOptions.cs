using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>How sites are read.</summary>
public sealed record GatherOptions : IValidatableObject
{
    /// <summary>Name of the reader and an address where it can be asked about.</summary>
    [Required]
    [MinLength(3)]
    public string UserAgent { get; init; } = "";

    /// <summary>Sites that are read at one time.</summary>
    [Range(1, 64)]
    public int Sites { get; init; } = 16;

    /// <summary>HTML pages a site.</summary>
    [Range(1, 500)]
    public int Pages { get; init; } = 60;

    /// <summary>Clicks from the home page.</summary>
    [Range(1, 10)]
    public int Depth { get; init; } = 4;

    /// <summary>Files a site.</summary>
    [Range(0, 200)]
    public int Documents { get; init; } = 20;

    /// <summary>Milliseconds between two starts to one host or address; less than a second is a matter of <see cref="Agreements"/>.</summary>
    [Range(1_000, 60_000)]
    public int Gap { get; init; } = 1_000;

    /// <summary>Requests at one time to one host or address.</summary>
    [Range(1, 2)]
    public int InFlight { get; init; } = 2;

    /// <summary>How many times the time a server takes to begin its answers it is asked apart, where that is more than the gap; 0 keeps the gap.</summary>
    [Range(0, 10)]
    public int Factor { get; init; } = 2;

    /// <summary>Distances that were agreed with the operators of single servers.</summary>
    public ImmutableArray<AgreementOptions> Agreements { get; init; } = [];

    /// <summary>Written consents to read a zone in spite of robots.txt.</summary>
    public ImmutableArray<ConsentOptions> RobotsConsents { get; init; } = [];

    /// <summary>Whether a picture of each home page is kept as evidence.</summary>
    public bool Screenshots { get; init; } = true;

    /// <summary>Unrelated addresses that tell whether our own line is up; without any, a name that is not found is our unknown.</summary>
    public ImmutableArray<Uri> Witnesses { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Witnesses.Any(witness => !witness.IsAbsoluteUri || witness.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult("setiap saksi harus alamat http atau https, misalnya https://www.contoh.id/.", [nameof(Witnesses)]);
        }

        if (!UserAgent.Contains("http", StringComparison.Ordinal) && !UserAgent.Contains('@', StringComparison.Ordinal))
        {
            yield return new ValidationResult("harus memuat alamat web atau surel tempat pengelola situs dapat bertanya.", [nameof(UserAgent)]);
        }
    }
}
