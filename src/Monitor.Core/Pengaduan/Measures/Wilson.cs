namespace Monitor.Core.Pengaduan.Measures;

/// <summary>Bounds of a share, both between 0 and 1.</summary>
public sealed record ShareInterval(double Low, double High);

/// <summary>The interval of a share out of few: 3 of 3 does not beat 95 of 100. E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927) 209–212.</summary>
public static class Wilson
{
    // The 97.5 % quantile of the normal distribution: 95 % lie between.
    private const double Z = 1.959963984540054;

    /// <summary>The 95 % interval; null when there are none.</summary>
    public static ShareInterval? Of(int met, int all)
    {
        if (all <= 0)
        {
            return null;
        }

        double share = (double)met / all;
        double spread = Z * Z / all;
        double centre = share + (spread / 2);
        double margin = Z * Math.Sqrt(((share * (1 - share)) + (spread / 4)) / all);
        return new ShareInterval(Math.Max(0, (centre - margin) / (1 + spread)), Math.Min(1, (centre + margin) / (1 + spread)));
    }
}
