using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>Which of the last fiscal years of one document are on the site.</summary>
/// <param name="Type">One of <see cref="DocumentType"/>.</param>
/// <param name="Years">For each of the years asked for, oldest first, whether a document of it counts.</param>
public sealed record YearsKept(string Type, ImmutableArray<bool> Years);

/// <summary>Whether older years stay when new ones are uploaded: a citizen compares years. Information only.</summary>
public static class DocumentYears
{
    private const int Kept = 3;

    // Those that are made anew for every fiscal year.
    private static readonly ImmutableArray<string> Yearly =
    [
        DocumentType.Rkpdes, DocumentType.Apbdes, DocumentType.PenjabaranApbdes, DocumentType.RealisasiSemester, DocumentType.RealisasiTahunan, DocumentType.Lppd, DocumentType.Ippd,
    ];

    /// <summary>The last three fiscal years at a day, oldest first.</summary>
    public static ImmutableArray<int> Of(DateOnly asOf) => [.. Enumerable.Range(asOf.Year - Kept + 1, Kept)];

    /// <summary>The yearly documents of which at least one year was found, in the order of the calendar.</summary>
    public static ImmutableArray<YearsKept> Of(VillageDocuments documents, DateOnly asOf) =>
    [
        .. Yearly
            .Select(type => new YearsKept(type, [.. Of(asOf).Select(year => documents.Found.Any(document => document.Type == type && Counts(document) && document.Years is { } years && years.Covers(year)))]))
            .Where(kept => kept.Years.Contains(true)),
    ];

    private static bool Counts(FoundDocument document) => document.Flaw is null && document.Level >= EvidenceLevel.E3Image;
}
