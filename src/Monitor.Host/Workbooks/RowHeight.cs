using System.Collections.Immutable;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>How high a row must be so that wrapped text is seen whole on paper. Estimated from characters, since measuring needs GDI+: a letter of Arial is
/// on average a little narrower than the digit in which column widths are counted.</summary>
internal static class RowHeight
{
    // A line of Arial 10, in points.
    private const double Line = 12.75;

    // The highest row a spreadsheet knows is 409 points ("Excel specifications and limits").
    private const int MostLines = 32;

    /// <summary>Height in points; null where one line is enough, since then every program knows it best.</summary>
    public static double? Of(ImmutableArray<Cell> cells, ImmutableArray<ColumnSpec> columns)
    {
        int lines = 1;
        for (int column = 0; column < cells.Length; column++)
        {
            string? text = cells[column] switch { TextCell plain => plain.Text, LinkCell link => link.Shown, _ => null };
            if (text is not null && columns[column].Wraps)
            {
                lines = Math.Max(lines, Lines(text, (int)columns[column].Width));
            }
        }

        return Of(lines);
    }

    /// <summary>The same for a text alone, in a cell of a width in characters.</summary>
    public static double? Of(string text, double width) => Of(Lines(text, (int)width));

    private static double? Of(int lines) => lines == 1 ? null : Line * Math.Min(lines, MostLines);

    /// <summary>Lines of a text that breaks between words, and inside words that are longer than a line.</summary>
    internal static int Lines(string text, int width)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> paragraph in text.AsSpan().EnumerateLines())
        {
            lines++;
            int used = 0;
            foreach (Range range in paragraph.Split(' '))
            {
                int word = paragraph[range].Length;
                if (used > 0 && used + 1 + word > width)
                {
                    lines++;
                    used = 0;
                }

                used += word + (used > 0 ? 1 : 0);
                lines += Math.Max(0, used - 1) / width;
                used = used == 0 ? 0 : ((used - 1) % width) + 1;
            }
        }

        return lines;
    }
}
