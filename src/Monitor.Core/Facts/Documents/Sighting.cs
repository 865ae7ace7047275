using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Documents;

/// <summary>One place where a document was seen, before sightings of the same document are merged.</summary>
/// <param name="Target">The file or page the sighting leads to; one target cannot be several documents.</param>
/// <param name="OwnTypes">Types the file's own name tells; empty when it tells none.</param>
internal sealed record Sighting(
    string Type,
    FiscalYears? Years,
    string Number,
    EvidenceLevel Level,
    string? Flaw,
    string Title,
    Uri Target,
    DocumentReach Reach,
    PartialDate? Published,
    Evidence Evidence)
{
    public bool IsFile { get; init; }

    public ImmutableArray<string> OwnTypes { get; init; } = [];

    /// <summary>Hash of the file's first bytes; null when it was not visited.</summary>
    public string? ContentHash { get; init; }

    public bool Counts => Flaw is null && Level >= EvidenceLevel.E3Image;
}

/// <summary>Why a sighting does not count in full; the ids of <see cref="FoundDocument.Flaw"/>.</summary>
internal static class DocumentFlaw
{
    public const string Draft = "rancangan";
    public const string Private = "privat";
    public const string Dead = "tautan-mati";
    public const string Explained = "penjelasan";
    public const string Empty = "kosong";

    /// <summary>The file names another village as its author.</summary>
    public const string Foreign = "desa-lain";

    /// <summary>Linked under its name, and not opened by the monitor: budget, time-out, a failing server, another host. Nobody's fault yet.</summary>
    public const string Unopened = "belum-terbuka";
}
