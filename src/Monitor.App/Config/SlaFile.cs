using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>What a kabupaten promises about complaints, and how the index weighs it.</summary>
/// <param name="Index">The parts with their weights, all without a value.</param>
public sealed record ComplaintRules(SlaBook Rules, ImmutableArray<IndexPart> Index);

/// <summary>Reads sla.yaml strictly: two rules of which nobody could say which one holds are refused.</summary>
public static class SlaFile
{
    public const string Name = "sla.yaml";

    private const int SumOfWeights = 100;

    // Longer than any limit of a rule in days, or of a promise in hours.
    private const int LongestLimit = 1000;

    internal static readonly ImmutableDictionary<string, SlaStep> Steps = Words(("verifikasi", SlaStep.Verify), ("jawaban-pertama", SlaStep.FirstResponse), ("penyelesaian", SlaStep.Resolve));
    internal static readonly ImmutableDictionary<string, SlaUnit> Units = Words(("hari-kerja", SlaUnit.WorkingDays), ("jam", SlaUnit.ClockHours), ("hari-kalender", SlaUnit.CalendarDays));
    internal static readonly ImmutableDictionary<string, ClockStart> Starts = Words(("laporan-masuk", ClockStart.Submitted), ("disposisi", ClockStart.Dispatched));
    internal static readonly ImmutableDictionary<string, EntityKind> Kinds = Words(
        ("opd", EntityKind.Opd), ("bumd", EntityKind.Bumd), ("kecamatan", EntityKind.Kecamatan), ("kelurahan", EntityKind.Kelurahan), ("desa", EntityKind.Desa));

    /// <summary>Words of the classes, shared with the mappings of sources.</summary>
    internal static readonly ImmutableDictionary<string, Classification> Classes = Words(
        ("pengaduan", Classification.Pengaduan), ("permintaan-informasi", Classification.PermintaanInformasi), ("aspirasi", Classification.Aspirasi), ("lain", Classification.Other));

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static ComplaintRules Read(string path) => Parse(path, TextFile.Bytes(path));

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static ComplaintRules Parse(string file, byte[] bytes)
    {
        YamlMap root = YamlMap.Parse(file, bytes);
        var rules = new List<SlaRule>();
        foreach (YamlMap map in root.List("aturan").Select(root.AsMap))
        {
            SlaRule rule = Rule(map);
            if (rules.Any(other => other.Id == rule.Id))
            {
                throw map.Fault(map.Take("id"), $"aturan '{rule.Id}' tertulis dua kali.");
            }

            if (rules.FirstOrDefault(other => Clashes(other, rule)) is { } rival)
            {
                throw map.Fault($"'{rule.Id}' dan '{rival.Id}' berlaku untuk hal yang sama pada hari yang sama; bedakan syarat, tanggal atau prioritasnya.");
            }

            rules.Add(rule);
        }

        ImmutableArray<IndexPart> index = Index(root);
        root.Done();
        return rules.Count > 0 ? new ComplaintRules(new SlaBook([.. rules]), index) : throw root.Fault(root.Take("aturan"), "belum ada satu aturan pun.");
    }

    private static SlaRule Rule(YamlMap map)
    {
        var rule = new SlaRule(
            map.Text("id"), map.Text("nama"), map.Word("langkah", Steps), map.Whole("batas", 1, LongestLimit), map.Word("satuan", Units), map.Word("mulai", Starts), map.Text("dasar"))
        {
            Classification = Has(map, "klasifikasi") ? map.Word("klasifikasi", Classes) : null,
            Supervisory = Has(map, "pengawasan") ? map.Flag("pengawasan") : null,
            Source = Has(map, "sumber") ? map.Text("sumber") : null,
            AgencyKind = Has(map, "jenis-instansi") ? map.Word("jenis-instansi", Kinds) : null,
            ValidFrom = Has(map, "berlaku-sejak") ? map.Day("berlaku-sejak") : null,
            ValidTo = Has(map, "berlaku-sampai") ? map.Day("berlaku-sampai") : null,
            Priority = Has(map, "prioritas") ? map.Whole("prioritas", 0, LongestLimit) : 0,
            PausesForReporter = map.Flag("jeda-pelapor"),
            WarnBefore = Has(map, "peringatan") ? map.Whole("peringatan", 0, LongestLimit) : 0,
        };
        map.Done();
        return rule switch
        {
            { Step: SlaStep.Verify, Start: ClockStart.Dispatched } => throw map.Fault(map.Take("mulai"), "verifikasi mendahului disposisi; mulainya laporan-masuk."),
            { PausesForReporter: true, Start: ClockStart.Submitted } => throw map.Fault(map.Take("jeda-pelapor"), "jam pelapor tidak pernah dijeda: pelapor tetap menunggu."),
            _ when rule.ValidTo < rule.ValidFrom => throw map.Fault(map.Take("berlaku-sampai"), "'berlaku-sampai' mendahului 'berlaku-sejak'."),
            _ when rule.WarnBefore >= rule.Amount => throw map.Fault(map.Take("peringatan"), "'peringatan' harus lebih pendek daripada 'batas'."),
            _ => rule,
        };
    }

    private static bool Has(YamlMap map, string key) => map.TryTake(key) is not null;

    private static bool Clashes(SlaRule one, SlaRule other) =>
        (one.Step, one.Start, one.Classification, one.Supervisory, one.Source, one.AgencyKind, one.Priority)
            == (other.Step, other.Start, other.Classification, other.Supervisory, other.Source, other.AgencyKind, other.Priority)
        && !(one.ValidTo < other.ValidFrom) && !(other.ValidTo < one.ValidFrom);

    private static ImmutableArray<IndexPart> Index(YamlMap root)
    {
        var parts = new List<IndexPart>();
        foreach (YamlMap map in root.List("indeks").Select(root.AsMap))
        {
            var part = new IndexPart(map.Text("id"), map.Text("nama"), map.Whole("bobot", 0, SumOfWeights), null);
            map.Done();
            parts.Add(parts.All(other => other.Id != part.Id) ? part : throw map.Fault($"bagian '{part.Id}' tertulis dua kali."));
        }

        double sum = parts.Sum(part => part.Weight);
        return sum == SumOfWeights ? [.. parts] : throw root.Fault(root.Take("indeks"), FormattableString.Invariant($"jumlah bobot indeks {sum}, seharusnya {SumOfWeights}."));
    }

    private static ImmutableDictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToImmutableDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
}
