using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>What stands for a counterpart whose channel has no owner yet.</summary>
/// <param name="Period">Which key it was made under.</param>
/// <param name="Hash">HMAC-SHA-256, lower-case hex.</param>
public readonly record struct OpenSeal(int Period, string Hash);

/// <summary>The keys under which counterparts of messages are told apart. They lie in files of the data folder, never in the database, change every thirty
/// days and are deleted when the last pair made under them is. A plain hash of a telephone number could be found by trying all numbers; without the key this one cannot.</summary>
public sealed class MessageKeyring(DataFolder folder, TimeProvider time)
{
    private const string Prefix = "message-";
    private const string Suffix = ".key";

    /// <summary>What stands for a counterpart in a channel: under the key of now, and under the one before, by which an answer is still found. The same counterpart in another channel is another one.</summary>
    public ImmutableArray<string> Seal(EntityCode agency, ComplaintDoor door, string counterpart) => Seal(agency, SealOpen(door, counterpart));

    /// <summary>What stands for a counterpart while nobody knows whose channel it is: under the key of now, and under the one before.</summary>
    public ImmutableArray<OpenSeal> SealOpen(ComplaintDoor door, string counterpart)
    {
        int period = Period(time.GetUtcNow());
        return [.. new[] { period, period - 1 }.Where(one => one == period || Has(one)).Select(one => new OpenSeal(one, Hash(one, $"{door}\n{counterpart}")))];
    }

    /// <summary>The seals of a channel whose owner is known by now; those whose key is gone are left out.</summary>
    public ImmutableArray<string> Seal(EntityCode agency, ImmutableArray<OpenSeal> open) => [.. open.Where(one => Has(one.Period)).Select(one => Hash(one.Period, $"{agency.Value}\n{one.Hash}"))];

    /// <summary>Deletes the keys no pair is left of.</summary>
    /// <returns>How many.</returns>
    public int Purge()
    {
        // A pair lives as long as a period: under a key of two periods ago none is left.
        int oldest = Period(time.GetUtcNow()) - 1;
        string[] gone = [.. Directory.EnumerateFiles(folder.Keys, Prefix + "*" + Suffix).Where(file => PeriodOf(file) is { } period && period < oldest)];
        foreach (string file in gone)
        {
            File.Delete(file);
        }

        return gone.Length;
    }

    private static int Period(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / (long)MessagePair.Life.TotalSeconds);

    private static string NameOf(int period) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{period}{Suffix}");

    private static int? PeriodOf(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file).AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int period) ? period : null;

    private bool Has(int period) => File.Exists(Path.Combine(folder.Keys, NameOf(period)));

    private string Hash(int period, string name) => Convert.ToHexStringLower(HMACSHA256.HashData(folder.Secret(NameOf(period)), Encoding.UTF8.GetBytes(name)));
}
