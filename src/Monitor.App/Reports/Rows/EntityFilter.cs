using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Monitor.Core.Registry;

namespace Monitor.App.Reports.Rows;

/// <summary>One choice of a filter with the number of rows it has; a choice with none is shown as 0 and disabled.</summary>
public sealed record FilterOption(string Value, string Label, int Count, bool Selected);

/// <summary>A filter that is on, with the address that takes it off again.</summary>
public sealed record FilterChip(string Label, string WithoutIt);

/// <summary>What a list is asked for, read from the address: the same object serves list, export and print, and says itself in words.</summary>
public sealed record EntityFilter(
    string? Kecamatan,
    string? Kind,
    string? Activity,
    string? Band,
    string? Platform,
    bool OnlyAttention,
    string? Text,
    string Order,
    bool Descending,
    int Page,
    int PageSize,
    ImmutableArray<string> Problems)
{
    private const int LongestText = 80;

    public static ImmutableArray<int> PageSizes { get; } = [25, 50, 100];

    /// <summary>A group of a division other than the kecamatan, as <see cref="GroupId"/> names it; null for all.</summary>
    public string? Group { get; init; }

    public bool IsOn => Group is not null || Kecamatan is not null || Kind is not null || Activity is not null || Band is not null || Platform is not null || OnlyAttention || Text is not null;

    /// <summary>Reads the address. A value nobody knows is reported in <see cref="Problems"/>, never ignored.</summary>
    public static EntityFilter Read(IQueryCollection query, IReadOnlyCollection<EntityRow> rows)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        string? Known(string key, Func<string, bool> isKnown)
        {
            string value = Single(query, key);
            if (value.Length == 0)
            {
                return null;
            }

            if (isKnown(value))
            {
                return value;
            }

            problems.Add($"Nilai “{Cut(value)}” pada saringan {key} tidak dikenal dan tidak dipakai.");
            return null;
        }

        string? kecamatan = Known("kecamatan", value => rows.Any(row => row.Entity.Kecamatan?.Value == value));
        string? kind = Known("jenis", value => rows.Any(row => KindId(row) == value));
        string? activity = Known("keaktifan", value => Vocabulary.Activities.Any(item => Vocabulary.Of(item).Id == value));
        string? band = Known("predikat", value => value == NoBand || rows.Any(row => row.Band == value));
        string? platform = Known("platform", value => rows.Any(row => row.Verdict?.Facts.Platform == value));
        string? group = Known("kelompok", value => rows.Any(row => row.Entity.Groups.Any(own => GroupId(own) == value)));
        string? attention = Known("bermasalah", value => value == "1");
        string? order = Known("urut", RowOrder.IsKnown);
        string? direction = Known("arah", value => value is "naik" or "turun");
        string? page = Known("hal", value => int.TryParse(value, out int number) && number is > 0 and < 10_000);
        string? size = Known("per", value => int.TryParse(value, out int number) && PageSizes.Contains(number));
        foreach (string key in query.Keys.Where(key => !Keys.Contains(key, StringComparer.Ordinal)))
        {
            problems.Add($"Saringan “{Cut(key)}” tidak dikenal dan tidak dipakai.");
        }

        string text = Cut(Single(query, "q"));
        return new EntityFilter(
            kecamatan,
            kind,
            activity,
            band,
            platform,
            attention is not null,
            text.Length == 0 ? null : text,
            order ?? RowOrder.Default,
            direction == "turun",
            page is null ? 1 : int.Parse(page, System.Globalization.CultureInfo.InvariantCulture),
            size is null ? PageSizes[0] : int.Parse(size, System.Globalization.CultureInfo.InvariantCulture),
            problems.ToImmutable())
        {
            Group = group,
        };
    }

    /// <summary>Value of the band filter for entities without one.</summary>
    public const string NoBand = "belum-dapat-dinilai";

    private static ImmutableArray<string> Keys { get; } = ["kecamatan", "jenis", "keaktifan", "predikat", "platform", "kelompok", "bermasalah", "q", "urut", "arah", "hal", "per", "pesan"];

    /// <summary>The part of a kabupaten that the list is cut to: the code of a kecamatan, or nothing ("") for all of it; null where it is cut otherwise.</summary>
    /// <param name="own">The one kecamatan the user sees; null for a user of the whole kabupaten.</param>
    public string? PartOf(WilayahCode? own) =>
        Kind is null && Activity is null && Band is null && Platform is null && !OnlyAttention && Text is null ? Kecamatan ?? own?.Value ?? "" : null;

    /// <summary>The rows the filter lets through, in its order; not yet cut into pages.</summary>
    public ImmutableArray<EntityRow> Apply(IEnumerable<EntityRow> rows) => [.. RowOrder.Sort(rows.Where(Passes), Order, Descending)];

    public bool Passes(EntityRow row) =>
        (Kecamatan is null || row.Entity.Kecamatan?.Value == Kecamatan)
        && (Kind is null || KindId(row) == Kind)
        && (Activity is null || Vocabulary.Of(row.Activity).Id == Activity)
        && (Band is null || (Band == NoBand ? row.Band is null : row.Band == Band))
        && (Platform is null || row.Verdict?.Facts.Platform == Platform)
        && (Group is null || row.Entity.Groups.Any(own => GroupId(own) == Group))
        && (!OnlyAttention || row.NeedsAttention)
        && (Text is null || row.Entity.FullName.Contains(Text, StringComparison.OrdinalIgnoreCase) || row.Entity.Code.Value.Contains(Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address's query of this filter with some values changed; null takes a value out. Any change goes back to page 1.</summary>
    public string Query(params (string Key, string? Value)[] changes)
    {
        var values = new List<(string Key, string? Value)>
        {
            ("kecamatan", Kecamatan), ("jenis", Kind), ("keaktifan", Activity), ("predikat", Band), ("platform", Platform), ("kelompok", Group), ("bermasalah", OnlyAttention ? "1" : null), ("q", Text),
            ("urut", Order == RowOrder.Default ? null : Order), ("arah", Descending ? "turun" : null),
            ("per", PageSize == PageSizes[0] ? null : PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        foreach ((string key, string? value) in changes)
        {
            values.RemoveAll(pair => pair.Key == key);
            values.Add((key, value));
        }

        string query = string.Join('&', values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value ?? "")}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>"Irban: Irban II": the same in the address and on the page.</summary>
    public static string GroupId(EntityGroup group) => $"{group.Set}: {group.Value}";

    internal static string KindId(EntityRow row) => row.Entity.Kind switch
    {
        EntityKind.Desa => "desa",
        EntityKind.Kelurahan => "kelurahan",
        EntityKind.Kecamatan => "kecamatan",
        EntityKind.Bumd => "bumd",
        _ => "opd",
    };

    private static string Single(IQueryCollection query, string key) =>
        query.TryGetValue(key, out StringValues values) && values.Count > 0 ? (values[^1] ?? "").Trim() : "";

    private static string Cut(string value) => value.Length <= LongestText ? value : value[..LongestText];
}
