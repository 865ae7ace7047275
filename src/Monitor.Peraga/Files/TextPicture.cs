using System.Globalization;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Files;

/// <summary>Draws lines of text as grey pixels on paper, so that scans and posters carry letters that a person, and a recogniser, can read. The letters are
/// X11's fixed font of 10 × 20, which is in the public domain.</summary>
internal static class TextPicture
{
    private const int First = 32;
    private const int CellWidth = 10;
    private const int CellHeight = 20;

    // Twice the size is 12 points at 130 dots an inch.
    private const int Scale = 2;
    private const int Leading = 46;
    private const int Margin = 50;

    private static readonly int[][] Letters = Load();

    /// <summary>Lines that fit a page of this width, broken between words.</summary>
    public static IEnumerable<string> Wrap(IEnumerable<string> lines, int width)
    {
        int most = (width - (2 * Margin)) / (CellWidth * Scale);
        foreach (string line in lines)
        {
            string rest = line;
            while (rest.Length > most)
            {
                int cut = rest.LastIndexOf(' ', most);
                cut = cut > 0 ? cut : most;
                yield return rest[..cut];
                rest = rest[cut..].TrimStart();
            }

            yield return rest;
        }
    }

    /// <summary>One byte a pixel, row by row; lines beyond the page are left out.</summary>
    public static byte[] Draw(IEnumerable<string> lines, int width, int height, ulong seed)
    {
        byte[] pixels = new byte[width * height];
        Array.Fill(pixels, (byte)250);
        var dice = new Dice(seed);

        // Dust of the scanner's glass, lighter than any letter.
        for (int i = 0; i < pixels.Length; i += dice.Between(20, 60))
        {
            pixels[i] = (byte)dice.Between(225, 245);
        }

        int top = Margin;
        foreach (string line in Wrap(lines, width))
        {
            if (top + (CellHeight * Scale) > height - Margin)
            {
                break;
            }

            Write(pixels, width, line, top);
            top += Leading;
        }

        return pixels;
    }

    private static void Write(byte[] pixels, int width, string line, int top)
    {
        int left = Margin;
        foreach (char letter in line)
        {
            int[] rows = Letters[letter - First is >= 0 and var index && index < Letters.Length ? index : 0];
            for (int y = 0; y < CellHeight * Scale; y++)
            {
                int bits = rows[y / Scale];
                for (int x = 0; bits != 0 && x < CellWidth * Scale; x++)
                {
                    if ((bits >> (CellWidth - 1 - (x / Scale)) & 1) != 0)
                    {
                        pixels[((top + y) * width) + left + x] = 30;
                    }
                }
            }

            left += CellWidth * Scale;
        }
    }

    // One letter a line: itself, a blank, then three hex digits for each of its rows.
    private static int[][] Load()
    {
        using Stream stream = typeof(TextPicture).Assembly.GetManifestResourceStream("Monitor.Peraga.Files.huruf-10x20.txt")
            ?? throw new InvalidOperationException("The letters are not in the assembly.");
        using var reader = new StreamReader(stream);
        var letters = new List<int[]>();
        while (reader.ReadLine() is { Length: > 2 } line)
        {
            letters.Add([.. Enumerable.Range(0, CellHeight).Select(row => int.Parse(line.AsSpan(2 + (row * 3), 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture))]);
        }

        return [.. letters];
    }
}
