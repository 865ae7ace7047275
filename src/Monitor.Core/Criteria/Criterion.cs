using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;

namespace Monitor.Core.Criteria;

/// <summary>What a criterion is called and where it comes from.</summary>
/// <param name="Id">Indonesian kebab-case.</param>
/// <param name="Group">Group it is shown in.</param>
/// <param name="Title">What is looked for on the site, affirmatively ("Publikasi APBDes di situs").</param>
/// <param name="LookedFor">One sentence: what is looked for, and when it counts.</param>
/// <param name="HowTo">One line for the operator: what to put on the site.</param>
public sealed record CriterionMeta(string Id, CriterionGroup Group, string Title, string LookedFor, string HowTo);

/// <summary>Groups of criteria in the order they are shown.</summary>
public enum CriterionGroup
{
    Dokumen = 0,
    Kebaruan,
    Layanan,
    Kanal,
    Pengaduan,
    Ketersediaan,
    Keamanan,
    Privasi,
}

/// <summary>What a criterion may know besides its fact.</summary>
public sealed record JudgeContext(EntityKind Kind, DateOnly AsOf, StateLimits Limits, int GraceDays, SiteFacts Facts)
{
    /// <summary>How the office dealt with complaints; null when no records of it are kept.</summary>
    public ComplaintFigures? Complaints { get; init; }

    /// <summary>Where the channels of the office stand; empty while none was looked at.</summary>
    public ImmutableArray<ChannelStanding> Channels { get; init; } = [];
}

/// <summary>What a criterion says about one fact.</summary>
/// <param name="Score">0–1; null when unmeasured or not applicable.</param>
public sealed record Verdict(Outcome Outcome, double? Score, string Explanation, ImmutableArray<Evidence> Evidence)
{
    public static Verdict Met(string explanation, params ImmutableArray<Evidence> evidence) => new(Outcome.Met, 1, explanation, evidence);

    public static Verdict Partial(double score, string explanation, params ImmutableArray<Evidence> evidence) =>
        new(Outcome.Partial, score, explanation, evidence);

    /// <summary>A zero: only with evidence of pages that were really read.</summary>
    public static Verdict Unmet(string explanation, params ImmutableArray<Evidence> evidence) => new(Outcome.Unmet, 0, explanation, evidence);

    public static Verdict Unmeasured(string reason) => new(Outcome.Unmeasured, null, reason, []);

    public static Verdict NotApplicable(string reason) => new(Outcome.NotApplicable, null, reason, []);
}

/// <summary>A criterion as the judge sees it.</summary>
public abstract class Criterion
{
    public abstract CriterionMeta Meta { get; }

    /// <summary>The clause that stands after "karena" when this criterion is unmet.</summary>
    public virtual string WhenUnmet => $"{Meta.Title} belum terpenuhi";

    /// <summary>Judges; a missing fact is unmeasured with the fact's own reason.</summary>
    public abstract Verdict Judge(JudgeContext context);

    /// <summary>Whether the criterion is asked of this kind at all; of others it is not even listed.</summary>
    public virtual bool IsAskedOf(EntityKind kind) => true;

    /// <summary>Whether the criterion binds this kind of entity; others are "tidak diwajibkan".</summary>
    public virtual bool AppliesTo(EntityKind kind) => true;

    /// <summary>The last day until which it need not be met yet; null when it is owed at any time.</summary>
    public virtual DateOnly? DueAt(DateOnly asOf, int graceDays) => null;

    /// <summary>The one line for an operator whose site runs on this platform (an id of <see cref="SiteFacts.Platform"/>).</summary>
    public virtual string HowToOn(string platform) => Meta.HowTo;
}

/// <summary>A criterion over one fact; the type parameter is the fact it requires.</summary>
public abstract class Criterion<TFact> : Criterion
    where TFact : class
{
    /// <summary>Whether village content must have been read: absence on a parked, broken or blocked site proves nothing.</summary>
    protected virtual bool NeedsContent => true;

    /// <summary>Where the required fact stands.</summary>
    protected abstract Fact<TFact> FactOf(SiteFacts facts);

    protected abstract Verdict Judge(TFact fact, JudgeContext context);

    public sealed override Verdict Judge(JudgeContext context)
    {
        if (!AppliesTo(context.Kind))
        {
            return Verdict.NotApplicable("Tidak diwajibkan bagi jenis ini.");
        }

        if (NeedsContent && context.Facts.State.TryGet(out SiteState? state) && !StateId.HasContent(state.Id))
        {
            return Verdict.Unmeasured(state.Reason);
        }

        Fact<TFact> fact = FactOf(context.Facts);
        if (!fact.TryGet(out TFact? value))
        {
            return Verdict.Unmeasured(fact.Reason ?? "Belum diketahui.");
        }

        // What is there counts however little was read; what is missing may stand on a page that was not.
        Verdict verdict = Judge(value, context);
        return NeedsContent && verdict.Outcome is (Outcome.Unmet or Outcome.Partial) && context.Facts.Gap is { HidesAbsence: true } gap
            ? Verdict.Unmeasured($"{GapWords.Of(gap)} Yang terlihat sejauh ini: {verdict.Explanation}") with { Evidence = verdict.Evidence }
            : verdict;
    }

    /// <summary>Evidence that pages of the site were read, for a finding that something is not there.</summary>
    protected static ImmutableArray<Evidence> WhatWasRead(JudgeContext context) =>
        context.Facts.Reachability.TryGet(out Reachability? reached) ? [.. reached.Evidence.Take(1)] : [];
}
