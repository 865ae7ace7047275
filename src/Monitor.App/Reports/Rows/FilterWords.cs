using System.Collections.Immutable;

namespace Monitor.App.Reports.Rows;

/// <summary>A filter as people read it: chips, options with counts, and one sentence for exports and prints.</summary>
public static class FilterWords
{
    /// <summary>The filters that are on, each with the address without it.</summary>
    public static ImmutableArray<FilterChip> Chips(EntityFilter filter, IReadOnlyCollection<EntityRow> rows)
    {
        var chips = ImmutableArray.CreateBuilder<FilterChip>();
        void Add(string? value, string key, Func<string, string> label)
        {
            if (value is not null)
            {
                chips.Add(new FilterChip(label(value), filter.Query((key, null))));
            }
        }

        Add(filter.Text, "q", value => $"Cari: {value}");
        Add(filter.Kecamatan, "kecamatan", value => "Kecamatan " + (rows.FirstOrDefault(row => row.Entity.Kecamatan?.Value == value)?.Kecamatan ?? value));
        Add(filter.Kind, "jenis", Indonesian.Sentence);
        Add(filter.Activity, "keaktifan", ActivityWord);
        Add(filter.Band, "predikat", value => value == EntityFilter.NoBand ? "Belum dapat dinilai" : value);
        Add(filter.Platform, "platform", value => $"Platform {value}");
        Add(filter.Group, "kelompok", value => value);
        Add(filter.OnlyAttention ? "1" : null, "bermasalah", _ => "Hanya yang bermasalah");
        return chips.ToImmutable();
    }

    /// <summary>The whole filter in one sentence.</summary>
    public static string Sentence(EntityFilter filter, IReadOnlyCollection<EntityRow> rows)
    {
        ImmutableArray<FilterChip> chips = Chips(filter, rows);
        string what = chips.IsEmpty ? "Tanpa saringan" : string.Join("; ", chips.Select(chip => chip.Label));
        return $"{what}. Diurutkan: {RowOrder.InWords(filter.Order, filter.Descending)}.";
    }

    public static ImmutableArray<FilterOption> KecamatanOptions(EntityFilter filter, IEnumerable<EntityRow> rows) =>
    [
        .. rows.Where(row => row.Entity.Kecamatan is not null)
            .GroupBy(row => (Code: row.Entity.Kecamatan?.Value ?? "", row.Kecamatan))
            .OrderBy(group => group.Key.Kecamatan, StringComparer.OrdinalIgnoreCase)
            .Select(group => new FilterOption(group.Key.Code, group.Key.Kecamatan, group.Count(), filter.Kecamatan == group.Key.Code)),
    ];

    public static ImmutableArray<FilterOption> ActivityOptions(EntityFilter filter, IReadOnlyCollection<EntityRow> rows) =>
    [
        .. ActivityCounts.In(rows).Items.Select(item => (Word: Vocabulary.Of(item.Activity), item.Count))
            .Select(item => new FilterOption(item.Word.Id, item.Word.Word, item.Count, filter.Activity == item.Word.Id)),
    ];

    public static ImmutableArray<FilterOption> BandOptions(EntityFilter filter, IReadOnlyCollection<EntityRow> rows, IEnumerable<string> bands) =>
    [
        .. bands.Select(band => new FilterOption(band, band, rows.Count(row => row.Band == band), filter.Band == band)),
        new FilterOption(EntityFilter.NoBand, "Belum dapat dinilai", rows.Count(row => row.Band is null), filter.Band == EntityFilter.NoBand),
    ];

    public static ImmutableArray<FilterOption> KindOptions(EntityFilter filter, IEnumerable<EntityRow> rows) =>
    [
        .. rows.GroupBy(EntityFilter.KindId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FilterOption(group.Key, group.Key is "opd" or "bumd" ? group.Key.ToUpperInvariant() : Indonesian.Sentence(group.Key), group.Count(), filter.Kind == group.Key)),
    ];

    public static ImmutableArray<FilterOption> PlatformOptions(EntityFilter filter, IEnumerable<EntityRow> rows) =>
    [
        .. rows.Where(row => row.Verdict is not null).GroupBy(row => row.Verdict?.Facts.Platform ?? "", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FilterOption(group.Key, group.Key, group.Count(), filter.Platform == group.Key)),
    ];

    /// <summary>Groups of every division; empty when nobody is in one.</summary>
    public static ImmutableArray<FilterOption> GroupOptions(EntityFilter filter, IEnumerable<EntityRow> rows) =>
    [
        .. rows.SelectMany(row => row.Entity.Groups).GroupBy(EntityFilter.GroupId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FilterOption(group.Key, group.Key, group.Count(), filter.Group == group.Key)),
    ];

    private static string ActivityWord(string id) => Vocabulary.Activities.Select(Vocabulary.Of).FirstOrDefault(word => word.Id == id)?.Word ?? id;
}
