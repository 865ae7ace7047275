using System.Collections.Frozen;

namespace Monitor.App.Accounts;

/// <summary>Reads the list of passwords that are guessed first: one a line, lines with # in front are remarks.</summary>
public static class CommonPasswords
{
    /// <exception cref="InvalidDataException">The file holds so few lines that it cannot be the list.</exception>
    public static FrozenSet<string> Read(string path)
    {
        // ASVS 5.0, 6.2.4: at least the 3,000 most common ones.
        const int fewest = 3000;
        FrozenSet<string> words = File.ReadLines(path)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal);
        return words.Count >= fewest
            ? words
            : throw new InvalidDataException($"{path}: {words.Count} kata sandi umum; sedikitnya {fewest} diperlukan.");
    }
}
