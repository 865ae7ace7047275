using System.Collections.Immutable;
using Monitor.Core.Scoring;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads the bands of a methodology file, the decision that named them, and the gates that close bands.</summary>
internal static class BandScale
{
    private const string DecreeKey = "dasar-predikat";

    // "SK 1/2026" is the shortest that tells number and year; a title that does not fit is a regulation's text, not its name.
    private const int ShortestDecree = 8;
    private const int LongestDecree = 200;

    // Informatif, Menuju Informatif, Cukup Informatif, Kurang Informatif, Tidak Informatif.
    private const string KomisiWord = "informatif";

    /// <summary>The decision the names of the bands come from; null when the file names none.</summary>
    /// <exception cref="ConfigException">Something stands there that names no decision.</exception>
    public static string? Decree(YamlMap root)
    {
        if (root.TryTake(DecreeKey) is not { } node)
        {
            return null;
        }

        string text = root.Text(DecreeKey).Trim();
        return text.Length is >= ShortestDecree and <= LongestDecree && text.Any(char.IsAsciiDigit) && !text.Any(char.IsControl)
            ? text
            : throw root.Fault(node, $"'{DecreeKey}' harus menyebut keputusan dengan nomornya dalam satu baris, {ShortestDecree} sampai {LongestDecree} huruf, misalnya 'Keputusan Bupati Nomor 500/12 Tahun 2026'.");
    }

    /// <summary>The bands from the top down. The words of the Komisi Informasi belong to its own grading: only a decision of the kabupaten may borrow them.</summary>
    /// <exception cref="ConfigException">A band is refused.</exception>
    public static ImmutableArray<Band> Read(YamlMap root, string? decree)
    {
        var bands = new List<Band>();
        foreach (YamlNode node in root.List("predikat"))
        {
            YamlMap map = root.AsMap(node);
            var band = new Band(map.Text("id"), map.Text("nama"), map.Number("mulai", 0, 100));
            map.Done();
            if (decree is null && band.Name.Contains(KomisiWord, StringComparison.OrdinalIgnoreCase))
            {
                throw map.Fault($"predikat '{band.Name}' memakai kata Komisi Informasi; sebut keputusan yang menetapkannya pada '{DecreeKey}', atau pakai huruf A sampai E.");
            }

            if (bands.Any(other => other.Id == band.Id || other.Name == band.Name))
            {
                throw map.Fault($"predikat '{band.Id}' ({band.Name}) tertulis dua kali.");
            }

            if (bands.Count > 0 && bands[^1].From <= band.From)
            {
                throw map.Fault($"predikat harus menurun: '{band.Id}' mulai dari nilai yang sama dengan predikat di atasnya, atau lebih tinggi.");
            }

            bands.Add(band);
        }

        return bands is [.., { From: 0 }] ? [.. bands] : throw root.Fault(root.Take("predikat"), "predikat terakhir harus mulai dari 0, agar setiap skor mempunyai predikat.");
    }

    /// <summary>The band a gate leaves open; null when the gate is not named.</summary>
    /// <exception cref="ConfigException">There is no such band.</exception>
    public static Band? Cap(YamlMap map, string gate, ImmutableArray<Band> bands)
    {
        if (map.TryTake(gate) is null)
        {
            return null;
        }

        string id = map.Text(gate);
        return bands.FirstOrDefault(band => band.Id == id) ?? throw map.Fault($"predikat '{id}' tidak ada; pilih salah satu: {string.Join(", ", bands.Select(band => band.Id))}.");
    }
}
