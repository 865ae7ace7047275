using System.Numerics;

namespace Monitor.Gather.Browser;

/// <summary>What a picture looks like, in 64 bits: for each of 8 × 8 places whether it is lighter than the place to its right (difference hash).
/// Small changes move few bits, so two pictures of a page that is as it was are told from one of a page that changed.</summary>
internal static class PictureLook
{
    // A visitor counter or a clock moves one or two bits; a new row of news, a banner or a defaced page moves many.
    private const int MostMoved = 4;
    private const int Across = 9;
    private const int Down = 8;

    /// <summary>Null when the picture cannot be read.</summary>
    public static ulong? Of(ReadOnlyMemory<byte> png)
    {
        if (SmallPng.Read(png) is not { } picture || picture.Width < Across || picture.Height < Down)
        {
            return null;
        }

        ulong look = 0;
        for (int y = 0; y < Down; y++)
        {
            double left = Mean(picture, 0, y);
            for (int x = 1; x < Across; x++)
            {
                double right = Mean(picture, x, y);
                look = (look << 1) | (left > right ? 1UL : 0);
                left = right;
            }
        }

        return look;
    }

    public static bool IsSame(ulong one, ulong other) => BitOperations.PopCount(one ^ other) <= MostMoved;

    private static double Mean(SmallPng picture, int column, int row)
    {
        (int left, int right) = (column * picture.Width / Across, (column + 1) * picture.Width / Across);
        (int top, int bottom) = (row * picture.Height / Down, (row + 1) * picture.Height / Down);
        long sum = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                sum += picture.Light[(y * picture.Width) + x];
            }
        }

        // Whole steps of a 64th: what a screen's smoothing of edges changes is no difference.
        return Math.Floor(sum / (double)((right - left) * (bottom - top)) / 4);
    }
}
