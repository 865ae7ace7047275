using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>Which villages' own word about their channels is tried by a person this quarter: five of a hundred, drawn by their codes, the same whoever draws.</summary>
public static class VillageSample
{
    public const int Percent = 5;

    /// <summary>Whether a village is drawn in the quarter of a day.</summary>
    public static bool Holds(EntityCode village, DateOnly day)
    {
        string quarter = string.Create(CultureInfo.InvariantCulture, $"{village.Value}|{day.Year}-{(day.Month + 2) / 3}");
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(quarter))) % 100 < Percent;
    }
}
