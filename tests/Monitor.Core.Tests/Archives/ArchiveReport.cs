using System.Globalization;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Tests.Scoring;

namespace Monitor.Core.Tests.Archives;

/// <summary>All that is found on a site, one line each, in a fixed order.</summary>
internal static class ArchiveReport
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static IEnumerable<string> Of(SiteFacts facts) =>
        Head(facts).Concat(Documents(facts)).Append("").Concat(Findings(facts)).Select(line => line.ReplaceLineEndings(" ").TrimEnd());

    private static IEnumerable<string> Head(SiteFacts facts)
    {
        yield return "platform: " + facts.Platform;
        yield return facts.State.Value is { } state ? $"state: {state.Id}; {state.Reason}" : "state: unknown; " + facts.State.Reason;
        yield return "newest: " + Upload(facts.Recency, recency => recency.Newest);
        yield return "newest document: " + Upload(facts.Recency, recency => recency.NewestDocument);
        yield return "upload days: " + (facts.Recency.Value?.UploadDays.ToString(CultureInfo.InvariantCulture) ?? "unknown");
    }

    private static string Upload(Fact<Recency> recency, Func<Recency, DatedItem?> which) =>
        recency.Value is not { } known ? "unknown; " + recency.Reason : which(known) is { } item ? $"{item.When}, {item.Source}; {item.Title}" : "none";

    private static IEnumerable<string> Documents(SiteFacts facts) => facts.Documents.Value is not { } known
        ? ["documents: unknown; " + facts.Documents.Reason]
        : known.Found
            .Select(found => $"document: {found.Type} {found.Years?.ToString() ?? "?"} {found.Level}{(found.Flaw is null ? "" : ", " + found.Flaw)}; {found.Title}; {found.Url.PathAndQuery}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Findings(SiteFacts facts)
    {
        Methodology methodology = Weights.Simple;
        return new CriterionRunner(CriterionCatalog.All, methodology)
            .Run(new JudgeContext(EntityKind.Desa, AsOf, methodology.Limits, methodology.GraceDays, facts))
            .OrderBy(finding => finding.Criterion, StringComparer.Ordinal)
            .Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Criterion}: {finding.Outcome} {finding.Score?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-"}; {finding.Explanation}"));
    }
}
