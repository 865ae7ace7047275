using System.Collections.Immutable;
using System.Security.Cryptography;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads config/metodologi strictly: a weight that is forgotten, misspelt or does not sum is refused before anything is judged by it.</summary>
public static class MethodologyFile
{
    private const double SumOfWeights = 100;

    // Weights carry one or two decimals; their binary sum may be off in the last bits.
    private const double Slack = 1e-6;

    private static readonly ImmutableDictionary<string, EntityKind> Kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal)
    {
        ["desa"] = EntityKind.Desa,
        ["kelurahan"] = EntityKind.Kelurahan,
        ["kecamatan"] = EntityKind.Kecamatan,
        ["opd"] = EntityKind.Opd,
        ["bumd"] = EntityKind.Bumd,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a kind is called in the file.</summary>
    public static string KindName(EntityKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The methodology in force on a day: the newest whose day has come, else the oldest there is.</summary>
    /// <param name="folder">The folder with one file a methodology, such as config/metodologi.</param>
    /// <exception cref="ConfigException">A file is refused, or there is none.</exception>
    public static Methodology InForce(string folder, DateOnly day)
    {
        Methodology[] all = [.. ReadAll(folder)];
        return all.LastOrDefault(methodology => methodology.ValidFrom <= day) ?? all[0];
    }

    /// <summary>Every methodology of a folder, oldest first.</summary>
    /// <exception cref="ConfigException">A file is refused, or there is none.</exception>
    public static ImmutableArray<Methodology> ReadAll(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        ImmutableArray<Methodology> all = files.Length == 0
            ? throw new ConfigException(folder, 0, 0, "belum ada berkas metodologi (*.yaml) di folder ini.")
            : [.. files.Select(Read).OrderBy(methodology => methodology.ValidFrom).ThenBy(methodology => methodology.Id, StringComparer.Ordinal)];
        foreach ((Methodology first, Methodology second) in all.Zip(all.Skip(1)))
        {
            if (first.ValidFrom == second.ValidFrom)
            {
                throw new ConfigException(
                    Path.Combine(folder, second.Id + ".yaml"), 0, 0, $"'berlaku-sejak' sama dengan {first.Id}.yaml; pada satu hari hanya satu metodologi yang berlaku.");
            }
        }

        return all;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="ConfigException">The file is refused.</exception>
    public static Methodology Read(string path) => Parse(path, TextFile.Bytes(path));

    /// <summary>Reads the bytes of a file; its name without the ending is the id.</summary>
    /// <exception cref="ConfigException">The file is refused.</exception>
    public static Methodology Parse(string file, byte[] bytes)
    {
        YamlMap root = YamlMap.Parse(file, bytes);
        string? decree = BandScale.Decree(root);
        ImmutableArray<Band> bands = BandScale.Read(root, decree);
        var methodology = new Methodology(
            Path.GetFileNameWithoutExtension(file),
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            root.Text("judul"),
            root.Day("berlaku-sejak"),
            root.Number("cakupan-minimum", 0, 1),
            root.Whole("tenggang-hari", 0, 365),
            Limits(root.Map("keaktifan")),
            bands,
            Weights(root.Map("bobot")))
        {
            BandDecree = decree,
            OfficeMinimumCoverage = root.TryTake("cakupan-minimum-kantor") is null ? null : root.Number("cakupan-minimum-kantor", 0, 1),
            LegalBases = root.TryTake("dasar-hukum") is { } bases ? LegalBases(root.AsMap(bases)) : ImmutableDictionary<string, ImmutableArray<LegalBasis>>.Empty,
        };
        if (root.TryTake("gerbang") is { } gates)
        {
            YamlMap map = root.AsMap(gates);
            methodology = methodology with { ConfirmedCap = BandScale.Cap(map, "dugaan-terkonfirmasi", bands), UnreachableCap = BandScale.Cap(map, "tidak-terjangkau", bands) };
            map.Done();
        }

        root.Done();
        return methodology;
    }

    private static StateLimits Limits(YamlMap map)
    {
        const int TenYears = 3650;
        var limits = new StateLimits(
            map.Whole("aktif", 1, TenYears),
            map.Whole("lambat", 1, TenYears),
            map.Whole("dorman", 1, TenYears),
            map.Whole("terancam-mangkrak", 1, TenYears),
            map.Whole("tidak-terjangkau", 0, TenYears));
        map.Done();
        return limits.Aktif < limits.Lambat && limits.Lambat < limits.Dorman && limits.Dorman < limits.TerancamMangkrak
            ? limits
            : throw map.Fault("batas hari harus naik: aktif < lambat < dorman < terancam-mangkrak.");
    }

    private static ImmutableDictionary<string, ImmutableArray<LegalBasis>> LegalBases(YamlMap map)
    {
        map.Done(CriterionCatalog.All.Select(criterion => criterion.Meta.Id));
        return map.Entries.ToImmutableDictionary(
            entry => entry.Key, entry => map.List(entry.Key).Select(node => Basis(map.AsMap(node))).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static LegalBasis Basis(YamlMap map)
    {
        string text = map.Text("teks");
        YamlMap? confirmed = map.TryTake("dikonfirmasi") is { } node ? map.AsMap(node) : null;
        var basis = new LegalBasis(text, confirmed?.Text("oleh"), confirmed?.Day("pada"));
        confirmed?.Done();
        map.Done();
        return basis;
    }

    private static ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>> Weights(YamlMap map)
    {
        var weights = ImmutableDictionary.CreateBuilder<EntityKind, ImmutableArray<CriterionWeight>>();
        foreach ((string name, YamlNode node) in map.Entries)
        {
            if (!Kinds.TryGetValue(name, out EntityKind kind))
            {
                throw map.Fault(node, $"jenis '{name}' tidak dikenal; yang dikenal: {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}.");
            }

            weights[kind] = OfKind(kind, map.AsMap(node));
        }

        return weights.Count > 0 ? weights.ToImmutable() : throw map.Fault("belum ada jenis yang diberi bobot.");
    }

    private static ImmutableArray<CriterionWeight> OfKind(EntityKind asked, YamlMap map)
    {
        string kind = KindName(asked);
        Criterion[] criteria = [.. CriterionCatalog.All.Where(criterion => criterion.IsAskedOf(asked))];

        // A misspelt criterion is both unknown and missing; the unknown one has the place.
        map.Done(criteria.Select(criterion => criterion.Meta.Id));
        var weights = ImmutableArray.CreateBuilder<CriterionWeight>();
        foreach (Criterion criterion in criteria)
        {
            if (map.TryTake(criterion.Meta.Id) is not { } node)
            {
                // What does not bind the kind need not be spoken of.
                weights.Add(criterion.AppliesTo(asked)
                    ? throw map.Fault($"kriteria '{criterion.Meta.Id}' belum ada pada {kind}; beri bobot 0 bila hanya untuk ditampilkan.")
                    : new CriterionWeight(criterion.Meta.Id, 0, false));
                continue;
            }

            YamlMap entry = map.AsMap(node);
            var weight = new CriterionWeight(criterion.Meta.Id, entry.Number("bobot", 0, SumOfWeights), entry.Flag("pokok")) { NeedsData = entry.Flag("data-wajib") };
            entry.Done();
            weights.Add(Allowed(weight, criterion.Meta.Group) ?? throw entry.Fault(
                weight.Weight > 0 ? $"'{weight.Criterion}' baru dugaan; bobotnya harus 0." : $"'{weight.Criterion}' berbobot 0, jadi tidak dapat menjadi pokok atau data wajib."));
        }

        double sum = weights.Sum(weight => weight.Weight);
        return Math.Abs(sum - SumOfWeights) < Slack
            ? weights.ToImmutable()
            : throw map.Fault(FormattableString.Invariant($"jumlah bobot {kind} {sum:0.###}, seharusnya 100; {(sum > SumOfWeights ? "kurangi" : "tambah")} {Math.Abs(sum - SumOfWeights):0.###}."));
    }

    private static CriterionWeight? Allowed(CriterionWeight weight, CriterionGroup group) => weight switch
    {
        { Weight: > 0 } when group is CriterionGroup.Keamanan or CriterionGroup.Privasi => null,
        { Weight: <= 0, Essential: true } or { Weight: <= 0, NeedsData: true } => null,
        _ => weight,
    };
}
