using System.Security.Cryptography;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>A file on its way to being read: kept on disk in a folder of its own, for this process only, until it is disposed. Memory holds
/// none of it, so that many sites with scans of many megabytes can be read at one time.</summary>
internal sealed class FileSpool : IDisposable
{
    /// <summary>Larger files are not fetched: scans of whole books; the first bytes tell their kind all the same.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private readonly Func<ContentKind, bool> wants;

    private FileSpool(string folder, Func<ContentKind, bool> wants) => (Folder, this.wants) = (folder, wants);

    /// <summary>Where tools may work; gone after <see cref="Dispose"/>.</summary>
    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "berkas");

    /// <summary>SHA-256 of the whole file, lower-case hex; null when it did not arrive whole.</summary>
    public string? Hash { get; private set; }

    public long Length { get; private set; }

    /// <summary>Why there is no whole file; NotRead when nobody wanted one.</summary>
    public FileTextState Failure { get; private set; }

    public string Detail { get; private set; } = "";

    /// <param name="wants">Which kinds are worth fetching to their end.</param>
    public static FileSpool Open(Func<ContentKind, bool> wants) => new(ScratchFolder.Make(), wants);

    public bool Wants(ContentKind kind, long? announced)
    {
        if (!wants(kind))
        {
            return false;
        }

        if (announced > Largest)
        {
            Fail(FileTextState.TooLarge, $"The file is announced with {announced} bytes.");
            return false;
        }

        return true;
    }

    /// <summary>Takes the head that was read already and the rest of the stream.</summary>
    public async Task FillAsync(ReadOnlyMemory<byte> head, Stream rest, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.Read, 0, useAsync: true);
        byte[] buffer = new byte[64 * 1024];
        ReadOnlyMemory<byte> next = head;
        while (next.Length > 0)
        {
            Length += next.Length;
            if (Length > Largest)
            {
                Fail(FileTextState.TooLarge, $"The file is longer than {Largest} bytes.");
                return;
            }

            hash.AppendData(next.Span);
            await file.WriteAsync(next, cancellationToken);
            next = buffer.AsMemory(0, await rest.ReadAsync(buffer, cancellationToken));
        }

        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Fail(FileTextState state, string detail) => (Failure, Detail, Hash) = (state, detail, null);

    public void Dispose() => ScratchFolder.Remove(Folder);
}
