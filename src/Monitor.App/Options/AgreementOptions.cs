using System.ComponentModel.DataAnnotations;
using Monitor.Gather;

namespace Monitor.App.Options;

/// <summary>A distance agreed with the operator of one server or site.</summary>
public sealed record AgreementOptions : IValidatableObject
{
    /// <summary>An address, a range of addresses, or a host name.</summary>
    [Required]
    public string Target { get; init; } = "";

    /// <summary>Milliseconds between two starts.</summary>
    [Range(50, 60_000)]
    public int Gap { get; init; } = 1_000;

    /// <summary>Requests at one time.</summary>
    [Range(1, 16)]
    public int InFlight { get; init; } = 2;

    /// <summary>Number or place of the written agreement.</summary>
    [Required]
    public string Note { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!PaceAgreement.IsTarget(Target))
        {
            yield return new ValidationResult($"'{Target}' bukan alamat IP, rentang alamat seperti 203.0.113.0/24, atau nama host.", [nameof(Target)]);
        }
    }
}
