using System.Globalization;
using System.Text;

namespace Monitor.App.Reports;

/// <summary>Writes the table of a sheet as CSV (RFC 4180, UTF-8 with BOM, so that spreadsheets read it as such).</summary>
public static class CsvSheet
{
    public static void Write(SheetSpec sheet, TimeZoneInfo zone, Stream target)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', sheet.Columns.Select(column => Quoted(column.Header))));
        foreach (var row in sheet.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(cell => Field(cell, zone))));
        }
    }

    private static string Field(Cell cell, TimeZoneInfo zone) => cell switch
    {
        TextCell text => Quoted(Neutral(text.Text)),
        LinkCell link => Quoted(Neutral(link.Shown)),
        NumberCell number => number.Value.ToString("0.0", CultureInfo.InvariantCulture),
        IntegerCell number => number.Value.ToString(CultureInfo.InvariantCulture),
        ShareCell share => share.Value.ToString("0.00", CultureInfo.InvariantCulture),
        DateCell day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        MomentCell { IsUtc: true } moment => moment.Moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        MomentCell moment => TimeZoneInfo.ConvertTime(moment.Moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>A spreadsheet takes a field that begins so for a formula; also after a separator it may guess by itself.</summary>
    private static string Neutral(string text)
    {
        var kept = new StringBuilder(text.Length + 2);
        bool atStart = true;
        foreach (char letter in text)
        {
            if (atStart && letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0' or '＝' or '＋' or '－' or '＠')
            {
                kept.Append('\'');
            }

            kept.Append(letter);
            atStart = letter is ',' or ';' or '\t' or '"' or '\n' || (atStart && letter == ' ');
        }

        return kept.ToString();
    }

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
