using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Scoring;

/// <summary>Judges snapshots: facts, findings, score and advice, from the snapshot and its bodies alone.</summary>
public sealed class SiteJudge(FactReader reader, Methodology methodology)
{
    /// <summary>Version of the rules that read and judge; part of the key of every finding.</summary>
    public const string Version = "1.7";

    private readonly CriterionRunner runner = new(CriterionCatalog.All, methodology);

    /// <summary>One observation. <see cref="SiteVerdict.Confirmed"/> is false as soon as a negative costs points.</summary>
    public SiteVerdict Judge(SiteSnapshot snapshot, IBodies bodies, ReadingContext context) => Judge(SiteReading.Of(snapshot, bodies, context));

    /// <summary>One observation whose pages are taken apart already.</summary>
    public SiteVerdict Judge(SiteReading reading) => Judge(reading, reader.Read(reading), []);

    private SiteVerdict Judge(SiteReading reading, SiteFacts facts, ImmutableHashSet<string> setAside)
    {
        (SiteSnapshot snapshot, ReadingContext context) = (reading.Snapshot, reading.Context);
        var about = new JudgeContext(context.Entity.Kind, context.AsOf, methodology.Limits, methodology.GraceDays, facts);
        var verdict = new SiteVerdict(
            snapshot.Id, snapshot.Entity, snapshot.Site, snapshot.TakenAt, context.AsOf, methodology.Id, Version, Confirmed: false, facts, [],
            new Score(null, 0, null, null, null), [])
        {
            Kind = context.Entity.Kind,
            Cleared = facts.State.Value is { } state && StateId.IsSuspicion(state.Id) ? Without(setAside.Add(state.Id)) : null,
        };
        return Sum(verdict, runner.Run(about), methodology, finding => !Confirmation.Needed(finding));

        SiteVerdict Without(ImmutableHashSet<string> suspicions) => Judge(reading, reader.Without(suspicions, reading, facts), suspicions);
    }

    /// <summary>Lets only those negatives stand that an earlier observation, at least <paramref name="gap"/> before, showed too;
    /// the others become unmeasured and keep what was observed in <see cref="Finding.Awaiting"/>.</summary>
    /// <param name="latest">The verdict of one observation, as <see cref="Judge"/> made it.</param>
    /// <param name="earlier">An earlier verdict on the same address, confirmed or not; null when there is none.</param>
    public SiteVerdict Confirm(SiteVerdict latest, SiteVerdict? earlier, TimeSpan gap)
    {
        bool witness = earlier is not null && earlier.Entity == latest.Entity && earlier.Site == latest.Site && latest.TakenAt - earlier.TakenAt >= gap;
        ImmutableArray<Finding> before = witness && earlier is not null ? earlier.Findings : [];
        ImmutableArray<Finding> findings =
        [
            .. latest.Findings.Select(finding => Confirmation.Of(finding, before.FirstOrDefault(seen => seen.Criterion == finding.Criterion))),
        ];
        SiteVerdict with = latest with
        {
            ConfirmedBy = witness ? earlier?.SnapshotId : null,
            Cleared = latest.Cleared is { } cleared ? Confirm(cleared, earlier?.Layers().Last(), gap) : null,
        };
        return Sum(with, findings, methodology, finding => finding.Awaiting is null);
    }

    /// <summary>The verdict with other findings and what they sum to.</summary>
    /// <param name="stands">Whether a finding needs no further observation.</param>
    internal static SiteVerdict Sum(SiteVerdict verdict, ImmutableArray<Finding> findings, Methodology methodology, Func<Finding, bool> stands) => verdict with
    {
        Findings = findings,
        Score = Scorer.Score(findings, verdict.Kind, methodology),
        Advice = Advice.Of(findings, verdict.Kind, methodology, verdict.Facts.Platform, verdict.AsOf),
        Confirmed = findings.All(stands),
    };
}
