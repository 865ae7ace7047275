using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>A YAML file whose every value knows its line and column.</summary>
internal static class YamlFile
{
    public const string NoMapping = "diharapkan daftar 'kunci: nilai'.";

    private const int LongestQuote = 60;

    /// <summary>The mapping a file holds.</summary>
    /// <exception cref="ConfigException">It cannot be read, is not YAML, or is not one mapping.</exception>
    public static YamlMappingNode Mapping(string file) => Mapping(file, TextFile.Read(file));

    /// <summary>The mapping a text holds.</summary>
    /// <exception cref="ConfigException">It is not YAML, or not one mapping.</exception>
    public static YamlMappingNode Mapping(string file, string text) => Load(file, text).Documents switch
    {
        [{ RootNode: YamlMappingNode root }] => root,
        [{ RootNode: { } other }] => throw Fault(file, other, NoMapping),
        [] => throw new ConfigException(file, 0, 0, "berkas kosong."),
        _ => throw new ConfigException(file, 0, 0, "hanya satu dokumen YAML yang boleh ada ('---')."),
    };

    /// <summary>The documents of a YAML text.</summary>
    /// <exception cref="ConfigException">It is not YAML, or a key stands twice.</exception>
    public static YamlStream Load(string file, string text)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            stream.Load(parser);
            return stream;
        }
        catch (YamlException fault)
        {
            throw Translated(file, text, fault);
        }
        catch (InvalidOperationException)
        {
            // What the library throws, without a place, on a list that is never closed; the last thing it understood is known.
            Mark last = parser.Current?.End ?? Mark.Empty;
            throw new ConfigException(file, last.Line, last.Column, "bukan YAML yang sah: ada kurung atau tanda kutip yang tidak ditutup.");
        }
    }

    // The library speaks English, and of its own grammar. What helps is the line itself and what to look for in it.
    private static ConfigException Translated(string file, string text, YamlException fault)
    {
        string[] lines = text.Split('\n');
        int tab = Array.FindIndex(lines, line => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t'));
        if (tab >= 0 && tab + 1 >= fault.Start.Line)
        {
            // Of a tab the library tells where it began to read, not where the tab is.
            return new ConfigException(file, tab + 1, 1, "bukan YAML yang sah: baris ini diawali tabulasi; pakai spasi.");
        }

        // The one fault that the library throws without a class of its own.
        if (fault.GetType() == typeof(YamlException))
        {
            return new ConfigException(file, fault.Start.Line, fault.Start.Column, "kunci ini tertulis dua kali; hapus salah satu.");
        }

        string line = (lines.ElementAtOrDefault((int)fault.Start.Line - 1) ?? "").Trim();
        string quote = line.Length > LongestQuote ? line[..LongestQuote] + "…" : line;
        return new ConfigException(
            file, fault.Start.Line, fault.Start.Column,
            $"bukan YAML yang sah: \"{quote}\"; periksa titik dua diikuti spasi, lekukan baris, tanda kutip dan kurung di sini atau di baris sebelumnya.");
    }

    /// <summary>A fault at a node.</summary>
    public static ConfigException Fault(string file, YamlNode node, string message) => new(file, node.Start.Line, node.Start.Column, message);

    /// <summary>The text of a scalar that is not empty.</summary>
    /// <exception cref="ConfigException">It is something else.</exception>
    public static string Text(string file, YamlNode node, string what) =>
        node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw Fault(file, node, $"{what} harus berupa teks yang tidak kosong.");

    /// <summary>The nodes of a list.</summary>
    /// <exception cref="ConfigException">It is something else.</exception>
    public static IEnumerable<YamlNode> Items(string file, YamlNode node, string what) =>
        node is YamlSequenceNode list ? list.Children : throw Fault(file, node, $"{what} harus berupa daftar, misalnya [satu, dua].");
}
