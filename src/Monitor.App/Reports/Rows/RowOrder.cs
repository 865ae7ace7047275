namespace Monitor.App.Reports.Rows;

/// <summary>The orders a list may have. Every one ends in the wilayah code, so equal rows never change places.</summary>
public static class RowOrder
{
    public const string Default = "perhatian";

    /// <summary>Ids as they stand in the address, with their words by direction.</summary>
    public static IReadOnlyList<(string Id, string Ascending, string Descending)> All { get; } =
    [
        (Default, "perlu perhatian lebih dulu", "perlu perhatian paling akhir"),
        ("nama", "nama, A–Z", "nama, Z–A"),
        ("kecamatan", "kecamatan, A–Z", "kecamatan, Z–A"),
        ("keaktifan", "keaktifan, aktif dulu", "keaktifan, yang belum diketahui dulu"),
        ("skor", "skor, terendah dulu", "skor, tertinggi dulu"),
        ("umur", "umur unggahan, terbaru dulu", "umur unggahan, terlama dulu"),
    ];

    public static bool IsKnown(string id) => All.Any(order => order.Id == id);

    /// <summary>"Diurutkan: …" in words.</summary>
    public static string InWords(string id, bool descending)
    {
        (_, string ascending, string down) = All.First(order => order.Id == id);
        return descending ? down : ascending;
    }

    public static IEnumerable<EntityRow> Sort(IEnumerable<EntityRow> rows, string id, bool descending)
    {
        IOrderedEnumerable<EntityRow> grouped = id is Default or "nama" or "kecamatan" ? rows.OrderBy(_ => 0) : rows.OrderBy(row => row.Group);
        IOrderedEnumerable<EntityRow> sorted = id switch
        {
            "nama" => Then(grouped, row => row.Entity.Name, descending),
            "kecamatan" => Then(grouped, row => row.Kecamatan, descending),
            "keaktifan" => Then(grouped, row => -(int)row.Activity, descending),
            "skor" => Then(grouped, row => row.Score ?? 0, descending),
            "umur" => Then(grouped.ThenBy(row => row.AgeDays is null), row => row.AgeDays ?? 0, descending),
            _ => Then(grouped, row => row.Urgency, descending).ThenBy(row => row.Score ?? 0),
        };
        return sorted.ThenBy(row => row.Entity.Code.Value, StringComparer.Ordinal);
    }

    private static IOrderedEnumerable<EntityRow> Then<TKey>(IOrderedEnumerable<EntityRow> rows, Func<EntityRow, TKey> key, bool descending)
    {
        IComparer<TKey> comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.OrdinalIgnoreCase : Comparer<TKey>.Default;
        return descending ? rows.ThenByDescending(key, comparer) : rows.ThenBy(key, comparer);
    }
}
