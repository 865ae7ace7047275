using System.Collections.Immutable;
using System.Text;

namespace Monitor.Core.Facts.Html;

/// <summary>One open table: its rows as they grow. A nested table is another one.</summary>
internal sealed class TableParts(TableParts? outer, Surroundings around, int block)
{
    private const int MaxRows = 2_000;
    private const int MaxCells = 40;
    private readonly ImmutableArray<ImmutableArray<string>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
    private readonly StringBuilder cell = new();
    private ImmutableArray<string>.Builder? row;
    private int rowStart;
    private bool inCell;

    public TableParts? Outer { get; } = outer;

    /// <summary>Index of the open cell within its row; −1 between cells.</summary>
    public int Column => inCell && row is not null ? row.Count : -1;

    /// <param name="first">Index of the block that comes next.</param>
    public void StartRow(int first)
    {
        EndRow();
        rowStart = first;
        row = ImmutableArray.CreateBuilder<string>();
    }

    public void EndRow()
    {
        EndCell();
        if (row is { Count: > 0 } && rows.Count < MaxRows)
        {
            rows.Add(row.ToImmutable());
            starts.Add(rowStart);
        }

        row = null;
    }

    public void StartCell()
    {
        EndCell();
        row ??= ImmutableArray.CreateBuilder<string>();
        inCell = true;
    }

    public void EndCell()
    {
        if (inCell && row is { Count: < MaxCells })
        {
            row.Add(cell.ToString());
        }

        cell.Clear();
        inCell = false;
    }

    public void AddText(string text)
    {
        if (inCell && cell.Length < 20_000)
        {
            cell.Append(cell.Length > 0 ? " " : "").Append(text);
        }
    }

    /// <param name="end">Index of the block that comes next.</param>
    public HtmlTable ToTable(int end)
    {
        EndRow();
        return new HtmlTable(rows.ToImmutable(), around.Region, around.Hint, block) { RowStarts = starts.ToImmutable(), End = end };
    }
}
