using System.Collections.Concurrent;
using System.Security.Cryptography;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>Keeps the bodies of one inspection in memory: nothing of it is left behind.</summary>
internal sealed class MemoryBodies : IBodySink, IBodies
{
    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    public ValueTask<string> PutAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        kept.GetOrAdd(hash, static (_, bytes) => bytes.ToArray(), body);
        return ValueTask.FromResult(hash);
    }

    public ReadOnlyMemory<byte>? Find(string hash) => kept.TryGetValue(hash, out byte[]? body) ? body : null;
}
