using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Criteria.Kanal;
using Monitor.Core.Pengaduan.Channels;

namespace Monitor.Core.Scoring;

/// <summary>Puts what is known of the channels of an entity into its judgement. A dead channel was looked at twice already, or by a person, and needs no further observation.</summary>
public static class ChannelFindings
{
    /// <param name="channels">Where its channels stand; empty when none is known.</param>
    public static AssessedEntity Apply(AssessedEntity entity, ImmutableArray<ChannelStanding> channels, Methodology methodology)
    {
        AssessedEntity with = entity with { Channels = channels };
        if (channels.IsEmpty || entity.Verdict is not { } verdict || !Offices.Are(verdict.Kind))
        {
            return with;
        }

        var runner = new CriterionRunner([CriterionCatalog.Of(ChannelsAlive.Id)], methodology);
        var context = new JudgeContext(verdict.Kind, verdict.AsOf, methodology.Limits, methodology.GraceDays, verdict.Facts) { Channels = channels };
        Dictionary<string, Finding> made = runner.Run(context).ToDictionary(finding => finding.Criterion, StringComparer.Ordinal);
        ImmutableArray<Finding> findings = [.. verdict.Findings.Select(finding => made.GetValueOrDefault(finding.Criterion, finding))];
        return with with { Verdict = SiteJudge.Sum(verdict, findings, methodology, finding => finding.Awaiting is null) };
    }
}
