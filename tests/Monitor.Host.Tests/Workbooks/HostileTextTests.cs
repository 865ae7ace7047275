using System.Collections.Immutable;
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

    // What OOXML writes for a character that XML cannot hold (ST_Xstring); as the text of a page it must stay what it is.
    private static readonly string[] Escapes =
        ["_x0041_", "_xFFFF_", "_x005F_", "_x005F_x0041_", "_X0041_", "_x41_", "__x0041__", "_x0041_x0042_", "a_x000d_b_x0041_c", "_x003D_1+1", "emoji 🙂 _x0041_", "🙂_x0041_x0042_🙂", "_xD83D_"];

    [Fact]
    public void Crawled_text_stays_the_text_it_was()
    {
        using MemoryStream file = Written(Texts);
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

    /// <summary>Read by the rule of the format and not with ClosedXML, whose reader takes the escape off twice.</summary>
    [Fact]
    public void Text_that_looks_like_an_escape_of_the_format_stays_the_text_it_was()
    {
        using MemoryStream file = Written(Escapes);
        Assert.Equal(Escapes, WrittenBook.Texts(file, "Uji").Skip(1));
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_written_as_itself()
    {
        using MemoryStream file = Written(["emoji 🙂"]);
        Assert.Contains("emoji 🙂", WrittenBook.SharedStrings(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_xml_cannot_carry_spoils_no_workbook()
    {
        using MemoryStream file = Written(["🙂 a\u0001b\uFFFEc"]);
        Assert.Equal("🙂 a\u0001b\uFFFEc", WrittenBook.Texts(file, "Uji")[1]);
    }

    [LibreOfficeFact]
    public void LibreOffice_shows_text_that_looks_like_an_escape_of_the_format_literally()
    {
        using MemoryStream file = Written(Escapes);
        Assert.Equal(Escapes, LibreOffice.Rows(file).Skip(1).Select(line => line.Trim('"')));
    }

    private static MemoryStream Written(string[] texts)
    {
        var file = new MemoryStream();
        var sheet = new SheetSpec("Uji", [new ColumnSpec("Teks", 20)], [.. texts.Select(text => ImmutableArray.Create(Cell.Of(text)))], 0, [], "#C27A00");
        new ClosedXmlWriter().Write(new WorkbookSpec("uji.xlsx", "Uji", "DRAF", "", "penguji", DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, [sheet]), file);
        file.Position = 0;
        return file;
    }
}
