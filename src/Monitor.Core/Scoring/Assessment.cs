using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Scoring;

/// <summary>One page of the fixed set that was read for an entity.</summary>
public sealed record PageRead(Uri Url, FetchPurpose Purpose, FetchVia Via, FetchStatus Status, int? HttpCode, long Bytes, string? BodyHash, DateTimeOffset FetchedAt);

/// <summary>One entity as it stands in a frozen assessment.</summary>
/// <param name="Verdict">Null when the entity was not judged; <paramref name="Unjudged"/> then says why.</param>
/// <param name="Rank">1 is best; ties share a rank; null without a score.</param>
/// <param name="Unjudged">Why there is no verdict at all (no approved address, never inspected, run not valid), in Bahasa Indonesia.</param>
/// <param name="Screenshot">Key of the home page's picture in the body store.</param>
public sealed record AssessedEntity(
    Entity Entity,
    string KecamatanName,
    SiteVerdict? Verdict,
    int? Rank,
    string? Unjudged,
    ImmutableArray<PageRead> Pages,
    Screenshot? Screenshot)
{
    /// <summary>By whose consent addresses were read that robots.txt asks not to read; null when there were none.</summary>
    public RobotsConsent? RobotsConsent { get; init; }

    /// <summary>The network address of the server that answered for the home page; null when none did.</summary>
    public string? Server { get; init; }

    /// <summary>Findings that an accepted clarification stands in for, as they were judged.</summary>
    public ImmutableArray<Finding> Clarified { get; init; } = [];

    /// <summary>The clarifications that stand in for findings.</summary>
    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    /// <summary>The verdict before suspicions were dismissed; null while none is, then <see cref="Verdict"/> is that one.</summary>
    public SiteVerdict? Judged { get; init; }

    /// <summary>What the site is suspected of, and what was ruled about it.</summary>
    public ImmutableArray<Suspicion> Suspicions { get; init; } = [];

    /// <summary>Since when the site does not answer; null when it did, and without an inspection.</summary>
    public Silence? Silence { get; init; }

    /// <summary>How many suspensions were lifted since it was first frozen for the day: without it the same decisions taken back would look like nothing new.</summary>
    public int Lifted { get; init; }

    /// <summary>What was recorded of complaints to this office; null when nothing was.</summary>
    public ComplaintFigures? Complaints { get; init; }

    /// <summary>Its channels, each where it stood.</summary>
    public ImmutableArray<ChannelStanding> Channels { get; init; } = [];

    /// <summary>Pictures of the pages a judgement quotes, as far as they were taken.</summary>
    public ImmutableArray<Screenshot> QuotedPages { get; init; } = [];

    /// <summary>All pictures, that of the home page first.</summary>
    public IEnumerable<Screenshot> Pictures() => Screenshot is { } home ? QuotedPages.Prepend(home) : QuotedPages;
}

/// <summary>A frozen assessment: page, workbook and chart read this object and nothing else.</summary>
/// <param name="Number">Number people quote, such as 2026-11-24/1.</param>
/// <param name="Period">The period in words, such as "November 2026".</param>
/// <param name="RunIds">The runs whose snapshots were judged.</param>
/// <param name="ManifestHash">Hash of its <see cref="RunManifest"/>.</param>
public sealed record Assessment(
    string Number,
    string Period,
    DateOnly AsOf,
    DateTimeOffset CreatedAt,
    Kabupaten Kabupaten,
    Methodology Methodology,
    string JudgeVersion,
    ImmutableArray<string> RunIds,
    string ManifestHash,
    ImmutableArray<Kecamatan> AllKecamatan,
    ImmutableArray<AssessedEntity> Entities)
{
    /// <summary>What made many sites fail at once; its weight is in nobody's score.</summary>
    public ImmutableArray<SharedProblem> SharedProblems { get; init; } = [];

    /// <summary>Who was monitored once and is no longer, with the day and the reason.</summary>
    public ImmutableArray<Entity> Retired { get; init; } = [];
}
