namespace Monitor.Gather;

/// <summary>Where read bodies go.</summary>
public interface IBodySink
{
    /// <summary>Keeps a body; keeping it twice is keeping it once.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    /// <returns>SHA-256 of the body, lower-case hex.</returns>
    ValueTask<string> PutAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
