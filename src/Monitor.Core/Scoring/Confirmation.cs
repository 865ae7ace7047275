using System.Collections.Immutable;
using Monitor.Core.Criteria;

namespace Monitor.Core.Scoring;

/// <summary>Which negatives stand: those that two observations, some time apart, have shown.</summary>
internal static class Confirmation
{
    /// <summary>Whether a finding must be seen twice: it costs points, or says that the site does not open.</summary>
    public static bool Needed(Finding finding) =>
        finding.Outcome is Outcome.Unmet or Outcome.Partial && (finding.Weight > 0 || GroupOf(finding) == CriterionGroup.Ketersediaan);

    /// <summary>The finding as it stands after looking at what an earlier observation showed.</summary>
    public static Finding Of(Finding latest, Finding? earlier)
    {
        if (!Needed(latest) || (earlier is not null && WasAsBad(earlier, latest.Outcome)))
        {
            return latest;
        }

        return latest with
        {
            Outcome = Outcome.Unmeasured,
            Score = null,
            Points = 0,
            Awaiting = latest.Outcome,
            Explanation = "Menunggu pengamatan kedua. Terlihat satu kali: " + latest.Explanation,
        };
    }

    // An earlier observation that was itself awaiting shows what it saw, not that it waited.
    private static bool WasAsBad(Finding earlier, Outcome outcome)
    {
        Outcome seen = earlier.Awaiting ?? earlier.Outcome;
        return seen is Outcome.Unmet or Outcome.Partial && seen <= outcome;
    }

    private static CriterionGroup? GroupOf(Finding finding) =>
        CriterionCatalog.All.FirstOrDefault(criterion => criterion.Meta.Id == finding.Criterion)?.Meta.Group;
}
