using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Monitor.App.Data;

/// <summary>A frame of a journal: length of the payload, first eight bytes of its SHA-256, payload.</summary>
internal static class JournalFrame
{
    public const int Head = sizeof(int) + Sum;
    private const int Sum = 8;

    /// <summary>Length of the payload of the frame that begins here; null when it is torn, damaged, or there is none.</summary>
    public static int? Payload(ReadOnlySpan<byte> content)
    {
        if (content.Length < Head)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (length <= 0 || length > content.Length - Head)
        {
            return null;
        }

        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.Slice(Head, length), sum);
        return sum[..Sum].SequenceEqual(content.Slice(sizeof(int), Sum)) ? length : null;
    }

    /// <summary>Fills in the head of a frame whose payload was written after it.</summary>
    public static ReadOnlySpan<byte> Close(ArrayBufferWriter<byte> frame)
    {
        Span<byte> whole = MemoryMarshal.AsMemory(frame.WrittenMemory).Span;
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(whole[Head..], sum);
        BinaryPrimitives.WriteInt32LittleEndian(whole, whole.Length - Head);
        sum[..Sum].CopyTo(whole[sizeof(int)..]);
        return whole;
    }
}
