using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Data;

/// <summary>Bodies of pages as files named by the SHA-256 of their content. A body that is seen again costs nothing; a damaged file counts as absent.</summary>
public sealed class BodyStore(string folder) : IBodySink, IBodies
{
    // The cheapest level: every page of a run passes here, and a generated page of 70 KB still shrinks to a ninth.
    private const int Quality = 1;
    private const int Window = 20;
    private const string Packed = ".br";
    private const string Plain = ".bin";

    /// <summary>The store in a data folder.</summary>
    public BodyStore(DataFolder folder)
        : this(folder.Bodies)
    {
    }

    /// <inheritdoc/>
    public ValueTask<string> PutAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string hash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        string path = PathOf(hash);
        if (!IsThere(path + Packed) && !IsThere(path + Plain))
        {
            Write(path, body.Span);
        }

        return ValueTask.FromResult(hash);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string hash)
    {
        // The hash may come from an address: nothing but a hash may become a path.
        if (!IsHash(hash))
        {
            return null;
        }

        string path = PathOf(hash);
        byte[]? body = Read(path + Packed, hash, Unpack) ?? Read(path + Plain, hash, bytes => bytes);
        if (body is null)
        {
            // Said by itself: a null array converts to an empty memory, and an empty body is not an absent one.
            return null;
        }

        return body;
    }

    /// <inheritdoc/>
    public bool Has(string hash) => IsHash(hash) && PathOf(hash) is var path && (IsThere(path + Packed) || IsThere(path + Plain));

    private static bool IsHash(string text) =>
        text.Length == 2 * SHA256.HashSizeInBytes && !text.AsSpan().ContainsAnyExcept(SearchValues.Create("0123456789abcdef"));

    private static bool IsThere(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static byte[]? Read(string path, string hash, Func<byte[], byte[]?> open)
    {
        try
        {
            if (open(File.ReadAllBytes(path)) is { } body && string.Equals(Convert.ToHexStringLower(SHA256.HashData(body)), hash, StringComparison.Ordinal))
            {
                return body;
            }
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        // Out of the way, so that the next visit stores the body anew.
        File.Delete(path);
        return null;
    }

    // Null for a damaged stream. Pages come out ten times as long as they lie here; a longer one gets a larger buffer.
    private static byte[]? Unpack(byte[] packed)
    {
        using var decoder = default(BrotliDecoder);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1024, packed.Length * 12));
        try
        {
            int read = 0;
            int written = 0;
            while (true)
            {
                OperationStatus status = decoder.Decompress(packed.AsSpan(read), buffer.AsSpan(written), out int consumed, out int added);
                (read, written) = (read + consumed, written + added);
                if (status != OperationStatus.DestinationTooSmall)
                {
                    return status == OperationStatus.Done ? buffer[..written] : null;
                }

                byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, written).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    // Pictures are compressed already.
    private static bool IsPicture(ReadOnlySpan<byte> body) => body is [0xFF, 0xD8, 0xFF, ..];

    private void Write(string path, ReadOnlySpan<byte> body)
    {
        OwnerOnly.Folder(Path.Combine(folder, Path.GetFileName(path)[..2]));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            int length = 0;
            bool packs = !IsPicture(body) && BrotliEncoder.TryCompress(body, buffer, out length, Quality, Window) && length < body.Length;
            Place(path + (packs ? Packed : Plain), packs ? buffer.AsSpan(0, length) : body);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Renaming is atomic: a reader finds the whole body or none, and of two writers either one's is the same body.
    private static void Place(string path, ReadOnlySpan<byte> content)
    {
        string draft = $"{path}.{Guid.NewGuid():n}.tmp";
        using (FileStream file = OwnerOnly.NewFile(draft))
        {
            file.Write(content);
        }

        File.Move(draft, path, overwrite: true);
    }
}
