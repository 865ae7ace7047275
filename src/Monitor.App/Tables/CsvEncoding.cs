using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Monitor.App.Tables;

/// <summary>Tells in which encoding a text is. What cannot be told for sure is refused with the row of the first byte in doubt.</summary>
internal static class CsvEncoding
{
    // Windows-1252 leaves five bytes without a letter.
    private static readonly SearchValues<byte> Holes = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private static readonly UTF8Encoding Utf8Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The encoding, and how many bytes of a mark stand before the text.</returns>
    /// <exception cref="TableException">The encoding cannot be told.</exception>
    public static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            var wide = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            CheckWide(bytes[2..], wide);
            return (wide, 2);
        }

        int mark = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        ReadOnlySpan<byte> text = bytes[mark..];

        // Two bytes a letter without a mark that says so, or no text at all.
        if (text.IndexOf((byte)0) is >= 0 and var zero)
        {
            throw new TableException(TableFault.EncodingUnknown, RowOf(text[..zero]), 0);
        }

        if (Utf8.IsValid(text))
        {
            return (Utf8Text, mark);
        }

        (int first, bool hasWide) = FirstOther(text);
        return (mark > 0 || hasWide ? throw new TableException(TableFault.EncodingMixed, RowOf(text[..first]), 0) : Western(text), 0);
    }

    private static Encoding Western(ReadOnlySpan<byte> text)
    {
        int hole = text.IndexOfAny(Holes);
        return hole >= 0
            ? throw new TableException(TableFault.EncodingUnknown, RowOf(text[..hole]), 0)
            : CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("The runtime has no Windows-1252.");
    }

    // The first byte that is not UTF-8, and whether a letter of several bytes stands anywhere.
    private static (int First, bool HasWide) FirstOther(ReadOnlySpan<byte> text)
    {
        int first = -1;
        bool hasWide = false;
        for (int at = 0; at < text.Length;)
        {
            bool isGood = Rune.DecodeFromUtf8(text[at..], out _, out int length) == OperationStatus.Done;
            hasWide |= isGood && length > 1;
            first = isGood || first >= 0 ? first : at;
            at += length;
        }

        return (first, hasWide);
    }

    private static void CheckWide(ReadOnlySpan<byte> text, UnicodeEncoding wide)
    {
        try
        {
            _ = wide.GetCharCount(text);
        }
        catch (DecoderFallbackException fault)
        {
            ReadOnlySpan<byte> before = text[..Math.Clamp(fault.Index & ~1, 0, text.Length)];
            throw new TableException(TableFault.EncodingUnknown, RowOf(new UnicodeEncoding(wide.GetPreamble() is [0xFE, ..], false).GetString(before).AsSpan()), 0);
        }
    }

    // A line break inside quotes is no new row.
    private static int RowOf(ReadOnlySpan<byte> before)
    {
        int row = 1;
        bool isQuoted = false;
        foreach (byte one in before)
        {
            isQuoted ^= one == (byte)'"';
            row += one == (byte)'\n' && !isQuoted ? 1 : 0;
        }

        return row;
    }

    private static int RowOf(ReadOnlySpan<char> before)
    {
        int row = 1;
        bool isQuoted = false;
        foreach (char one in before)
        {
            isQuoted ^= one == '"';
            row += one == '\n' && !isQuoted ? 1 : 0;
        }

        return row;
    }
}
