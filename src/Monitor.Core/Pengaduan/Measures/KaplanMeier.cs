using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>How long one complaint took, or has taken so far.</summary>
/// <param name="Duration">Working days or hours, one unit throughout a curve; at least 0.</param>
/// <param name="Ended">False: still open, or withdrawn; all that is known is that it took longer.</param>
public sealed record Survival(double Duration, bool Ended);

/// <summary>One step of the curve.</summary>
/// <param name="AtRisk">How many had not ended just before.</param>
/// <param name="Ended">How many ended at this duration.</param>
/// <param name="Share">Estimated share that takes longer than this.</param>
public sealed record SurvivalStep(double Duration, int AtRisk, int Ended, double Share);

/// <summary>A quantile of durations: reached, or known to lie beyond.</summary>
/// <param name="Value">The quantile, or the longest duration seen: the quantile is longer ("belum tercapai (&gt; n hari)").</param>
public sealed record Quantile(double Value, bool IsReached);

/// <summary>The Kaplan–Meier estimate: what share takes longer than each duration, with the open ones counted for as long as they were seen.
/// E. L. Kaplan and P. Meier, J. Amer. Statist. Assoc. 53 (1958) 457–481.</summary>
public sealed class KaplanMeier
{
    // Shares are products of quotients: a half may come out as 0.5000…1.
    private const double Slack = 1e-9;

    private readonly double longest;

    private KaplanMeier(ImmutableArray<SurvivalStep> steps, double longest, int count)
    {
        Steps = steps;
        this.longest = longest;
        Count = count;
    }

    /// <summary>One step for each duration at which something ended, shortest first.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>How many durations it was made of, open ones included.</summary>
    public int Count { get; }

    public static KaplanMeier Of(IEnumerable<Survival> durations)
    {
        Survival[] all = [.. durations.OrderBy(one => one.Duration)];
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        double share = 1;
        for (int i = 0; i < all.Length;)
        {
            int next = i;
            int ended = 0;
            for (; next < all.Length && all[next].Duration <= all[i].Duration; next++)
            {
                ended += all[next].Ended ? 1 : 0;
            }

            if (ended > 0)
            {
                share *= 1 - ((double)ended / (all.Length - i));
                steps.Add(new SurvivalStep(all[i].Duration, all.Length - i, ended, share));
            }

            i = next;
        }

        return new KaplanMeier(steps.ToImmutable(), all.Length > 0 ? all[^1].Duration : 0, all.Length);
    }

    /// <summary>The shortest duration within which at least the given share ended; without open ones the empirical quantile.</summary>
    /// <param name="share">Between 0 and 1: 0.5 is the median.</param>
    /// <returns>Null when there is nothing to estimate from.</returns>
    public Quantile? At(double share) =>
        Count == 0 ? null
        : Steps.FirstOrDefault(step => step.Share <= 1 - share + Slack) is { } step ? new Quantile(step.Duration, IsReached: true)
        : new Quantile(longest, IsReached: false);
}
