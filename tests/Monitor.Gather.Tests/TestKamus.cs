using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Monitor.Core.Text;

namespace Monitor.Gather.Tests;

/// <summary>Reads the flow-style lists of config/kamus; the product's own reader lives in App.</summary>
internal static class TestKamus
{
    public static Kamus Value { get; } = Load();

    private static Kamus Load([CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "../../config/kamus");
        return new Kamus(Directory.EnumerateFiles(folder, "*.yaml").SelectMany(file => File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '#' && line.Contains(": [", StringComparison.Ordinal))
            .Select(line => line.Split(": [", 2))
            .Select(parts => KeyValuePair.Create(
                Path.GetFileNameWithoutExtension(file) + "." + parts[0],
                parts[1].TrimEnd(']', ' ').Split(',').Select(word => word.Trim().Trim('"', '\'')).ToImmutableArray()))));
    }
}
