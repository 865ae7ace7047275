using System.Buffers;
using System.Net.Http;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>Reads bodies under a cap that counts what comes out of decompression, not what came over the line.</summary>
internal static class BodyReader
{
    public const int PageCap = 5 * 1024 * 1024;
    public const int DocumentHead = 64 * 1024;

    public static bool IsDocument(FetchPurpose purpose) => purpose == FetchPurpose.Document;

    /// <summary>A page to its end, or a document's first bytes.</summary>
    /// <exception cref="BodyTooLargeException">A page is beyond its cap.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, FetchPurpose purpose, CancellationToken cancellationToken)
    {
        int cap = IsDocument(purpose) ? DocumentHead : PageCap;
        await using Stream stream = await content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(DocumentHead);
        try
        {
            int length = 0;
            while (true)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
                length += read;
                if (read == 0 || (IsDocument(purpose) && length >= cap))
                {
                    return buffer[..Math.Min(length, cap)];
                }

                if (length > cap)
                {
                    throw new BodyTooLargeException(cap);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
