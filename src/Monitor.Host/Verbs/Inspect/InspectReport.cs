using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>What <c>inspect --json</c> writes: the contract other tools use. Keys are the property names in camel case; none may be renamed.</summary>
/// <param name="Url">The address that was asked for.</param>
/// <param name="TakenAt">RFC 3339, UTC.</param>
/// <param name="Confirmed">Always false: one inspection is one observation.</param>
/// <param name="Score">0–100; null when the kind has no score or too little could be measured.</param>
/// <param name="Coverage">0–1.</param>
internal sealed record InspectReport(
    string Url,
    string TakenAt,
    string Platform,
    bool NeedsBrowser,
    bool Confirmed,
    ReportedState State,
    ReportedNewest? Newest,
    ReportedNewestDocument? NewestDocument,
    ImmutableArray<ReportedDocument> Documents,
    ReportedSop Sop,
    ReportedChannels Channels,
    ReportedGambling Gambling,
    ReportedPrivacy Privacy,
    ImmutableArray<ReportedPage> Pages,
    ImmutableArray<ReportedFinding> Findings,
    double? Score,
    double Coverage)
{
    /// <summary>Only with <c>--explain</c>: for each fact what was counted and what was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ReportedExplanation>? Explain { get; init; }

    // Letters of Indonesian text stay readable; the text is no part of a web page.
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Form);
}

/// <param name="Unknown">Why nothing is known of the fact; null when it is known.</param>
internal sealed record ReportedExplanation(string Fact, string? Unknown, ImmutableArray<ReportedTaken> Taken, ImmutableArray<ReportedRefusal> Refused);

internal sealed record ReportedTaken(string What, ReportedEvidence Evidence);

internal sealed record ReportedRefusal(string Text, string Reason, string Url);

/// <param name="Id">One of the ids of Core's StateId.</param>
internal sealed record ReportedState(string Id, string Reason);

/// <param name="Date">yyyy-mm-dd, or yyyy-mm or yyyy when the site tells no more.</param>
internal sealed record ReportedNewest(string Date, string Source, string Url);

/// <param name="Type">Null when the dated file could not be given a type.</param>
internal sealed record ReportedNewestDocument(string Date, string? Type, string Url);

/// <param name="Year">A number, null, or <see cref="ReportedYears"/> for a plan of several years.</param>
/// <param name="Reach">clicks or machine-only.</param>
internal sealed record ReportedDocument(string Type, object? Year, string EvidenceLevel, string Title, string Url, string Reach);

internal sealed record ReportedYears(int From, int To);

internal sealed record ReportedSop(bool Present, ImmutableArray<string> Elements, ImmutableArray<string> Services, string? Url);

internal sealed record ReportedChannels(
    ImmutableArray<string> Phone,
    ImmutableArray<string> Whatsapp,
    ImmutableArray<string> Email,
    ImmutableArray<string> Social,
    string? Form,
    string? Lapor);

internal sealed record ReportedGambling(bool Suspected, ImmutableArray<ReportedEvidence> Evidence);

/// <summary>Counts; quotes keep the region part of a number only.</summary>
internal sealed record ReportedPrivacy(int Nik, int Kk, int Phones, ImmutableArray<ReportedEvidence> Evidence);

/// <param name="Status">The HTTP code; null when there was no answer, and <paramref name="Failure"/> says why.</param>
/// <param name="Failure">Null for an answer that was read, such as dns-failed or timed-out otherwise.</param>
internal sealed record ReportedPage(string Url, int? Status, string Via, long Bytes, string? Failure);

/// <param name="Score">0–1; null when unmeasured or not applicable.</param>
internal sealed record ReportedFinding(string Criterion, string Outcome, double? Score, string Explanation, ImmutableArray<ReportedEvidence> Evidence);

/// <param name="Hash">SHA-256 of the stored body; null when none was kept.</param>
internal sealed record ReportedEvidence(string Url, string Quote, string? Hash, string SeenAt);
