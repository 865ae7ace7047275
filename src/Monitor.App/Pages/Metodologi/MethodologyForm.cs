using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Methods;

/// <summary>A methodology as fields of a form, and back. Fields keep what was typed, so that a refused form is shown as it was.</summary>
public sealed class MethodologyForm
{
    private const string Ticked = "1";

    private readonly Methodology origin;
    private readonly Dictionary<string, string> values;
    private readonly List<string> problems = [];

    private MethodologyForm(Methodology origin, Dictionary<string, string> values)
    {
        this.origin = origin;
        this.values = values;
    }

    /// <summary>The kinds that have weights, those that are asked alike in one table.</summary>
    public IEnumerable<(string Title, EntityKind[] Kinds)> Tables => new (string Title, EntityKind[] Kinds)[]
        {
            ("desa dan kelurahan", [EntityKind.Desa, EntityKind.Kelurahan]),
            ("OPD, BUMD, dan kecamatan", [EntityKind.Opd, EntityKind.Bumd, EntityKind.Kecamatan]),
        }
        .Select(table => (table.Title, table.Kinds.Where(origin.Weights.ContainsKey).ToArray()))
        .Where(table => table.Item2.Length > 0);

    public IEnumerable<Band> Bands => origin.Bands;

    /// <summary>Kept as it is: who tries other thresholds does not name the bands anew.</summary>
    public string? BandDecree => origin.BandDecree;

    /// <summary>The criteria that may carry weight for any of some kinds, in the order of the methodology's page.</summary>
    public IEnumerable<CriterionMeta> Criteria(IEnumerable<EntityKind> kinds) => CriterionCatalog.All
        .Where(criterion => kinds.Any(kind => MayWeigh(criterion, kind)))
        .Select(criterion => criterion.Meta)
        .OrderBy(meta => meta.Group);

    public string this[string field] => values.GetValueOrDefault(field, "");

    public static string WeightOf(EntityKind kind, string criterion) => $"bobot.{MethodologyFile.KindName(kind)}.{criterion}";

    public static string EssentialOf(EntityKind kind, string criterion) => $"pokok.{MethodologyFile.KindName(kind)}.{criterion}";

    public static string FromOf(Band band) => "mulai." + band.Id;

    /// <summary>Whether a criterion may carry weight for a kind.</summary>
    public bool MayWeigh(CriterionMeta meta, EntityKind kind) => MayWeigh(CriterionCatalog.Of(meta.Id), kind);

    public bool IsTicked(string field) => this[field] == Ticked;

    /// <summary>The sum of the weights of a kind as far as they are numbers.</summary>
    public double Sum(EntityKind kind) => Criteria([kind]).Sum(meta => TryNumber(this[WeightOf(kind, meta.Id)], out double weight) ? weight : 0);

