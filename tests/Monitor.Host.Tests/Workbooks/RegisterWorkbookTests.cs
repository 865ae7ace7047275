using System.Collections.Immutable;
using ClosedXML.Excel;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>A register as a real workbook, written by another program than reads it.</summary>
public sealed class RegisterWorkbookTests
{
    private static readonly Roster Register = new(
        new Kabupaten(WilayahCode.Parse("99.02"), "Kabupaten Umpama", false, ["umpama.go.id"], "0299", ["990201"], OwnChannels.None), [new Kecamatan(WilayahCode.Parse("99.02.01"), "Wiratama")], []);

    [Fact]
    public void A_sheet_with_looks_and_blank_cells_is_read_and_a_formula_is_refused_in_its_place()
    {
        using var book = new XLWorkbook();
        IXLWorksheet sheet = book.AddWorksheet("Registri");
        string[] head = ["kode", "jenis", "nama", "alamat", "status_alamat", "kelompok"];
        for (int column = 0; column < head.Length; column++)
        {
            sheet.Cell(1, column + 1).Value = head[column];
        }

        sheet.Row(1).Style.Font.Bold = true;
        sheet.Cell(2, 1).Value = "99.02.01.2001";
        sheet.Cell(2, 2).Value = "desa";
        sheet.Cell(2, 3).Value = "Umbul & Sari";
        sheet.Cell(2, 6).Value = "Irban=Irban II";
        sheet.Cell(4, 1).Value = "dinkes";
        sheet.Cell(4, 2).Value = "opd";
        sheet.Cell(4, 3).FormulaA1 = "CONCATENATE(\"Dinas\",\" Kesehatan\")";
        using var file = new MemoryStream();
        book.SaveAs(file);

        ImmutableArray<RegisterRow> rows = RegisterTable.Read("registri.xlsx", file.ToArray(), Register, new Decision("dewi", "Diskominfo", DateTimeOffset.UnixEpoch), new DateOnly(2026, 11, 24));

        Assert.Equal([(2L, "99.02.01.2001", "Umbul & Sari"), (4L, "", "")], rows.Select(row => (row.Number, row.Code, row.Name)));
        Assert.Equal(2, rows[0].Changes.Length);
        Assert.Contains("memuat rumus", Assert.Single(rows[1].Faults), StringComparison.Ordinal);
    }
}
