using System.Buffers.Binary;
using System.IO.Compression;

namespace Monitor.Gather.Browser;

/// <summary>The lightness of a small picture, row by row.</summary>
internal sealed record SmallPng(int Width, int Height, byte[] Light)
{
    // Eight bits a channel, red-green-blue or with transparency, not interlaced: as Chromium writes them.
    private const int Colour = 2;
    private const int ColourAndAlpha = 6;
    private const int Largest = 512;
    private const int HeadLength = 33;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null for anything but a small PNG of that kind.</summary>
    public static SmallPng? Read(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> head = file.Span;
        if (head.Length < HeadLength || !head.StartsWith(Signature) || !head[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(head[16..]);
        int height = BinaryPrimitives.ReadInt32BigEndian(head[20..]);
        int channels = (head[24], head[25], head[28]) switch { (8, Colour, 0) => 3, (8, ColourAndAlpha, 0) => 4, _ => 0 };
        if (width is < 1 or > Largest || height is < 1 or > Largest || channels == 0)
        {
            return null;
        }

        byte[] rows = new byte[height * (1 + (width * channels))];
        try
        {
            using var packed = new ZLibStream(new MemoryStream(Content(head)), CompressionMode.Decompress);
            packed.ReadExactly(rows);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return Unfilter(rows, width, channels) ? new SmallPng(width, height, Lightness(rows, width, height, channels)) : null;
    }

    private static byte[] Content(ReadOnlySpan<byte> file)
    {
        var content = new MemoryStream();
        for (int at = Signature.Length; at + 12 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - 12)
            {
                break;
            }

            if (file[(at + 4)..(at + 8)].SequenceEqual("IDAT"u8))
            {
                content.Write(file.Slice(at + 8, length));
            }

            at += length + 12;
        }

        return content.ToArray();
    }

    // Each row says how it was written: as it is, or as a difference to the pixel before, above, between or nearest (PNG, section 9).
    private static bool Unfilter(byte[] rows, int width, int channels)
    {
        int stride = 1 + (width * channels);
        for (int start = 0; start < rows.Length; start += stride)
        {
            int filter = rows[start];
            if (filter > 4)
            {
                return false;
            }

            for (int i = 1; i < stride; i++)
            {
                int left = i > channels ? rows[start + i - channels] : 0;
                int above = start > 0 ? rows[start + i - stride] : 0;
                int corner = start > 0 && i > channels ? rows[start + i - stride - channels] : 0;
                rows[start + i] += (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Nearest(left, above, corner), _ => 0 });
            }
        }

        return true;
    }

    private static int Nearest(int left, int above, int corner)
    {
        int guess = left + above - corner;
        (int toLeft, int toAbove, int toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static byte[] Lightness(byte[] rows, int width, int height, int channels)
    {
        byte[] light = new byte[width * height];
        for (int i = 0; i < light.Length; i++)
        {
            int at = (i / width * (1 + (width * channels))) + 1 + (i % width * channels);
            light[i] = (byte)(((rows[at] * 299) + (rows[at + 1] * 587) + (rows[at + 2] * 114)) / 1000);
        }

        return light;
    }
}
