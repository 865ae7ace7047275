using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>How much a figure can carry.</summary>
public enum SampleSize
{
    /// <summary>"Tidak ada aduan": no 100 %, and no 0 % either.</summary>
    None = 0,

    /// <summary>Fewer than 5: the cases are shown, no share and no rank.</summary>
    TooFew,

    /// <summary>5 to 19: shown with its interval.</summary>
    Few,

    Enough,
}

/// <summary>The share done in time among those whose limit is over. What is not yet due is left out even if it is done already; an open one past its limit counts against.</summary>
/// <param name="Met">In time for sure.</param>
/// <param name="Breached">Late for sure: done late, not done, or archived only after the limit.</param>
/// <param name="Undetermined">Limit over, but the bounds of what is known lie on both sides of it.</param>
/// <param name="NotMatured">Limit not over; not counted.</param>
/// <param name="Withdrawn">Archived, rejected or sent on before the limit; not counted, but shown.</param>
/// <param name="Unknown">Begun or ended before anybody looked; not counted, but shown.</param>
/// <param name="CalendarUndecided">Limit in a year without a decided calendar; not counted, but shown.</param>
/// <param name="NoRule">Nothing was promised; not counted, but shown.</param>
public sealed record SlaShare(int Met, int Breached, int Undetermined, int NotMatured, int Withdrawn, int Unknown, int CalendarUndecided, int NoRule)
{
    /// <summary>Cases the share is of.</summary>
    public int Matured => Met + Breached + Undetermined;

    public SampleSize Size => Sizes.Of(Matured);

    /// <summary>Share between what is proven and what is possible; both are equal when nothing is undetermined. Null without matured cases.</summary>
    public ShareInterval? Share => Matured == 0 ? null : new ShareInterval((double)Met / Matured, (double)(Met + Undetermined) / Matured);

    /// <summary>The 95 % interval around both ends of <see cref="Share"/>. Its lower end is what is ranked by, from <see cref="SampleSize.Few"/> upwards.</summary>
    public ShareInterval? Confidence => Matured == 0 ? null : new ShareInterval(Wilson.Of(Met, Matured)!.Low, Wilson.Of(Met + Undetermined, Matured)!.High);

    /// <summary>What agencies are ranked by; null below 5 matured cases.</summary>
    public double? RankKey => Size is SampleSize.Few or SampleSize.Enough ? Confidence?.Low : null;

    /// <summary>Counts readings.</summary>
    /// <param name="readings">With whether the complaint was followed from its first day.</param>
    public static SlaShare Of(IEnumerable<(ClockReading Reading, bool IsFollowed)> readings, DateTimeOffset asOf)
    {
        int met = 0, breached = 0, undetermined = 0, notMatured = 0, withdrawn = 0, unknown = 0, undecided = 0, noRule = 0;
        foreach ((ClockReading reading, bool isFollowed) in readings)
        {
            switch (reading.Verdict)
            {
                case SlaVerdict.NoRule:
                    noRule++;
                    break;

                // Counting only those of the unknown that are late for sure would be as unfair as counting none of the late.
                case var _ when !isFollowed || !reading.IsKnown:
                    unknown++;
                    break;
                case SlaVerdict.Withdrawn:
                    withdrawn++;
                    break;
                case var _ when reading.Latest?.At is null || reading.Earliest?.At is null:
                    undecided++;
                    break;
                case var _ when !reading.IsMatured(asOf) || reading.Verdict == SlaVerdict.Paused:
                    notMatured++;
                    break;
                case SlaVerdict.Met:
                    met++;
                    break;
                case SlaVerdict.Late or SlaVerdict.Overdue:
                    breached++;
                    break;
                default:
                    undetermined++;
                    break;
            }
        }

        return new SlaShare(met, breached, undetermined, notMatured, withdrawn, unknown, undecided, noRule);
    }
}

/// <summary>The limits below which a figure is not ranked, or not shown.</summary>
internal static class Sizes
{
    private const int FewestForShare = 5;
    private const int FewestForEnough = 20;

    public static SampleSize Of(int count) => count switch
    {
        0 => SampleSize.None,
        < FewestForShare => SampleSize.TooFew,
        < FewestForEnough => SampleSize.Few,
        _ => SampleSize.Enough,
    };
}
