using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Config;

/// <summary>Workbooks as people and programs write them are read; those that nobody should open are refused.</summary>
public sealed class RegisterSheetTests
{
    private static readonly string[] Head = ["kode", "jenis", "nama", "alamat", "status_alamat"];

    private static readonly string HeadRow = Row(1, Head);

    private static readonly Roster Register = new(
        new Kabupaten(WilayahCode.Parse("99.02"), "Kabupaten Umpama", false, ["umpama.go.id"], "0299", ["990201"], OwnChannels.None), [new Kecamatan(WilayahCode.Parse("99.02.01"), "Wiratama")], []);

    [Fact]
    public void Rows_keep_their_numbers_and_empty_ones_are_passed_over()
    {
        ImmutableArray<RegisterRow> rows = Read(TestWorkbook.Zip(TestWorkbook.Sheet(HeadRow + Row(2) + Row(7, "99.02.01.2001", "desa", "Umbul & Sari", "https://umbulsari.umpama.go.id/", "usulan") + Row(9, "dinkes", "opd", "Dinas Kesehatan"))));

        Assert.Equal([(7, "Umbul & Sari"), (9, "Dinas Kesehatan")], rows.Select(row => (row.Number, row.Name)));
        Assert.All(rows, row => Assert.Empty(row.Faults));
    }

    [Fact]
    public void Shared_texts_are_put_together_from_their_runs_without_how_they_are_spoken()
    {
        const string texts = $"<sst xmlns=\"{TestWorkbook.Main}\"><si><t>dinkes</t></si><si><r><t>Dinas </t></r><r><t>Kesehatan</t></r><rPh sb=\"0\" eb=\"1\"><t>dibaca</t></rPh></si></sst>";
        byte[] workbook = TestWorkbook.Zip(
            TestWorkbook.Sheet(HeadRow + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"str\"><v>opd</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"), ("xl/sharedStrings.xml", texts));

        Assert.Equal(("dinkes", "Dinas Kesehatan"), Assert.Single(Read(workbook).Select(row => (row.Code, row.Name))));
    }

    [Theory]
    [InlineData("<c r=\"A2\"><f>1+1</f><v>2</v></c>", "memuat rumus")]
    [InlineData("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "galat Excel")]
    [InlineData("<c r=\"F2\" t=\"str\"><v>lebih</v></c>", "memuat 6 nilai")]
    public void A_cell_that_cannot_be_taken_refuses_its_row_only(string cell, string reason)
    {
        ImmutableArray<RegisterRow> rows = Read(TestWorkbook.Zip(TestWorkbook.Sheet($"{HeadRow}<row r=\"2\">{cell}</row>" + Row(3, "dinkes", "opd", "Dinas Kesehatan"))));

        Assert.Equal([2, 3], rows.Select(row => row.Number));
        Assert.Contains(reason, Assert.Single(rows[0].Faults), StringComparison.Ordinal);
        Assert.Empty(rows[1].Faults);
    }

    [Fact]
    public void Macros_bombs_outer_entities_and_torn_files_are_refused_as_a_whole()
    {
        string good = TestWorkbook.Sheet(HeadRow);
        const string outer = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"" + TestWorkbook.Main + "\"><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Assert.Contains("makro", Fault(TestWorkbook.Zip(good, ("xl/vbaProject.bin", "x"))), StringComparison.Ordinal);
        Assert.Contains("mengembang jauh", Fault(TestWorkbook.Zip(good, ("xl/sharedStrings.xml", new string(' ', 60 * 1024 * 1024)))), StringComparison.Ordinal);
        Assert.Contains("terlalu banyak bagian", Fault(TestWorkbook.Zip(good, [.. Enumerable.Range(0, 600).Select(part => ($"xl/media/{part}.png", ""))])), StringComparison.Ordinal);
        Assert.Contains("lebih dari 5000 baris", Fault(TestWorkbook.Zip(TestWorkbook.Sheet(HeadRow + string.Concat(Enumerable.Range(2, 5001).Select(at => Row(at)))))), StringComparison.Ordinal);
        Assert.Contains("deklarasi", Fault(TestWorkbook.Zip(outer)), StringComparison.Ordinal);
        Assert.Contains("rusak", Fault(TestWorkbook.Zip("<worksheet>")), StringComparison.Ordinal);
        Assert.Contains("rusak", Fault(TestWorkbook.Of(Head)[..200]), StringComparison.Ordinal);
        Assert.Contains("tidak dapat dibaca", Fault(TestWorkbook.Zip(TestWorkbook.Sheet(HeadRow + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>5</v></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("terlalu banyak kolom", Fault(TestWorkbook.Zip(TestWorkbook.Sheet(HeadRow + "<row r=\"2\"><c r=\"ZZ2\" t=\"str\"><v>jauh</v></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("lembar pertama kosong", Fault(TestWorkbook.Zip(TestWorkbook.Sheet(""))), StringComparison.Ordinal);
        Assert.Contains("kolom 'status_alamat' belum ada", Fault(TestWorkbook.Of(Head[..4])), StringComparison.Ordinal);
    }

    private static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, column) => $"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>";

    private static string Fault(byte[] workbook)
    {
        RegisterRow row = Assert.Single(Read(workbook));
        Assert.Empty(row.Changes);
        return Assert.Single(row.Faults);
    }

    private static ImmutableArray<RegisterRow> Read(byte[] workbook) =>
        RegisterTable.Read("tabel.xlsx", workbook, Register, new Decision("dewi", "Diskominfo", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero)), new DateOnly(2026, 11, 24));
}
