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

    /// <summary>A page to its end, or a document's first bytes; the whole of it goes into the spool where one is wanted.</summary>
    /// <exception cref="BodyTooLargeException">A page is beyond its cap.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, FetchPurpose purpose, Spooling? spooling, CancellationToken cancellationToken)
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
                    if (spooling is not null && length > 0)
                    {
                        await FillAsync(spooling, buffer.AsMemory(0, length), stream, content.Headers.ContentLength, cancellationToken);
                    }

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

    // The head tells what the file is; that the rest did not come is known of the text alone.
    private static async Task FillAsync(Spooling spooling, ReadOnlyMemory<byte> head, Stream rest, long? announced, CancellationToken cancellationToken)
    {
        if (!spooling.Spool.Wants(ContentSniffer.Sniff(head.Span, spooling.Announced), announced))
        {
            return;
        }

        try
        {
            await spooling.Spool.FillAsync(head, rest, cancellationToken);
        }
        catch (Exception failure) when (FailureMap.Knows(failure))
        {
            spooling.Spool.Fail(FileTextState.Incomplete, FailureMap.Translate(failure).Detail);
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

/// <summary>A file that is to be kept whole for reading.</summary>
/// <param name="Announced">The Content-Type of the answer.</param>
internal sealed record Spooling(FileSpool Spool, string Announced);
