using System.Collections.Immutable;
using System.Text;
using Monitor.App.Config;
using Monitor.App.Tables;
using Monitor.App.Tests.Config;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Text;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Tables;

public sealed class TableFileTests
{
    internal static readonly Sp4nMapping Mapping = Sp4nFile.Read(Path.Combine(TempFolder.Repository, "config", "sumber", Sp4nFile.Name));
    internal static readonly Kamus Kamus = KamusFolder.Read(Path.Combine(TempFolder.Repository, "config", "kamus"));

    private static readonly Sp4nReader Reader = new(Mapping, Kamus);

    private static readonly int Status = Array.IndexOf(Header, "Status Laporan");

    private static List<TableRow> Rows(byte[] content, TableLimits? limits = null) => [.. TableFile.Rows(content, Reader.ColumnsOf, limits ?? TableLimits.Default)];

    private static TableRow Last(byte[] content) => Rows(content)[^1];

    private static TableException Refused(byte[] content, TableLimits? limits = null) => Assert.Throws<TableException>(() => Rows(content, limits));

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1252"];

    internal static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Separated_text_is_read_in_every_usual_encoding(string encoding)
    {
        foreach (char separator in ";,\t")
        {
            TableRow row = Last(Encoded(Csv(Table(Row(1, ("Kelurahan", "Désa Çontoh"))), separator), encoding));
            Assert.Equal((12, "7000001", "Désa Çontoh", Story), (row.Number, row.Cells[0].Text, row.Cells[20].Text, row.Cells[8].Text));
        }
    }

