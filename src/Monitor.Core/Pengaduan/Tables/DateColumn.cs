using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>Decides how the numeric dates of one column are written. A column proves its order by a number above 12; what it does not prove is not guessed.</summary>
internal static class DateColumn
{
    // A spreadsheet that reads a day-first column month first turns the days up to the 12th into dates and leaves the others as text.
    private const int LastMonth = 12;

    /// <summary>The days in the order of the cells, or the issues that refuse them.</summary>
    /// <param name="cells">Rows with what stands there; null = unreadable.</param>
    /// <param name="isTyped">Whether a cell held a true date.</param>
    public static (ImmutableArray<DateOnly> Days, ImmutableArray<RowIssue> Issues) Decide(
        IReadOnlyList<(int Row, WrittenDate? Date, bool IsTyped)> cells, DateOrder stated, string column)
    {
        (int Row, WrittenDate Date)[] numeric = [.. cells.Where(cell => cell.Date is { DayFirst: not null } or { MonthFirst: not null }).Select(cell => (cell.Row, cell.Date!))];
        bool provesDay = numeric.Any(cell => cell.Date.MonthFirst is null);
        bool provesMonth = numeric.Any(cell => cell.Date.DayFirst is null);
        DateOrder order = stated != DateOrder.Unstated ? stated
            : provesDay == provesMonth ? DateOrder.Unstated
            : provesDay ? DateOrder.DayFirst : DateOrder.MonthFirst;
        var issues = ImmutableArray.CreateBuilder<RowIssue>();
        var days = ImmutableArray.CreateBuilder<DateOnly>(cells.Count);
        foreach ((int row, WrittenDate? date, _) in cells)
        {
            IssueCode code = Read(date, order, provesDay && provesMonth, out DateOnly day);
            days.Add(day);
            if (code != IssueCode.Unknown)
            {
                issues.Add(new RowIssue(row, column, code));
            }
        }

        if (IsHalfConverted(cells, numeric) && stated == DateOrder.Unstated)
        {
            issues.Add(new RowIssue(cells.First(cell => cell.IsTyped).Row, column, IssueCode.DatesMixed));
        }

        return (days.ToImmutable(), issues.ToImmutable());
    }

    private static IssueCode Read(WrittenDate? date, DateOrder order, bool contradicts, out DateOnly day)
    {
        day = default;
        if (date is null)
        {
            return IssueCode.DateUnreadable;
        }

        bool isNumeric = date.DayFirst is not null || date.MonthFirst is not null;
        DateOnly? read = !isNumeric ? date.Day : order switch
        {
            DateOrder.DayFirst => date.DayFirst,
            DateOrder.MonthFirst => date.MonthFirst,

            // 05/05/2026 is one day in both orders; where the column contradicts itself even that proves nothing, but does no harm.
            _ => date.DayFirst == date.MonthFirst ? date.DayFirst : null,
        };
        day = read ?? default;
        return read is not null ? IssueCode.Unknown
            : order != DateOrder.Unstated ? IssueCode.DateUnreadable
            : contradicts ? IssueCode.DatesContradict : IssueCode.DateAmbiguous;
    }

    private static bool IsHalfConverted(IReadOnlyList<(int Row, WrittenDate? Date, bool IsTyped)> cells, (int Row, WrittenDate Date)[] numeric) =>
        numeric.Length > 0
        && numeric.All(cell => cell.Date.MonthFirst is null)
        && cells.Any(cell => cell.IsTyped)
        && cells.Where(cell => cell.IsTyped).All(cell => cell.Date?.Day is { Day: <= LastMonth });
}
