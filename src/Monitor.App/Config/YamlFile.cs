using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>A YAML file whose every value knows its line and column.</summary>
internal static class YamlFile
{
    /// <summary>The mapping a file holds.</summary>
    /// <exception cref="ConfigException">It cannot be read, is not YAML, or is not one mapping.</exception>
    public static YamlMappingNode Mapping(string file) => Load(file, TextFile.Read(file)).Documents switch
    {
        [{ RootNode: YamlMappingNode root }] => root,
        [{ RootNode: { } other }] => throw Fault(file, other, "diharapkan daftar 'kunci: nilai'."),
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
            throw new ConfigException(file, fault.Start.Line, fault.Start.Column, "bukan YAML yang sah: " + (fault.InnerException?.Message ?? fault.Message));
        }
        catch (InvalidOperationException)
        {
            // What the library throws, without a place, on a list that is never closed; the last thing it understood is known.
            Mark last = parser.Current?.End ?? Mark.Empty;
            throw new ConfigException(file, last.Line, last.Column, "bukan YAML yang sah: ada kurung atau tanda kutip yang tidak ditutup.");
        }
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
