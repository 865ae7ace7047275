using System.Collections.Immutable;
using Monitor.Core.Text;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads the word lists of config/kamus: one file a subject, in it `key: [word, word]`.</summary>
public static class KamusFolder
{
    /// <summary>All lists of a folder, by "file.key".</summary>
    /// <exception cref="ConfigException">A file is not of that form; names file, line and column.</exception>
    public static Kamus Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ConfigException(folder, 0, 0, "folder kamus tidak ditemukan.");
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? new Kamus(files.SelectMany(ListsOf).ToList())
            : throw new ConfigException(folder, 0, 0, "folder kamus tidak berisi berkas .yaml.");
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> ListsOf(string file)
    {
        string subject = Path.GetFileNameWithoutExtension(file);
        foreach ((YamlNode key, YamlNode value) in YamlFile.Mapping(file).Children)
        {
            string name = YamlFile.Text(file, key, "kunci");
            ImmutableArray<string> words = [.. YamlFile.Items(file, value, $"'{name}'").Select(word => Word(file, word, name))];
            yield return KeyValuePair.Create($"{subject}.{name}", words);
        }
    }

    // A blank at either end may be meant ("by "), so only an empty word is refused.
    private static string Word(string file, YamlNode node, string list) =>
        node is YamlScalarNode { Value: { } word } && !string.IsNullOrWhiteSpace(word) ? word : throw YamlFile.Fault(file, node, $"'{list}' memuat sesuatu yang bukan kata.");
}
