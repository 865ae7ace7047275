using System.Globalization;
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
    public static YamlMap Parse(string file, ReadOnlySpan<byte> bytes) => new(file, YamlFile.Mapping(file, TextFile.Decode(file, bytes)));

    /// <summary>The node of a key that must be there.</summary>
    public YamlNode Take(string key) => TryTake(key) ?? throw Fault(node, $"kunci '{key}' belum ada.");

    public YamlNode? TryTake(string key)
    {
        taken.Add(key);
        return node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value;
    }

    public YamlMap Map(string key) => AsMap(Take(key));

    public YamlMap AsMap(YamlNode value) => value is YamlMappingNode map ? new YamlMap(file, map) : throw Fault(value, YamlFile.NoMapping);

    public IEnumerable<YamlNode> List(string key)
    {
        YamlNode value = Take(key);
        return value is YamlSequenceNode list ? list.Children : throw Fault(value, $"'{key}' harus berupa daftar, misalnya [satu, dua].");
    }

    public string Text(string key)
    {
        YamlNode value = Take(key);
        return value is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Fault(value, $"'{key}' harus berupa teks yang tidak kosong.");
    }

    public DateOnly Day(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw Fault(Take(key), $"'{key}' harus berupa tanggal tahun-bulan-hari, misalnya 2026-01-31.");

    public double Number(string key, double least, double most) =>
        double.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw Fault(Take(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' harus berupa bilangan dari {least} sampai {most}; tanda desimalnya titik."));

    public int Whole(string key, int least, int most) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Fault(Take(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' harus berupa bilangan bulat dari {least} sampai {most}."));

    /// <summary>False when the key is absent.</summary>
    public bool Flag(string key) => TryTake(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var other => throw Fault(other, $"'{key}' harus true atau false."),
    };

    /// <summary>Refuses keys that nobody took.</summary>
    public void Done() => Done(taken);

    /// <summary>Refuses keys that are not among those that are known.</summary>
    public void Done(IEnumerable<string> known)
    {
        HashSet<string> names = known.ToHashSet(StringComparer.Ordinal);
        foreach (YamlNode key in node.Children.Keys)
        {
            string name = Key(key);
            if (!names.Contains(name))
            {
                throw Fault(key, $"kunci '{name}' tidak dikenal; yang dikenal: {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    public ConfigException Fault(YamlNode where, string message) => Fault(file, where, message);

    /// <summary>A fault of the mapping as a whole.</summary>
    public ConfigException Fault(string message) => Fault(file, node, message);

    private string Key(YamlNode key) => key is YamlScalarNode { Value: { } name } ? name : throw Fault(key, "kunci harus berupa teks.");

    private static ConfigException Fault(string file, YamlNode where, string message) => new(file, where.Start.Line, where.Start.Column, message);
}
