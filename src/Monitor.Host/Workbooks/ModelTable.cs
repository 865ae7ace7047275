using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>A table cut down to the few rows that show every look its cells can have: each kind of cell of each column, then the last row, whose
/// border closes the table. ClosedXML gives the looks; all rows are then written with them one by one.</summary>
internal sealed partial class ModelTable
{
    private const int Header = 1;

    private readonly ImmutableArray<ImmutableArray<Cell>> kinds;

    public ModelTable(SheetSpec sheet)
    {
        Sheet = sheet;
        kinds = [.. Enumerable.Range(0, sheet.Columns.Length).Select(column => sheet.Rows.Select(row => row[column]).DistinctBy(cell => cell.GetType()).ToImmutableArray())];
        int looks = sheet.Rows.IsEmpty ? 0 : kinds.Max(column => column.Length);
        Model = sheet.Rows.IsEmpty ? sheet : sheet with
        {
            Rows = [.. Enumerable.Range(0, looks).Select(look => kinds.Select(column => column[Math.Min(look, column.Length - 1)]).ToImmutableArray()), sheet.Rows[^1]],
        };
    }

    public SheetSpec Sheet { get; }

    /// <summary>The sheet with the model's rows in place of its own.</summary>
    public SheetSpec Model { get; }

    public bool HasRows => !Sheet.Rows.IsEmpty;

    /// <summary>Last row of the model's table, counted from 1.</summary>
    public int ModelLast => Header + Model.Rows.Length;

    /// <summary>Rows by which what follows the model's table moves down; negative where the model is longer than the table.</summary>
    public int Shift => Sheet.Rows.Length - Model.Rows.Length;

    /// <summary>The model's row that shows how a cell looks.</summary>
    /// <param name="row">Index of the cell's row in the table.</param>
    public int LookOf(int row, int column, Cell cell) =>
        row == Sheet.Rows.Length - 1 ? ModelLast : Header + 1 + kinds[column].IndexOf(cell, 0, kinds[column].Length, SameKind.Instance);

    /// <summary>References such as A1:L9 or Bukti!$A$1:$L$9, where rows from the model's last on have moved.</summary>
    public string Moved(string references)
    {
        int start = references.LastIndexOf('!') + 1;
        return references[..start] + Reference().Replace(references[start..], match =>
        {
            int row = int.Parse(match.Groups["row"].ValueSpan, CultureInfo.InvariantCulture);
            return match.Groups["column"].Value + (row >= ModelLast ? row + Shift : row).ToString(CultureInfo.InvariantCulture);
        });
    }

    /// <summary>The row of a reference such as B12; 0 when it names none.</summary>
    public static int RowOf(string reference) =>
        Reference().Match(reference) is { Success: true } match ? int.Parse(match.Groups["row"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<column>\$?[A-Z]{1,3}\$?)(?<row>[0-9]{1,7})", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    private sealed class SameKind : IEqualityComparer<Cell>
    {
        public static SameKind Instance { get; } = new();

        public bool Equals(Cell? x, Cell? y) => x?.GetType() == y?.GetType();

        public int GetHashCode(Cell obj) => obj.GetType().GetHashCode();
    }
}
