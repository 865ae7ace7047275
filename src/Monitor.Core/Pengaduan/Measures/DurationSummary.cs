using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>A duration with its bounds, in one unit.</summary>
/// <param name="Low">From the latest start to the earliest end.</param>
/// <param name="High">From the earliest start to the latest end.</param>
/// <param name="Ended">False: still open, or withdrawn, after so long.</param>
public sealed record Span(double Low, double High, bool Ended);

/// <summary>Median and 90 % of durations, estimated twice: once from all lower, once from all upper bounds. They are equal when every time is exact.</summary>
/// <param name="Count">Cases it was made of, open ones included.</param>
/// <param name="Open">Those of them that had not ended.</param>
/// <param name="MedianLow">Null when there are no cases; likewise the others.</param>
/// <param name="Precision">The widest distance of two bounds of one case: "ketelitian ± n".</param>
public sealed record DurationSummary(int Count, int Open, Quantile? MedianLow, Quantile? MedianHigh, Quantile? P90Low, Quantile? P90High, double Precision)
{
    private const double Median = 0.5;
    private const double Most = 0.9;

    /// <summary>What a list is sorted by: the upper estimate of the median; where it is not reached, the duration it is known to exceed. Null without cases.</summary>
    public double? SortKey => MedianHigh?.Value;

    public static DurationSummary Of(ImmutableArray<Span> spans)
    {
        var low = KaplanMeier.Of(spans.Select(span => new Survival(span.Low, span.Ended)));
        var high = KaplanMeier.Of(spans.Select(span => new Survival(span.High, span.Ended)));
        return new DurationSummary(
            spans.Length, spans.Count(span => !span.Ended), low.At(Median), high.At(Median), low.At(Most), high.At(Most),
            spans.IsEmpty ? 0 : spans.Max(span => span.High - span.Low));
    }
}
