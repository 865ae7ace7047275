using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>One cell of a table, whatever kind of file it came from.</summary>
/// <param name="Text">As shown; empty for an empty cell.</param>
/// <param name="Date">The date of a cell that holds a true date; null for text.</param>
/// <param name="IsFormula">The cell is computed: its value is whatever the computing program left there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TableCell(string Text, DateTime? Date, bool IsFormula)
{
    public static TableCell Of(string text) => new(text, null, false);

    public static TableCell Of(DateTime date) => new("", date, false);
}

/// <summary>One row of a table.</summary>
/// <param name="Number">As the program that made the table counts: the first row of the sheet is 1.</param>
/// <param name="Cells">From the first column on; rows may differ in length.</param>
public sealed record TableRow(int Number, ImmutableArray<TableCell> Cells)
{
    /// <summary>A cell, or an empty one beyond the end.</summary>
    public TableCell At(int column) => column >= 0 && column < Cells.Length ? Cells[column] : new TableCell("", null, false);
}
