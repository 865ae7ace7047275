using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>A band of scores: from <paramref name="From"/> (inclusive) upwards.</summary>
public sealed record Band(string Id, string Name, double From);

/// <summary>How one criterion counts for one kind of entity.</summary>
/// <param name="Weight">Points out of the sum of all weights of the kind, which is 100; 0 = shown, never counted.</param>
/// <param name="Essential">The top band stays closed while it is unmet.</param>
public sealed record CriterionWeight(string Criterion, double Weight, bool Essential)
{
    /// <summary>The top band stays closed while it cannot be measured, so that hiding data never wins.</summary>
    public bool NeedsData { get; init; }
}

/// <summary>A methodology as read from config/metodologi; frozen once an assessment used it.</summary>
/// <param name="Id">Name of the file without its ending, such as 2026-1.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="MinimumCoverage">Below this share of measured weight there is no score, band or rank.</param>
/// <param name="GraceDays">Days after a legal due date before a document is expected on the site.</param>
/// <param name="Weights">By kind; a kind without an entry has no score.</param>
public sealed record Methodology(
    string Id,
    string Hash,
    string Title,
    DateOnly ValidFrom,
    double MinimumCoverage,
    int GraceDays,
    StateLimits Limits,
    ImmutableArray<Band> Bands,
    ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>> Weights)
{
    /// <summary>The best band left open to a site whose suspicion of gambling or defacement a person confirmed; null when all stay open.</summary>
    public Band? ConfirmedCap { get; init; }

    /// <summary>The best band left open to a site that did not answer for <see cref="StateLimits.UnreachableWindow"/> days of valid observations; null when all stay open.</summary>
    public Band? UnreachableCap { get; init; }

    /// <summary>The same as <see cref="MinimumCoverage"/> for OPD, BUMD and kecamatan, of whose complaints nothing may be recorded yet; null when it is the same.</summary>
    public double? OfficeMinimumCoverage { get; init; }

    /// <summary>The decision of the kabupaten that the names of the bands come from; null where they are the product's own letters.
    /// The words of the Komisi Informasi are never used without one.</summary>
    public string? BandDecree { get; init; }

    /// <summary>Below this share of measured weight an entity of a kind has no score.</summary>
    public double MinimumCoverageOf(EntityKind kind) => Offices.Are(kind) ? OfficeMinimumCoverage ?? MinimumCoverage : MinimumCoverage;

    /// <summary>What the criteria rest on in law, by criterion; a proposal until Bagian Hukum has confirmed it.</summary>
    public ImmutableDictionary<string, ImmutableArray<LegalBasis>> LegalBases { get; init; } = ImmutableDictionary<string, ImmutableArray<LegalBasis>>.Empty;

    /// <summary>What may be printed as the basis of a criterion: what Bagian Hukum confirmed, and nothing else; null when there is none.</summary>
    public string? BasisOf(string criterion) =>
        LegalBases.TryGetValue(criterion, out ImmutableArray<LegalBasis> bases) && bases.Any(basis => basis.IsConfirmed)
            ? string.Join("; ", bases.Where(basis => basis.IsConfirmed).Select(basis => basis.Text))
            : null;

    /// <summary>The band of a score; the last one when it is below all.</summary>
    public Band BandOf(double score) => Bands.Where(band => score >= band.From).MaxBy(band => band.From) ?? Bands.MinBy(band => band.From)!;
}
