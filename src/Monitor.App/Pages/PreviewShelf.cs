using System.Security.Cryptography;

namespace Monitor.App.Pages;

/// <summary>Keeps what a person was shown until that person applies it, in memory and for a while: what nobody accepted is nowhere stored.</summary>
/// <param name="most">How many are kept at one time; the oldest gives way.</param>
/// <param name="life">How long each is kept.</param>
public sealed class PreviewShelf<T>(TimeProvider time, int most, TimeSpan life)
    where T : class
{
    private readonly Lock gate = new();
    private readonly List<(string Key, string Owner, DateTimeOffset Until, T Shown)> kept = [];

    /// <returns>The key by which the same person finds it.</returns>
    public string Put(T shown, string owner)
    {
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (gate)
        {
            Sweep();
            kept.RemoveRange(0, Math.Max(0, kept.Count - most + 1));
            kept.Add((key, owner, time.GetUtcNow() + life, shown));
        }

        return key;
    }

    /// <summary>What was shown; null when it is another person's, was taken, or is gone.</summary>
    public T? Find(string? key, string owner)
    {
        lock (gate)
        {
            Sweep();
            return kept.Find(one => one.Key == key && one.Owner == owner).Shown;
        }
    }

    /// <summary>The same, and takes it out.</summary>
    public T? Take(string? key, string owner)
    {
        lock (gate)
        {
            Sweep();
            int at = kept.FindIndex(one => one.Key == key && one.Owner == owner);
            if (at < 0)
            {
                return null;
            }

            T shown = kept[at].Shown;
            kept.RemoveAt(at);
            return shown;
        }
    }

    private void Sweep()
    {
        DateTimeOffset now = time.GetUtcNow();
        kept.RemoveAll(one => one.Until <= now);
    }
}
