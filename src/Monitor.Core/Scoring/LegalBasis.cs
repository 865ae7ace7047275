namespace Monitor.Core.Scoring;

/// <summary>What a criterion rests on in law, as the methodology names it.</summary>
/// <param name="Text">Such as "Permendagri 20/2018 pasal 39".</param>
/// <param name="ConfirmedBy">Who of Bagian Hukum confirmed it; null while nobody did.</param>
/// <param name="ConfirmedOn">The day of it; null while nobody did.</param>
public sealed record LegalBasis(string Text, string? ConfirmedBy, DateOnly? ConfirmedOn)
{
    public bool IsConfirmed => ConfirmedBy is not null && ConfirmedOn is not null;
}
