using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The keys under which counterparts of messages are told apart. They lie in files of the data folder, never in the database, change every thirty
/// days and are deleted when the last pair made under them is. A plain hash of a telephone number could be found by trying all numbers; without the key this one cannot.</summary>
public sealed class MessageKeyring(DataFolder folder, TimeProvider time)
{
    private const string Prefix = "message-";
    private const string Suffix = ".key";

    /// <summary>What stands for a counterpart in a channel: under the key of now, and under the one before, by which an answer is still found. The same counterpart in another channel is another one.</summary>
    public ImmutableArray<string> Seal(EntityCode agency, ComplaintDoor door, string counterpart)
    {
        int period = Period(time.GetUtcNow());
        byte[] name = Encoding.UTF8.GetBytes($"{agency.Value}\n{door}\n{counterpart}");
        return [.. new[] { period, period - 1 }.Where(one => one == period || File.Exists(FileOf(one))).Select(one => Convert.ToHexStringLower(HMACSHA256.HashData(folder.Secret(NameOf(one)), name)))];
    }

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

    private string FileOf(int period) => Path.Combine(folder.Keys, NameOf(period));
}
