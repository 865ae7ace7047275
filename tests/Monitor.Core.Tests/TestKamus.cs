using System.Collections.Immutable;
using Monitor.Core.Text;
using YamlDotNet.Serialization;

namespace Monitor.Core.Tests;

/// <summary>The word lists of config/kamus as they stand in the repository.</summary>
public static class TestKamus
{
    private static readonly Lazy<Kamus> Loaded = new(Load);

    public static Kamus Instance => Loaded.Value;

    private static Kamus Load()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "config", "kamus")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        IDeserializer yaml = new DeserializerBuilder().Build();
        return new Kamus(
            from file in Directory.EnumerateFiles(Path.Combine(folder!, "config", "kamus"), "*.yaml")
            from list in yaml.Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(file))
            select KeyValuePair.Create($"{Path.GetFileNameWithoutExtension(file)}.{list.Key}", list.Value.ToImmutableArray()));
    }
}
