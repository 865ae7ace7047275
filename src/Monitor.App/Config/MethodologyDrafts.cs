using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Scoring;

namespace Monitor.App.Config;

/// <summary>Proposals for a methodology: files in a folder of their own, which nothing is assessed by until somebody moves one beside the published files.</summary>
/// <param name="Folder">Such as config/metodologi/usulan.</param>
public sealed record MethodologyDrafts(string Folder)
{
    private const string Start = "usulan-";

    /// <summary>The proposals that can be read, newest first.</summary>
    public ImmutableArray<Methodology> All() => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder, Start + "*.yaml").Order(StringComparer.Ordinal).Reverse().Select(Readable).OfType<Methodology>()]
        : [];

    /// <summary>Reads a proposal from its text.</summary>
    /// <exception cref="ConfigException">The rules for methodologies refuse it.</exception>
    public static Methodology Parse(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        // Verdicts are kept by the methodology's id: what it says is part of a proposal's.
        return MethodologyFile.Parse(Start + Convert.ToHexStringLower(SHA256.HashData(bytes))[..8] + ".yaml", bytes);
    }

    /// <summary>An id that tells what the methodology says, for one that nothing has frozen yet: 2026-2-1a2b3c4d.</summary>
    public static string IdOf(Methodology methodology) =>
        methodology.Id.StartsWith(Start, StringComparison.Ordinal) ? methodology.Id : $"{methodology.Id}-{methodology.Hash[..8]}";

    /// <summary>Keeps a proposal; the same text is one file a day.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ConfigException">The rules for methodologies refuse it.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public string Save(string text, DateOnly day)
    {
        string hash = Parse(text).Id[Start.Length..];
        string id = Start + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + hash;
        Directory.CreateDirectory(Folder);
        string path = Path.Combine(Folder, id + ".yaml");
        string half = path + ".baru";
        File.WriteAllText(half, text);
        File.Move(half, path, overwrite: true);
        return id;
    }

    // A file somebody spoilt by hand is left out of the list; opening it by name would tell what is wrong.
    private static Methodology? Readable(string path)
    {
        try
        {
            return MethodologyFile.Read(path);
        }
        catch (ConfigException)
        {
            return null;
        }
    }
}
