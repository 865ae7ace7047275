using System.Collections.Frozen;
using Monitor.App.Config;

namespace Monitor.App.Accounts;

/// <summary>Reads the list of passwords that are guessed first: one a line, lines with # in front are remarks.</summary>
public static class CommonPasswords
{
    /// <exception cref="ConfigException">The file is not there, or holds so few lines that it cannot be the list.</exception>
    public static FrozenSet<string> Read(string path)
    {
        // ASVS 5.0, 6.2.4: at least the 3,000 most common ones.
        const int fewest = 3000;
        FrozenSet<string> words = TextFile.Read(path).Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal);
        return words.Count >= fewest
            ? words
            : throw new ConfigException(path, 0, 0, $"memuat {words.Count} kata sandi umum; sedikitnya {fewest} diperlukan.");
    }
}