    [Fact]
    public void Of_a_workbook_only_the_wanted_columns_become_values()
    {
        List<TableRow> rows = Rows(Xlsx(Row(1), Row(2, ("Status Laporan", "Ditutup oleh Admin"))));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], rows.Select(row => row.Number));
        Assert.Equal("30 Jun 2026 08:00", rows[2].Cells[1].Text);
        Assert.Equal(Header, rows[10].Cells.Select(cell => cell.Text));
        Assert.Equal(["Terverifikasi", "Ditutup oleh Admin"], rows.TakeLast(2).Select(row => row.Cells[Status].Text));
        foreach (TableRow row in rows.TakeLast(2))
        {
            Assert.All(new[] { "Nama Pelapor", "Judul Laporan", "Isi Laporan Awal", "Isi Laporan Akhir" }, column => Assert.Equal("", row.Cells[Array.IndexOf(Header, column)].Text));
        }
    }

    [Fact]
    public void Cells_are_what_the_spreadsheet_shows()
    {
        var book = new TestWorkbook();
        string[] header = [.. Header.Select(book.Shared)];
        book.Fill(
        [
            header,
            [TestWorkbook.Number("7000001"), TestWorkbook.Number("46176.25", 1), TestWorkbook.Number("0.34410879629629628", 4), TestWorkbook.Inline(Name), TestWorkbook.Inline("Peng<aduan"), TestWorkbook.Number("4.2E1")],
            [TestWorkbook.Number("7000002"), TestWorkbook.Number("46176", 2), "", "", TestWorkbook.Formula("A1&amp;\"x\"", "Aspirasi"), TestWorkbook.Number("42", 3)],
        ]);

        List<TableRow> rows = Rows(book.Bytes());

        Assert.Equal(("7000001", "Peng<aduan", "42", ""), (rows[1].Cells[0].Text, rows[1].Cells[4].Text, rows[1].Cells[5].Text, rows[1].Cells[3].Text));
        Assert.Equal(new DateTime(2026, 6, 3, 6, 0, 0), rows[1].Cells[1].Date);
        Assert.Equal(new TimeOnly(8, 15, 31), TimeOnly.FromDateTime(rows[1].Cells[2].Date!.Value));
        Assert.Equal((new DateTime(2026, 6, 3), true, "Aspirasi", "42"), (rows[2].Cells[1].Date, rows[2].Cells[4].IsFormula, rows[2].Cells[4].Text, rows[2].Cells[5].Text));
        book.Parts[TestWorkbook.Book] = book.Parts[TestWorkbook.Book].Replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>", StringComparison.Ordinal);
        Assert.Equal(new DateTime(2030, 6, 4), Rows(book.Bytes())[2].Cells[1].Date);
    }

    [Fact]
    public void A_row_without_numbers_and_a_text_in_pieces_are_read_too()
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1)));
        book.Parts[TestWorkbook.Sheet] = book.Parts[TestWorkbook.Sheet].Replace("<row r=\"12\"><c r=\"A12\"", "<row><c", StringComparison.Ordinal);
        book.Parts[TestWorkbook.Strings] = book.Parts[TestWorkbook.Strings].Replace(
            "<si><t xml:space=\"preserve\">Terverifikasi</t></si>", "<si><r><t>Terveri</t></r><r><t>fikasi</t></r><rPh sb=\"0\" eb=\"1\"><t>lafal</t></rPh></si>", StringComparison.Ordinal);

        TableRow row = Last(book.Bytes());

        Assert.Equal((12, "7000001", "Terverifikasi"), (row.Number, row.Cells[0].Text, row.Cells[Status].Text));
    }

    [Fact]
    public void Without_a_header_nothing_is_taken_out_of_a_workbook() => Assert.Empty(Rows(TestWorkbook.Of([["Nama", "Isi"], [Name, Story]]).Bytes()));

    public static TheoryData<string, TableFault> BrokenBooks => new()
    {
        { "makro", TableFault.Macros }, { "makro-lama", TableFault.Macros }, { "dtd", TableFault.DocumentType }, { "terpotong", TableFault.Broken }, { "xml-rusak", TableFault.Broken },
        { "tanpa-lembar", TableFault.NoSheet }, { "bukan-buku", TableFault.NotATable }, { "baris-mundur", TableFault.RowsOutOfOrder }, { "kolom-mundur", TableFault.RowsOutOfOrder },
        { "indeks-liar", TableFault.ValueBroken }, { "ganda", TableFault.Broken }, { "entitas", TableFault.DocumentType }, { "kolom-jauh", TableFault.TooManyColumns },
    };

    [Theory]
    [MemberData(nameof(BrokenBooks))]
    public void A_broken_or_dangerous_workbook_is_refused(string variant, TableFault fault) => Assert.Equal(fault, Refused(BrokenBook(variant)).Fault);

    internal static byte[] BrokenBook(string variant)
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1), Row(2)));
        void Change(string part, string old, string changed)
        {
            Assert.Contains(old, book.Parts[part], StringComparison.Ordinal);
            book.Parts[part] = book.Parts[part].Replace(old, changed, StringComparison.Ordinal);
        }

        switch (variant)
        {
            case "makro":
                book.Parts["xl/vbaProject.bin"] = "x";
                break;
            case "makro-lama":
                book.Parts["xl/macrosheets/sheet1.xml"] = "<x/>";
                break;
            case "dtd":
                Change(TestWorkbook.Sheet, "<worksheet", "<!DOCTYPE worksheet><worksheet");
                break;
            case "entitas":
                Change(TestWorkbook.Strings, "<sst", "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst");
                break;
            case "terpotong":
                return book.Bytes()[..^40];
            case "xml-rusak":
                Change(TestWorkbook.Sheet, "</sheetData></worksheet>", "");
                break;
            case "tanpa-lembar":
                book.Parts.Remove(TestWorkbook.Sheet);
                break;
            case "bukan-buku":
                book.Parts.Remove(TestWorkbook.Book);
                break;
            case "baris-mundur":
                Change(TestWorkbook.Sheet, "<row r=\"13\">", "<row r=\"12\">");
                break;
            case "kolom-mundur":
                Change(TestWorkbook.Sheet, "<c r=\"B13\"", "<c r=\"A13\"");
                break;
            case "kolom-jauh":
                Change(TestWorkbook.Sheet, "<c r=\"W13\"", "<c r=\"XFD13\"");
                break;
            case "indeks-liar":
                Change(TestWorkbook.Sheet, "<c r=\"A12\" t=\"s\"><v>", "<c r=\"A12\" t=\"s\"><v>99");
                break;
            case "ganda":
                book.Parts["XL/worksheets/SHEET1.xml"] = book.Parts[TestWorkbook.Sheet];
                break;
            default:
                throw new ArgumentException(variant, nameof(variant));
        }

        return book.Bytes();
    }

    [Fact]
    public void A_part_that_grows_beyond_its_size_is_not_unpacked()
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1)));
        book.Parts["xl/media/kosong.xml"] = new string(' ', 8 << 20);
        Assert.Equal(TableFault.TooDense, Refused(book.Bytes()).Fault);
        book.Parts["xl/media/kosong.xml"] = new string(' ', 1 << 20);
        Assert.Equal(TableFault.TooDense, Refused(book.Bytes(), TableLimits.Default with { Unpacked = 1 << 20 }).Fault);
        Assert.Equal(TableFault.TooManyParts, Refused(book.Bytes(), TableLimits.Default with { Parts = 5 }).Fault);
        Assert.Equal(TableFault.TooLarge, Refused(book.Bytes(), TableLimits.Default with { Bytes = 1000 }).Fault);
        Assert.Equal(13 - 1, Rows(book.Bytes()).Count);
    }

    [Fact]
    public void A_part_that_lies_about_its_size_is_refused()
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1)));
        book.Parts[TestWorkbook.Sheet] = book.Parts[TestWorkbook.Sheet].Replace("<sheetData>", "<sheetData>" + new string(' ', 700_000), StringComparison.Ordinal);
        byte[] bytes = book.Bytes();

        // The central directory tells the size unpacked at offset 24 of an entry, the local header at offset 22.
        for (int at = 0; at < bytes.Length - 60; at++)
        {
            bool isCentral = bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && Encoding.ASCII.GetString(bytes, at + 46, TestWorkbook.Sheet.Length) == TestWorkbook.Sheet;
            bool isLocal = bytes.AsSpan(at).StartsWith("PK\u0003\u0004"u8) && Encoding.ASCII.GetString(bytes, at + 30, TestWorkbook.Sheet.Length) == TestWorkbook.Sheet;
            if (isCentral || isLocal)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(at + (isCentral ? 24 : 22)), 2000);
            }
        }

        Assert.Equal(TableFault.Broken, Refused(bytes).Fault);
    }

    public static TheoryData<byte[], TableFault, int, int> BrokenTexts => new()
    {
        { [], TableFault.Empty, 0, 0 },
        { "  \r\n"u8.ToArray(), TableFault.Empty, 0, 0 },
        { "<html><table><tr><td>Tracking ID"u8.ToArray(), TableFault.Html, 0, 0 },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], TableFault.LockedOrOld, 0, 0 },
        { "%PDF-1.7"u8.ToArray(), TableFault.NotATable, 0, 0 },
        { "PK\u0005\u0006"u8.ToArray(), TableFault.Broken, 0, 0 },
        { "Tracking ID;a\n1;\"b\n2;c"u8.ToArray(), TableFault.QuoteOpen, 2, 2 },
        { "Tracking ID;a\n1;\"b\"x;c"u8.ToArray(), TableFault.QuoteInside, 2, 2 },
        { [.. "Tracking ID;\"a\nb\"\n1;é\n2;"u8, 0xE9], TableFault.EncodingMixed, 3, 0 },
        { [.. Encoding.UTF8.GetPreamble(), .. "Tracking ID\n"u8, 0xE9], TableFault.EncodingMixed, 2, 0 },
        { [.. "Tracking ID\n1\n"u8, 0x81], TableFault.EncodingUnknown, 3, 0 },
        { Encoding.Unicode.GetBytes("Tracking ID\n"), TableFault.EncodingUnknown, 1, 0 },
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Tracking ID\n1\n"), 0x00, 0xD8, 0x41, 0x00], TableFault.EncodingUnknown, 3, 0 },
        { Encoding.UTF8.GetBytes("Tracking ID;a\n" + new string(';', 600)), TableFault.TooManyColumns, 2, 501 },
        { Encoding.UTF8.GetBytes("Tracking ID;a\n1;" + new string('x', 100_001)), TableFault.ValueTooLong, 2, 2 },
    };

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public void A_broken_text_is_refused_with_its_place(byte[] content, TableFault fault, int row, int column)
    {
        TableException refused = Refused(content);
        Assert.Equal((fault, row, column), (refused.Fault, refused.Row, refused.Column));
    }

    [Fact]
    public void Columns_are_named_as_spreadsheets_name_them() => Assert.Equal(["A", "Z", "AA", "AZ", "XFD"], new[] { 1, 26, 27, 52, 16384 }.Select(TableException.Letters));
}
