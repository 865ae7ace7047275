using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>Sums findings into a score: the weighted mean over measured weight, × 100. What is not measured or not applicable leaves its weight out;
/// coverage tells how much was measured.</summary>
public static class Scorer
{
    /// <summary>The score of one entity's findings.</summary>
    public static Score Score(IReadOnlyCollection<Finding> findings, EntityKind kind, Methodology methodology)
    {
        if (!methodology.Weights.TryGetValue(kind, out ImmutableArray<CriterionWeight> weights))
        {
            return new Score(null, 0, null, null, "Jenis ini belum diberi skor; kanal dan standar yang ditemukan ditampilkan sebagai fakta.");
        }

        decimal applicable = findings.Where(finding => finding.Outcome != Outcome.NotApplicable).Sum(finding => Exact(finding.Weight));
        Finding[] measured = [.. findings.Where(finding => finding is { Score: not null, Outcome: Outcome.Met or Outcome.Partial or Outcome.Unmet })];
        decimal weight = measured.Sum(finding => Exact(finding.Weight));
        decimal share = applicable > 0 ? weight / applicable : 0;
        double coverage = (double)share;
        if (weight <= 0 || share < Exact(methodology.MinimumCoverageOf(kind)))
        {
            return new Score(
                null, coverage, null, null, $"Belum dapat dinilai (cakupan {IndonesianForm.Percent(coverage)}, minimum {IndonesianForm.Percent(methodology.MinimumCoverageOf(kind))})");
        }

        // The digit that is printed is the digit that decides: 89.96 is shown as 90,0 and stands in the band from 90.
        double value = (double)Math.Round(100 * measured.Sum(finding => Exact(finding.Points)) / weight, 1, MidpointRounding.AwayFromZero);
        (Band band, string? held) = Hold(value, findings, weights, methodology);
        return new Score(value, coverage, band.Name, held, null);
    }

    // Sums of binary fractions depend on their order by the last bit, and at 62.25 the last bit decides the printed digit. As decimals, cut to 15 digits,
    // 0.1 and 0.2 are 0.3 in any order.
    private static decimal Exact(double number) => (decimal)number;

    private static (Band Band, string? Held) Hold(double value, IReadOnlyCollection<Finding> findings, ImmutableArray<CriterionWeight> weights, Methodology methodology)
    {
        Band band = methodology.BandOf(value);
        Band? below = methodology.Bands.Where(other => other.From < band.From).MaxBy(other => other.From);
        if (below is null || methodology.Bands.Any(other => other.From > band.From))
        {
            return (band, null);
        }

        string[] causes = [.. weights
            .Select(weight => (Weight: weight, findings.FirstOrDefault(finding => finding.Criterion == weight.Criterion)?.Outcome))
            .Select(held => held switch
            {
                { Weight.Essential: true, Outcome: Outcome.Unmet } => CriterionCatalog.Of(held.Weight.Criterion).WhenUnmet,
                { Weight.NeedsData: true, Outcome: Outcome.Unmeasured } => $"data untuk “{CriterionCatalog.Of(held.Weight.Criterion).Meta.Title}” tidak tersedia",
                _ => null,
            })
            .OfType<string>()];
        return causes.Length == 0
            ? (band, null)
            : (below, $"Skor {IndonesianForm.Score(value)}; predikat tertahan di {below.Name} karena {IndonesianForm.List(causes)}.");
    }
}
