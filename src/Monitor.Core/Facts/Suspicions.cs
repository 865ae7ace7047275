using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>Signs of gambling content or defacement. A suspicion only: a person confirms it.</summary>
/// <param name="Weight">Sum of the weighted evidence of the heaviest page; 5 and more is a suspicion.</param>
/// <param name="IsTakeover">The whole site is taken over or redirects there; else words are injected in a good page.</param>
/// <param name="IsDefacement">The page boasts that somebody defaced it; told apart from gambling, never part of <paramref name="Weight"/>.</param>
public sealed record GamblingSigns(bool Suspected, bool IsTakeover, double Weight, ImmutableArray<Evidence> Evidence, bool IsDefacement = false)
{
    /// <summary>Signs that together stay below a suspicion, at most 30.</summary>
    public ImmutableArray<RefusedCandidate> Refused { get; init; } = [];
}

/// <summary>Signs of residents' personal numbers. Counts and masked quotes only; never changes a score.</summary>
/// <param name="Nik">Distinct numbers judged to be NIK.</param>
/// <param name="Kk">Distinct numbers judged to be family-card numbers.</param>
/// <param name="Phones">Residents' mobile numbers in tables of persons.</param>
/// <param name="Evidence">Quotes that keep the region part only ("990101••••••••••").</param>
public sealed record PersonalDataSigns(int Nik, int Kk, int Phones, ImmutableArray<Evidence> Evidence)
{
    public bool Any => Nik + Kk + Phones > 0;

    /// <summary>Pages with numbers of that shape that are none for want of a label or a column, at most 30; never a number.</summary>
    public ImmutableArray<RefusedCandidate> Refused { get; init; } = [];
}
