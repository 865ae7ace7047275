using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>The header of an export: where each column stands. Found by names, never by position.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Places">Index of the column, from 0; a column that is not there is absent.</param>
/// <param name="Unknown">Names nobody knows: shown, not fatal, never read.</param>
internal sealed record Sp4nHeader(int Row, ImmutableDictionary<Sp4nColumn, int> Places, ImmutableArray<string> Unknown, ImmutableArray<RowIssue> Issues)
{
    // Longer than any name of a column: what is longer is no name, and may be a person's text.
    internal const int LongestName = 60;

    /// <summary>The header if this row is it: a cell is called like the number of the complaint.</summary>
    public static Sp4nHeader? Of(TableRow row, Sp4nMapping mapping)
    {
        string[] cells = [.. row.Cells.Select(cell => Words.Fold(cell.Text))];
        Dictionary<string, Sp4nColumn> names = mapping.Columns
            .SelectMany(pair => pair.Value.Select(name => (Name: Words.Fold(name), pair.Key)))
            .DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
        if (!cells.Any(cell => names.TryGetValue(cell, out Sp4nColumn column) && column == Sp4nColumn.Reference))
        {
            return null;
        }

        string[] dropped = [.. mapping.Dropped.Select(Words.Fold)];
        var places = ImmutableDictionary.CreateBuilder<Sp4nColumn, int>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        var issues = ImmutableArray.CreateBuilder<RowIssue>();
        for (int i = 0; i < cells.Length; i++)
        {
            if (names.TryGetValue(cells[i], out Sp4nColumn column))
            {
                // "Instansi Terdisposisi" twice: nobody can say which is meant.
                if (!places.TryAdd(column, i))
                {
                    issues.Add(new RowIssue(row.Number, mapping.NameOf(column), IssueCode.ColumnTwice));
                }
            }
            else if (cells[i].Length > 0 && !dropped.Any(name => cells[i].StartsWith(name, StringComparison.Ordinal)))
            {
                unknown.Add(row.Cells[i].Text.Trim() is { Length: <= LongestName } name ? name : "…");
            }
        }

        issues.AddRange(mapping.Needed.Where(column => !places.ContainsKey(column)).Select(column => new RowIssue(row.Number, mapping.NameOf(column), IssueCode.RequiredColumnMissing)));
        return new Sp4nHeader(row.Number, places.ToImmutable(), unknown.ToImmutable(), issues.ToImmutable());
    }

    /// <summary>A cell of a row; empty where the column is not there.</summary>
    public TableCell Cell(TableRow row, Sp4nColumn column) => row.At(Places.GetValueOrDefault(column, -1));

    /// <summary>The text of a cell; empty also for a dash, which exports write for nothing.</summary>
    public string Text(TableRow row, Sp4nColumn column) => Cell(row, column).Text.Trim() is { Length: > 0 } text && text is not ("-" or "–") ? text : "";
}
