using System.Globalization;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>One mapping of a YAML file, read strictly: each key is taken once, what is left over at the end is refused, and every complaint names its place.</summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly YamlMappingNode node;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private YamlMap(string file, YamlMappingNode node)
    {
        this.file = file;
        this.node = node;
    }

    /// <summary>Keys with their nodes, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> Entries
    {
        get
        {
            foreach ((YamlNode key, YamlNode value) in node.Children)
            {
                yield return KeyValuePair.Create(Key(key), value);
            }
        }
    }

    /// <summary>The one document of a file, which must be a mapping.</summary>
    /// <exception cref="ConfigException">Not YAML, a key twice, several documents, or something else than a mapping.</exception>
    public static YamlMap Parse(string file, ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new ConfigException(file, 0, 0, "the file is not UTF-8");
        }

        return YamlFile.Load(file, text).Documents switch
        {
            [{ RootNode: YamlMappingNode root }] => new YamlMap(file, root),
            [var one] => throw Fault(file, one.RootNode, "expected keys with values"),
            _ => throw new ConfigException(file, 0, 0, "expected exactly one YAML document"),
        };
    }

    /// <summary>The node of a key that must be there.</summary>
    public YamlNode Take(string key) => TryTake(key) ?? throw Fault(node, $"key '{key}' is missing");

    public YamlNode? TryTake(string key)
    {
        taken.Add(key);
        return node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value;
    }

    public YamlMap Map(string key) => AsMap(Take(key));

    public YamlMap AsMap(YamlNode value) => value is YamlMappingNode map ? new YamlMap(file, map) : throw Fault(value, "expected keys with values");

    public IEnumerable<YamlNode> List(string key)
    {
        YamlNode value = Take(key);
        return value is YamlSequenceNode list ? list.Children : throw Fault(value, $"'{key}' must be a list");
    }

    public string Text(string key)
    {
        YamlNode value = Take(key);
        return value is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Fault(value, $"'{key}' must be a text that is not empty");
    }

    public DateOnly Day(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw Fault(Take(key), $"'{key}' must be a day in the form yyyy-mm-dd");

    public double Number(string key, double least, double most) =>
        double.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw Fault(Take(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number from {least} to {most}"));

    public int Whole(string key, int least, int most) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Fault(Take(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a whole number from {least} to {most}"));

    /// <summary>False when the key is absent.</summary>
    public bool Flag(string key) => TryTake(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var other => throw Fault(other, $"'{key}' must be true or false"),
    };

    /// <summary>Refuses keys that nobody took.</summary>
    public void Done()
    {
        foreach (YamlNode key in node.Children.Keys)
        {
            string name = Key(key);
            if (!taken.Contains(name))
            {
                throw Fault(key, $"unknown key '{name}'; known keys: {string.Join(", ", taken.Order(StringComparer.Ordinal))}");
            }
        }
    }

    public ConfigException Fault(YamlNode where, string message) => Fault(file, where, message);

    /// <summary>A fault of the mapping as a whole.</summary>
    public ConfigException Fault(string message) => Fault(file, node, message);

    private string Key(YamlNode key) => key is YamlScalarNode { Value: { } name } ? name : throw Fault(key, "a key must be a text");

    private static ConfigException Fault(string file, YamlNode where, string message) => new(file, where.Start.Line, where.Start.Column, message);
}