    /// <summary>The fields of a methodology.</summary>
    public static MethodologyForm Of(Methodology methodology)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["judul"] = methodology.Title,
            ["berlaku"] = methodology.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["cakupan"] = Text(methodology.MinimumCoverage * 100),
            ["tenggang"] = Text(methodology.GraceDays),
            ["aktif"] = Text(methodology.Limits.Aktif),
            ["lambat"] = Text(methodology.Limits.Lambat),
            ["dorman"] = Text(methodology.Limits.Dorman),
            ["terancam"] = Text(methodology.Limits.TerancamMangkrak),
        };
        foreach (Band band in methodology.Bands)
        {
            fields[FromOf(band)] = Text(band.From);
        }

        foreach ((EntityKind kind, ImmutableArray<CriterionWeight> weights) in methodology.Weights)
        {
            foreach (CriterionWeight weight in weights)
            {
                fields[WeightOf(kind, weight.Criterion)] = Text(weight.Weight);
                fields[EssentialOf(kind, weight.Criterion)] = weight.Essential ? Ticked : "";
            }
        }

        return new MethodologyForm(methodology, fields);
    }

    /// <summary>What somebody sent, over the methodology whose fields were shown.</summary>
    public static MethodologyForm Of(Methodology origin, IFormCollection sent)
    {
        MethodologyForm shown = Of(origin);
        return new MethodologyForm(origin, shown.values.Keys.Union(sent.Keys, StringComparer.Ordinal).ToDictionary(key => key, key => sent[key].ToString().Trim(), StringComparer.Ordinal));
    }

    /// <summary>The text of a methodology file; empty with the problems when a field is no number or the rules for methodologies refuse the whole.</summary>
    public (string Text, Methodology? Draft, ImmutableArray<string> Problems) ToDraft(string author, DateOnly today)
    {
        problems.Clear();
        Methodology draft = origin with
        {
            Title = this["judul"].Length > 0 ? this["judul"] : origin.Title,
            ValidFrom = DateOnly.TryParseExact(this["berlaku"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from) ? from : origin.ValidFrom,
            MinimumCoverage = Number("cakupan", "Cakupan minimum") / 100,
            GraceDays = Whole("tenggang", "Tenggang"),
            Limits = new StateLimits(Whole("aktif", "Aktif"), Whole("lambat", "Lambat"), Whole("dorman", "Dorman"), Whole("terancam", "Terancam mangkrak"), origin.Limits.UnreachableWindow),
            Bands = [.. origin.Bands.Select(band => band with { From = Number(FromOf(band), "Predikat " + band.Name) })],
            ConfirmedCap = Moved(origin.ConfirmedCap),
            UnreachableCap = Moved(origin.UnreachableCap),
            Weights = origin.Weights.Keys.ToImmutableDictionary(kind => kind, Weights),
        };
        if (problems.Count > 0)
        {
            return ("", null, [.. problems]);
        }

        string text = MethodologyText.Write(
            draft, $"Usulan {author}, {Indonesian.Date(today)}, dari metodologi {origin.Id}. Belum berlaku: tidak ada penilaian yang memakainya.",
            "Supaya berlaku: pindahkan ke folder metodologi dengan nomor versi sebagai nama, sesudah ditetapkan.");
        try
        {
            return (text, MethodologyDrafts.Parse(text), []);
        }
        catch (ConfigException refused)
        {
            return ("", null, [Indonesian.Sentence(refused.Fault)]);
        }
    }

    private Band? Moved(Band? cap) => cap is null ? null : cap with { From = Number(FromOf(cap), "Predikat " + cap.Name) };

    private ImmutableArray<CriterionWeight> Weights(EntityKind kind) =>
    [
        .. CriterionCatalog.All.Where(criterion => criterion.IsAskedOf(kind)).Select(criterion => (criterion.Meta, Weighs: MayWeigh(criterion, kind))).Select(asked =>
            asked.Weighs
                ? new CriterionWeight(asked.Meta.Id, Number(WeightOf(kind, asked.Meta.Id), $"{asked.Meta.Title} ({MethodologyFile.KindName(kind)})"), IsTicked(EssentialOf(kind, asked.Meta.Id)))
                {
                    NeedsData = origin.Weights[kind].Any(weight => weight.Criterion == asked.Meta.Id && weight.NeedsData),
                }
                : new CriterionWeight(asked.Meta.Id, 0, false)),
    ];

    // What does not bind a kind is left out, unless the methodology gave it a weight all the same.
    private bool MayWeigh(Criterion criterion, EntityKind kind) =>
        criterion.IsAskedOf(kind)
        && (criterion.AppliesTo(kind) || origin.Weights[kind].Any(weight => weight.Criterion == criterion.Meta.Id && weight.Weight > 0))
        && criterion.Meta.Group is not (CriterionGroup.Keamanan or CriterionGroup.Privasi);

    private double Number(string field, string label)
    {
        // An empty weight is none.
        if (this[field].Length == 0)
        {
            return 0;
        }

        if (!TryNumber(this[field], out double number))
        {
            problems.Add($"{label}: “{this[field]}” bukan angka.");
        }

        return number;
    }

    private int Whole(string field, string label)
    {
        double number = Number(field, label);
        if (number != Math.Floor(number) || number is < 0 or > 10_000)
        {
            problems.Add($"{label}: “{this[field]}” bukan jumlah hari.");
            return 0;
        }

        return (int)number;
    }

    // People write 4,5 and copy 4.5.
    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string Text(double number) => Math.Round(number, 6).ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}
