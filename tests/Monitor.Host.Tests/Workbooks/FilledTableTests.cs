using System.Collections.Immutable;
using ClosedXML.Excel;
using Monitor.App.Reports;
using Monitor.Host.Workbooks;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>Tables are filled into a model of a few rows: every row must come out as if ClosedXML had written it.</summary>
public sealed class FilledTableTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly DateTimeOffset Moment = new(2026, 11, 24, 0, 5, 40, TimeSpan.Zero);

    private static readonly ImmutableArray<ColumnSpec> Columns =
        [new("Nama", 20), new("Nilai", 10, Wraps: true), new("Alamat", 30), new("Kata", 12, Fills: [new WordFill("Aktif", "#000000", "#FFFFFF")])];

    // Two kinds and none in the second column, two in the third: a row alone shows no look of the others.
    private static readonly ImmutableArray<ImmutableArray<Cell>> Mixed =
    [
        [Cell.Of("satu"), Cell.Of((double?)91.25), Cell.Link(new Uri("https://satu.test/a?b=1&c=2")), Cell.Of("Aktif")],
        [Cell.Of("dua"), Cell.Empty, Cell.Of("dua.test"), Cell.Of("Mati")],
        [Cell.Of("tiga"), Cell.Of((int?)7), Cell.Link(new Uri("https://satu.test/a?b=1&c=2")), Cell.Of("Aktif")],
        [Cell.Of("empat"), Cell.Share(0.5), Cell.Link(new Uri("https://empat.test/")), Cell.Empty],
        [Cell.Of("lima"), Cell.Of((DateOnly?)new DateOnly(2026, 11, 24)), Cell.Empty, Cell.Of("Mati")],
        [Cell.Of("enam"), Cell.Of((DateTimeOffset?)Moment), Cell.Of("enam.test"), Cell.Of("Aktif")],
        [Cell.Of("tujuh"), Cell.Utc(Moment), Cell.Link(new Uri("https://tujuh.test/")), Cell.Of("Aktif")],
        [Cell.Of("delapan"), Cell.Of((double?)1), Cell.Of("delapan.test"), Cell.Of("Mati")],
    ];

    [Fact]
    public void Every_cell_keeps_its_value_and_the_format_of_its_kind()
    {
        using XLWorkbook book = Read(Sheet(Mixed));
        IXLWorksheet page = book.Worksheet("Uji");
        Assert.Equal(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"], Enumerable.Range(2, 8).Select(row => page.Cell(row, 1).GetString()));
        Assert.Equal(["0.0", "0", "0%"], new[] { 2, 4, 5 }.Select(row => page.Cell(row, 2).Style.NumberFormat.Format));
        Assert.Equal([91.25, 7, 0.5], new[] { 2, 4, 5 }.Select(row => page.Cell(row, 2).GetDouble()));
        Assert.True(page.Cell(3, 2).IsEmpty());
        Assert.Equal(("dd/mm/yyyy", new DateTime(2026, 11, 24)), (page.Cell(6, 2).Style.DateFormat.Format, page.Cell(6, 2).GetDateTime()));
        Assert.Equal(("dd/mm/yyyy hh:mm", "07:05"), (page.Cell(7, 2).Style.DateFormat.Format, page.Cell(7, 2).GetDateTime().ToString("HH:mm", null)));
        Assert.Equal("00:05", page.Cell(8, 2).GetDateTime().ToString("HH:mm", null));
        Assert.All(Enumerable.Range(2, 8), row => Assert.True(page.Cell(row, 2).Style.Alignment.WrapText));
    }

    [Fact]
    public void Links_lead_to_their_own_address_and_text_leads_nowhere()
    {
        using XLWorkbook book = Read(Sheet(Mixed));
        IXLWorksheet page = book.Worksheet("Uji");
        Assert.Equal(
            ["https://satu.test/a?b=1&c=2", "", "https://satu.test/a?b=1&c=2", "https://empat.test/", "", "", "https://tujuh.test/", ""],
            Enumerable.Range(2, 8).Select(row => page.Cell(row, 3).HasHyperlink ? page.Cell(row, 3).Hyperlink.ExternalAddress.AbsoluteUri : ""));
        Assert.Equal([true, false], new[] { 2, 3 }.Select(row => page.Cell(row, 3).Style.Font.Underline == XLFontUnderlineValues.Single));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(300)]
    public void Filter_fills_and_the_closing_border_end_at_the_last_row(int count)
    {
        using XLWorkbook book = Read(Sheet([.. Enumerable.Range(0, count).Select(row => Mixed[row % Mixed.Length])]));
        IXLWorksheet page = book.Worksheet("Uji");
        int last = count + 1;
        Assert.Equal($"A1:D{last}", page.AutoFilter.Range.RangeAddress.ToString());
        Assert.Equal($"D2:D{last}", Assert.Single(page.ConditionalFormats).Ranges.Single().RangeAddress.ToString());
        Assert.Equal($"A1:D{last}", page.RangeUsed(XLCellsUsedOptions.All).RangeAddress.ToString());
        Assert.All(Enumerable.Range(2, count), row => Assert.Equal(
            row == last ? XLBorderStyleValues.Thin : XLBorderStyleValues.Hair, page.Cell(row, 1).Style.Border.BottomBorder));
        Assert.Equal((1, 1), (page.PageSetup.FirstRowToRepeatAtTop, page.PageSetup.LastRowToRepeatAtTop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    public void Lines_stand_below_the_table_with_their_links(int count)
    {
        SheetSpec sheet = Sheet([.. Enumerable.Range(0, count).Select(row => Mixed[row % Mixed.Length])]) with
        {
            Lines = [new LineSpec("Aturan", Cell.Empty, LineLook.Heading), new LineSpec("Dasar", Cell.Link(new Uri("https://aturan.test/")))],
        };
        using XLWorkbook book = Read(sheet);
        IXLWorksheet page = book.Worksheet("Uji");
        Assert.True(page.Row(count + 2).IsEmpty());
        Assert.Equal(("Aturan", true), (page.Cell(count + 3, 1).GetString(), page.Cell(count + 3, 1).Style.Font.Bold));
        Assert.Equal("https://aturan.test/", page.Cell(count + 4, 2).Hyperlink.ExternalAddress.AbsoluteUri);
        Assert.Equal(count + 4, page.LastRowUsed(XLCellsUsedOptions.All).RowNumber());
    }

    [Fact]
    public void A_sentence_below_the_table_goes_over_its_columns_in_a_row_as_high_as_it_needs()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("kalimat", 20));
        using XLWorkbook book = Read(Sheet(Mixed) with { Lines = [new LineSpec("Cara membaca", Cell.Of(sentence)), new LineSpec("Dasar", Cell.Of("singkat"))] });
        IXLWorksheet page = book.Worksheet("Uji");

        Assert.Equal(["B11:D11", "B12:D12"], page.MergedRanges.Select(range => range.RangeAddress.ToString()).Order(StringComparer.Ordinal));

        // 52 characters a line take six words: four lines.
        Assert.Equal(4 * 12.75, page.Row(11).Height);
        Assert.True(page.Row(12).Height < 2 * 12.75);
    }

    [Fact]
    public void A_share_is_rounded_down_as_on_the_pages()
    {
        using XLWorkbook book = Read(Sheet([[Cell.Of("satu"), Cell.Share(0.1199), Cell.Empty, Cell.Empty], [Cell.Of("dua"), Cell.Share(0.999), Cell.Empty, Cell.Empty]]));
        Assert.Equal([0.11, 0.99], new[] { 2, 3 }.Select(row => book.Worksheet("Uji").Cell(row, 2).GetDouble()));
        Assert.Equal("11 %", Indonesian.Percent(0.1199));
    }

    [Fact]
    public void A_sheet_whose_name_looks_like_a_cell_keeps_its_name_in_the_filter()
    {
        using MemoryStream file = Written(Sheet([.. Enumerable.Repeat(Mixed[0], 50)]) with { Name = "APBD2026" });
        Assert.Contains("APBD2026!$A$1:$D$51", WrittenBook.Names(file).Select(name => name.Replace("'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_header_row_repeats_on_every_printed_page()
    {
        using MemoryStream file = Written(Sheet(Mixed));
        Assert.Contains("Uji!$1:$1", WrittenBook.Names(file).Select(name => name.Replace("'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_title_and_a_warning_have_room_for_their_larger_letters()
    {
        var cover = new SheetSpec("Uji", [], [], 0, [new LineSpec("Judul", Cell.Empty, LineLook.Title), new LineSpec("DRAF", Cell.Empty, LineLook.Warning)], "#C27A00");
        using XLWorkbook book = Read(cover);
        IXLWorksheet page = book.Worksheet("Uji");
        Assert.All(new[] { 1, 2 }, row => Assert.True(page.Row(row).Height > 1.2 * page.Cell(row, 1).Style.Font.FontSize));
    }

    [Fact]
    public void No_sheet_has_more_links_than_a_spreadsheet_opens()
    {
        const int Rows = 65_600;
        using MemoryStream file = Written(new SheetSpec("Uji", [new ColumnSpec("Alamat", 20)], [.. Enumerable.Repeat(ImmutableArray.Create(Cell.Link(new Uri("https://satu.test/"))), Rows)], 0, [], "#C27A00"));
        Assert.Equal(65_530, WrittenBook.Links(file, "Uji"));
        Assert.Equal(Rows + 1, WrittenBook.Texts(file, "Uji").Length);
    }

    private static SheetSpec Sheet(ImmutableArray<ImmutableArray<Cell>> rows) => new("Uji", Columns, rows, 1, [], "#C27A00");

    private static XLWorkbook Read(SheetSpec sheet) => new(Written(sheet));

    private static MemoryStream Written(SheetSpec sheet)
    {
        var file = new MemoryStream();
        new ClosedXmlWriter().Write(new WorkbookSpec("uji.xlsx", "Uji", "DRAF", "", "penguji", Moment, Jakarta, [sheet]), file);
        file.Position = 0;
        return file;
    }
}
