using System.Collections.Immutable;
using Monitor.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads config/kamus: one file one subject, in it lists of words; a list's key is "file.key".</summary>
public static class KamusFolder
{
    /// <exception cref="ConfigException">A file is not a mapping of keys to lists of words, or there is none.</exception>
    public static Kamus Read(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
        return files.Length == 0 ? throw new ConfigException(folder, 0, 0, "no word list (*.yaml) is there") : new Kamus(files.SelectMany(Lists));
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Lists(string file)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(File.ReadAllText(file));
            stream.Load(reader);
        }
        catch (YamlException fault)
        {
            throw new ConfigException(file, fault.Start.Line, fault.Start.Column, fault.InnerException?.Message ?? fault.Message);
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            throw new ConfigException(file, 1, 1, "expected keys with lists of words");
        }

        string subject = Path.GetFileNameWithoutExtension(file);
        foreach ((YamlNode key, YamlNode value) in root.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name } || value is not YamlSequenceNode words)
            {
                throw new ConfigException(file, value.Start.Line, value.Start.Column, "expected a key with a list of words");
            }

            yield return KeyValuePair.Create($"{subject}.{name}", words.Select(word => Word(file, word)).ToImmutableArray());
        }
    }

    private static string Word(string file, YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } word }
        ? word
        : throw new ConfigException(file, node.Start.Line, node.Start.Column, "expected a word; quote it when it begins with a special character");
}
