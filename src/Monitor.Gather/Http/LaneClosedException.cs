using System.Globalization;

namespace Monitor.Gather.Http;

/// <summary>A server asked to be left alone for longer than this run may wait; it is not asked again.</summary>
internal sealed class LaneClosedException(DateTimeOffset until) : IOException(Sentence(until))
{
    /// <summary>What the operator reads.</summary>
    public static string Sentence(DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"The server asked to be left alone until {until:yyyy-MM-dd'T'HH:mm:ss'Z'} (Retry-After).");
}
