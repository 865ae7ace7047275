using System.Buffers.Binary;
using System.IO.Compression;
using Monitor.Gather.Browser;

namespace Monitor.Gather.Tests.Browser;

public sealed class PictureLookTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    public void Every_way_of_writing_a_row_is_read_alike(int filter, int channels)
    {
        byte[] file = Png(36, 32, channels, filter, (x, y) => (byte)((x * 7) ^ (y * 5)));
        SmallPng picture = SmallPng.Read(file)!;
        Assert.Equal((36, 32), (picture.Width, picture.Height));
        Assert.All(Enumerable.Range(0, 36 * 32), i => Assert.Equal((byte)((i % 36 * 7) ^ (i / 36 * 5)), picture.Light[i]));
    }

    [Fact]
    public void Light_that_falls_to_the_right_sets_every_bit_and_light_that_rises_none()
    {
        Assert.Equal(ulong.MaxValue, PictureLook.Of(Png(72, 64, 3, 0, (x, _) => (byte)(250 - (x * 3)))));
        Assert.Equal(0UL, PictureLook.Of(Png(72, 64, 3, 0, (x, _) => (byte)(x * 3))));
        Assert.Equal(0UL, PictureLook.Of(Png(72, 64, 3, 0, (_, _) => 255)));
    }

    [Fact]
    public void A_small_change_looks_the_same_and_another_page_does_not()
    {
        ulong page = PictureLook.Of(Png(64, 100, 3, 4, Page))!.Value;
        ulong counter = PictureLook.Of(Png(64, 100, 3, 4, (x, y) => x > 56 && y > 92 ? (byte)90 : Page(x, y)))!.Value;
        ulong defaced = PictureLook.Of(Png(64, 100, 3, 4, (x, y) => y is > 30 and < 70 && x is > 12 and < 52 ? (byte)(x % 16 > 7 ? 255 : 60) : (byte)0))!.Value;
        Assert.True(PictureLook.IsSame(page, counter));
        Assert.False(PictureLook.IsSame(page, defaced));

        static byte Page(int x, int y) => (y / 12, x / 16) switch { (0, _) => 40, (_, 0) => 200, (var row, 2) when row % 2 == 0 => 120, _ => 250 };
    }

    [Fact]
    public void A_broken_or_foreign_file_has_no_look()
    {
        byte[] file = Png(36, 32, 3, 0, (x, _) => (byte)x);
        byte[] huge = [.. file];
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 100_000);
        byte[] endless = [.. file];
        BinaryPrimitives.WriteInt32BigEndian(endless.AsSpan(33), int.MaxValue);
        foreach (byte[] broken in new[] { [], file[..20], file[..60], huge, endless, [0xFF, 0xD8, .. file], Png(36, 32, 3, 7, (x, _) => (byte)x), Png(4, 4, 3, 0, (x, _) => (byte)x) })
        {
            Assert.Null(PictureLook.Of(broken));
        }
    }

    // A grey picture in colour, with one way of writing rows throughout.
    private static byte[] Png(int width, int height, int channels, int filter, Func<int, int, byte> light)
    {
        int stride = width * channels;
        byte[] pixels = new byte[height * stride];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = channels == 4 && i % 4 == 3 ? (byte)255 : light(i % stride / channels, i / stride);
        }

        var rows = new MemoryStream();
        for (int y = 0; y < height; y++)
        {
            rows.WriteByte((byte)filter);
            for (int i = 0; i < stride; i++)
            {
                int left = i >= channels ? pixels[(y * stride) + i - channels] : 0;
                int above = y > 0 ? pixels[((y - 1) * stride) + i] : 0;
                int corner = y > 0 && i >= channels ? pixels[((y - 1) * stride) + i - channels] : 0;
                int guess = left + above - corner;
                int nearest = new[] { left, above, corner }.MinBy(one => Math.Abs(guess - one));
                rows.WriteByte((byte)(pixels[(y * stride) + i] - (filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => nearest, _ => 0 })));
            }
        }

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows.ToArray());
        }

        byte[] size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        (size[8], size[9]) = (8, (byte)(channels == 4 ? 6 : 2));
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", size), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }
}
