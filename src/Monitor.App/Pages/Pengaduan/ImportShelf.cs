using System.Security.Cryptography;
using Monitor.App.Jobs;

namespace Monitor.App.Pages.Complaints;

/// <summary>Keeps what was shown until it is applied, in memory and for a short while: a preview holds no personal data, and the file itself is not kept at all.</summary>
public sealed class ImportShelf(TimeProvider time)
{
    // An export of 50,000 complaints takes some 30 MB.
    private const int Most = 4;

    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly List<(string Key, string Actor, DateTimeOffset Until, ImportPreview Preview)> kept = [];

    /// <returns>The key by which the same person takes it.</returns>
    public string Put(ImportPreview preview, string actor)
    {
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (gate)
        {
            Drop();
            kept.RemoveAll(one => one.Actor == actor);
            while (kept.Count >= Most)
            {
                kept.RemoveAt(0);
            }

            kept.Add((key, actor, time.GetUtcNow() + Keeps, preview));
        }

        return key;
    }

    /// <summary>Takes it out; null when it is over, taken before or somebody else's.</summary>
    public ImportPreview? Take(string? key, string actor)
    {
        lock (gate)
        {
            Drop();
            int at = kept.FindIndex(one => one.Key == key && one.Actor == actor);
            if (at < 0)
            {
                return null;
            }

            ImportPreview preview = kept[at].Preview;
            kept.RemoveAt(at);
            return preview;
        }
    }

    private void Drop()
    {
        DateTimeOffset now = time.GetUtcNow();
        kept.RemoveAll(one => one.Until <= now);
    }
}
