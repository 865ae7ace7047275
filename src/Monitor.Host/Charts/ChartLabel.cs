using Monitor.App.Reports;
using Monitor.App.Reports.Charts;

namespace Monitor.Host.Charts;

/// <summary>The number beside, above or inside a bar; a white halo in the stylesheet keeps it legible on every fill.</summary>
/// <param name="Anchor">Which point of the text stands at <paramref name="X"/>: start, middle or end.</param>
internal sealed record ChartLabel(double X, double Y, string Anchor, string Text)
{
    private const double CharacterWidth = 7;

    /// <summary>Null where the bar is too narrow to hold its number: the table under the chart has it.</summary>
    internal static ChartLabel? Of(ChartKind kind, Box box, double value)
    {
        if (value <= 0)
        {
            return null;
        }

        string text = Indonesian.Points(Math.Round(value, 1, MidpointRounding.AwayFromZero));
        double width = text.Length * CharacterWidth;
        double middle = (box.Top + box.Bottom) / 2;
        double centre = (box.Left + box.Right) / 2;
        return kind switch
        {
            ChartKind.Columns => new ChartLabel(centre, box.Top - 4, "middle", text),
            ChartKind.StackedBars => box.Width < width + 10 || box.Height < 13 ? null : new ChartLabel(centre, middle + 4, "middle", text),
            _ when box.Width > 60 => new ChartLabel(box.Right - 4, middle + 4, "end", text),
            _ => new ChartLabel(box.Right + 3, middle + 4, "start", text),
        };
    }
}
