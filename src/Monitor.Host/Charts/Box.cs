using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Host.Charts;

/// <summary>The rectangle a drawn bar covers.</summary>
internal sealed partial record Box(double Left, double Top, double Right, double Bottom)
{
    internal double Width => Right - Left;

    internal double Height => Bottom - Top;

    internal string Path => $"M{SvgRewriter.Number(Left)} {SvgRewriter.Number(Top)}h{SvgRewriter.Number(Width)}v{SvgRewriter.Number(Height)}H{SvgRewriter.Number(Left)}z";

    /// <summary>The bounds of a path of M, L and A segments; an arc counts by its end point.</summary>
    internal static Box Of(string path)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (Match segment in Segments().Matches(path))
        {
            double[] numbers = Numbers(segment.Value);
            if (numbers.Length < 2)
            {
                continue;
            }

            (double x, double y) = (numbers[^2], numbers[^1]);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }

        return right < left ? new Box(0, 0, 0, 0) : new Box(left, top, right, bottom);
    }

    internal static double[] Numbers(string text) =>
        [.. Number().Matches(text).Select(match => double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture))];

    [GeneratedRegex("[MLA][^MLAZ]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Segments();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?(?:E-?\d+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
