using ClosedXML.Excel;
using Monitor.App.Reports;
using Monitor.Host.Workbooks;

namespace Monitor.Host.Tests.Workbooks;

public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "=1+1", "=HYPERLINK(\"http://jahat.test/\",\"klik\")", "=cmd|'/c calc'!A0", "+62 896 5550 1234", "-5", "@SUM(A1)", "{=1+1}", "'=1+1", "'kutip", "''dua",
        "\t=1+1", "\r=1+1", "1/2/2026", "2026-11-24", "TRUE", "00123", "1e5", "12:30", "50%", "Rp 1.000", "baris satu\nbaris dua", "", " ", "emoji 🙂", "<b>&amp;</b>",
    ];

    [Fact]
    public void Crawled_text_stays_the_text_it_was()
    {
        using var file = new MemoryStream();
        var sheet = new SheetSpec("Uji", [new ColumnSpec("Teks", 20)], [.. Texts.Select(text => System.Collections.Immutable.ImmutableArray.Create(Cell.Of(text)))], 0, [], "#C27A00");

        new ClosedXmlWriter().Write(
            new WorkbookSpec("uji.xlsx", "Uji", "DRAF", "", "penguji", DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, [sheet]), file);

        file.Position = 0;
        using var book = new XLWorkbook(file);
        IXLWorksheet page = book.Worksheet("Uji");
        for (int row = 0; row < Texts.Length; row++)
        {
            IXLCell cell = page.Cell(row + 2, 1);
            Assert.False(cell.HasFormula, $"'{Texts[row]}' became a formula.");
            Assert.True(Texts[row].Trim().Length == 0 || cell.DataType == XLDataType.Text, $"'{Texts[row]}' became {cell.DataType}.");
            Assert.Equal(Cell.Of(Texts[row]) is TextCell kept ? kept.Text.Replace('\r', '\n') : "", cell.GetString());
        }
    }
}
