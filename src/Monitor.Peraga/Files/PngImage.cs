using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Files;

/// <summary>Writes PNG: small landscapes with sky, hills and a house, different for every seed, and posters of text.</summary>
internal static class PngImage
{
    private static readonly uint[] Table = MakeTable();

    public static byte[] Draw(ulong seed, int width = 240, int height = 150)
    {
        var dice = new Dice(seed);
        int horizon = dice.Between(50, 90);
        byte red = (byte)dice.Between(90, 190), green = (byte)dice.Between(120, 200), blue = (byte)dice.Between(140, 240);
        int house = dice.Between(20, width - 70);
        byte[] rows = new byte[((width * 3) + 1) * height];
        for (int y = 0; y < height; y++)
        {
            int row = y * ((width * 3) + 1);
            for (int x = 0; x < width; x++)
            {
                int hill = horizon + (int)(12 * Math.Sin((x + house) / 23.0));
                bool wall = x > house && x < house + 46 && y > horizon + 6 && y < horizon + 40;
                int pixel = row + 1 + (x * 3);
                int grain = (int)(dice.Next() & 7);
                rows[pixel] = (byte)(wall ? 200 - grain : y < hill ? red + grain : 70 + grain);
                rows[pixel + 1] = (byte)(wall ? 120 + grain : y < hill ? green + grain : 130 - grain);
                rows[pixel + 2] = (byte)(wall ? 90 : y < hill ? Math.Min(255, blue + grain) : 60);
            }
        }

        return Assemble(rows, width, height, colour: 2);
    }

    /// <summary>A poster: lines of text, dark on light.</summary>
    public static byte[] Poster(IEnumerable<string> lines, ulong seed)
    {
        const int width = 900, height = 1200;
        byte[] pixels = TextPicture.Draw(lines, width, height, seed);
        byte[] rows = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++)
        {
            pixels.AsSpan(y * width, width).CopyTo(rows.AsSpan((y * (width + 1)) + 1));
        }

        return Assemble(rows, width, height, colour: 0);
    }

    // Colour 0 is grey, one byte a pixel; 2 is red, green and blue. Each row begins with its filter, none.
    private static byte[] Assemble(byte[] rows, int width, int height, byte colour)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = colour;
        Chunk(file, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        uint crc = uint.MaxValue;
        foreach (byte value in body)
        {
            crc = Table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint c = n;
            for (int k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        return table;
    }
}
