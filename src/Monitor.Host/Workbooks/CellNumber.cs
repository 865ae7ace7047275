using Monitor.App.Reports;

namespace Monitor.Host.Workbooks;

/// <summary>Values that a spreadsheet keeps as numbers.</summary>
internal static class CellNumber
{
    /// <summary>The number of a cell, days counted as spreadsheets count them; null for text and for nothing.</summary>
    public static double? Of(Cell cell, TimeZoneInfo zone) => cell switch
    {
        NumberCell number => number.Value,
        IntegerCell number => number.Value,
        ShareCell share => share.Value,
        DateCell day => day.Day.ToDateTime(TimeOnly.MinValue).ToOADate(),
        MomentCell moment => Shown(moment, zone).ToOADate(),
        _ => null,
    };

    /// <summary>The wall clock of a moment to the minute: the format shows no more, and a hidden second would round.</summary>
    public static DateTime Shown(MomentCell cell, TimeZoneInfo zone)
    {
        DateTime moment = cell.IsUtc ? cell.Moment.UtcDateTime : TimeZoneInfo.ConvertTime(cell.Moment, zone).DateTime;
        return DateTime.SpecifyKind(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute)), DateTimeKind.Unspecified);
    }
}
