namespace Monitor.Gather.Http;

/// <summary>The address guard refused a target.</summary>
public sealed class GuardRefusedException(string message) : IOException(message);

/// <summary>A name could not be turned into an address.</summary>
/// <param name="isCertain">True when the name does not exist; false when the resolver did not answer.</param>
public sealed class NameFailureException(string message, bool isCertain) : IOException(message)
{
    public bool IsCertain { get; } = isCertain;
}

/// <summary>A body grew beyond its cap after decompression.</summary>
internal sealed class BodyTooLargeException(long cap) : IOException($"The body is larger than {cap} bytes after decompression.");
