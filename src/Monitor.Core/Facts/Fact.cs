using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Monitor.Core.Facts;

/// <summary>Something known about a site, or the reason why it is not known. Nothing else is possible: absence is never a value.</summary>
public sealed record Fact<T>
    where T : class
{
    [JsonConstructor]
    private Fact(T? value, string? reason)
    {
        Value = value;
        Reason = reason;
    }

    /// <summary>The value; null exactly when <see cref="Reason"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why nothing is known, as a sentence in Bahasa Indonesia; null when known.</summary>
    public string? Reason { get; }

    /// <summary>Whether the value is known.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return value is not null;
    }

    internal static Fact<T> Of(T value) => new(value, null);

    internal static Fact<T> Missing(string reason) => new(null, reason);
}

/// <summary>Makes facts.</summary>
public static class Fact
{
    public static Fact<T> Known<T>(T value)
        where T : class => Fact<T>.Of(value);

    public static Fact<T> Unknown<T>(string reason)
        where T : class => Fact<T>.Missing(reason);
}

/// <summary>What was seen, where, and the hash of the body it was seen in.</summary>
/// <param name="Quote">At most 250 characters of the page's own text, personal numbers masked; empty when the evidence is the answer itself.</param>
/// <param name="BodyHash">The stored body's SHA-256; null when no body was kept.</param>
/// <param name="SeenAt">When the page was read.</param>
public sealed record Evidence(Uri Url, string Quote, string? BodyHash, DateTimeOffset SeenAt);

/// <summary>What was seen and not counted, with the reason in Bahasa Indonesia. Residents' and sellers' numbers stand masked.</summary>
public sealed record RefusedCandidate(string Text, string Reason, Uri Url);
