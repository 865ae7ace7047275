using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Core.Registry;

namespace Monitor.Peraga.Truth;

/// <summary>Answers to a question that has one answer.</summary>
public sealed record JudgedCounts(int Right, int Wrong, int Unknown);

/// <summary>Things found, things claimed that are not there, things missed.</summary>
public sealed record MatchedCounts(int Tp, int Fp, int Fn);

/// <summary>The counts of every compared fact.</summary>
public sealed record AccuracyFacts(
    JudgedCounts Newest, JudgedCounts State, MatchedCounts Documents, MatchedCounts Sop, MatchedCounts Channels, MatchedCounts Gambling, MatchedCounts Nik);

/// <summary>One point where a verdict and the truth differ; an empty text stands for nothing.</summary>
/// <param name="Url">The page the program read it from, else the site.</param>
/// <param name="Reason">The program's own reason, in Bahasa Indonesia.</param>
public sealed record Disagreement(EntityCode Entity, string Fact, string Expected, string Got, Uri Url, string Reason);

/// <summary>How well verdicts agree with the truth.</summary>
public sealed record AccuracyReport(int Seed, AccuracyFacts Facts)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Every case that differs; not part of the written report.</summary>
    [JsonIgnore]
    public ImmutableArray<Disagreement> Disagreements { get; init; } = [];

    /// <summary>The report as reports/akurasi.json holds it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);
}
