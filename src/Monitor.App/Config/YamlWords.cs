using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads values that must be one of a few words.</summary>
internal static class YamlWords
{
    /// <summary>The meaning of a key's word.</summary>
    /// <exception cref="ConfigException">The key is missing, or the word is none of them.</exception>
    public static T Word<T>(this YamlMap map, string key, ImmutableDictionary<string, T> words) => map.Word(map.Take(key), key, words);

    /// <summary>The meaning of a node's word.</summary>
    /// <exception cref="ConfigException">It is none of them.</exception>
    public static T Word<T>(this YamlMap map, YamlNode node, string what, ImmutableDictionary<string, T> words) =>
        node is YamlScalarNode { Value: { } word } && words.TryGetValue(word, out T? meaning)
            ? meaning
            : throw map.Fault(node, $"'{what}' harus salah satu dari: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Texts of a list, each not empty.</summary>
    /// <exception cref="ConfigException">It is no list of texts, or it is empty.</exception>
    public static ImmutableArray<string> Texts(this YamlMap map, YamlNode node, string what) =>
        node is YamlSequenceNode { Children: { Count: > 0 } items }
            ? [.. items.Select(item => item is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw map.Fault(item, $"'{what}' harus berupa daftar teks."))]
            : throw map.Fault(node, $"'{what}' harus berupa daftar teks, misalnya [satu, dua].");
}
