using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Monitor.Core.Scoring;

namespace Monitor.Peraga.Truth;

/// <summary>Counts agreements and remembers disagreements.</summary>
internal sealed class AccuracyTally
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<Disagreement> disagreements = [];

    /// <summary>A fact with one answer; <paramref name="right"/> is null when the reader said that it does not know.</summary>
    public void Judge(string fact, SiteVerdict verdict, bool? right, string expected, string got)
    {
        Count(fact, right switch { true => "right", false => "wrong", null => "unknown" });
        if (right != true)
        {
            Differ(verdict, fact, expected, got);
        }
    }

    /// <summary>A fact that is there or not.</summary>
    public void Detect(string fact, SiteVerdict verdict, bool expected, bool got)
    {
        if (expected || got)
        {
            Count(fact, expected && got ? "tp" : expected ? "fn" : "fp");
        }

        if (expected != got)
        {
            Differ(verdict, fact, expected ? "ada" : "", got ? "ada" : "");
        }
    }

    /// <summary>A set of things; those that are tolerated count neither way.</summary>
    public void Match(string fact, SiteVerdict verdict, IEnumerable<string> expected, IEnumerable<string> got, IEnumerable<string> tolerated)
    {
        var truth = expected.ToHashSet(StringComparer.Ordinal);
        var seen = got.ToHashSet(StringComparer.Ordinal);
        var either = tolerated.ToHashSet(StringComparer.Ordinal);
        foreach (string item in truth.Order(StringComparer.Ordinal))
        {
            bool found = seen.Contains(item);
            Count(fact, found ? "tp" : "fn");
            if (!found)
            {
                Differ(verdict, fact, item, "");
            }
        }

        foreach (string item in seen.Where(item => !truth.Contains(item) && !either.Contains(item)).Order(StringComparer.Ordinal))
        {
            Count(fact, "fp");
            Differ(verdict, fact, "", item);
        }
    }

    public AccuracyReport Report(int seed) => new(
        seed,
        new AccuracyFacts(Judged("newest"), Judged("state"), Matched("documents"), Matched("sop"), Matched("channels"), Matched("gambling"), Matched("nik")))
    {
        Disagreements = [.. disagreements],
    };

    private void Differ(SiteVerdict verdict, string fact, string expected, string got)
    {
        (Uri url, string reason) = Reasons.Of(verdict, fact, expected, got);
        disagreements.Add(new Disagreement(verdict.Entity, fact, expected, got, url, reason));
    }

    private JudgedCounts Judged(string fact) => new(Of(fact, "right"), Of(fact, "wrong"), Of(fact, "unknown"));

    private MatchedCounts Matched(string fact) => new(Of(fact, "tp"), Of(fact, "fp"), Of(fact, "fn"));

    private int Of(string fact, string kind) => counts.GetValueOrDefault(fact + "/" + kind);

    private void Count(string fact, string kind) => CollectionsMarshal.GetValueRefOrAddDefault(counts, fact + "/" + kind, out _)++;
}
