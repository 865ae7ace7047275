using System.Collections.Immutable;
using ClosedXML.Excel;
using Monitor.App.Reports;
using Monitor.App.Tests.Pages;
using Monitor.App.Tests.Reports;
using Monitor.Host.Workbooks;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>The ranking as a real file: written with ClosedXML, read back with it and with LibreOffice.</summary>
public sealed class RankingFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-peringkat-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_written_workbook_reads_back_with_frozen_heads_widths_and_hostile_text_as_text()
    {
        string path = Write();
        using var book = new XLWorkbook(path);
        Assert.Equal(10, book.Worksheets.Count);
        IXLWorksheet ranking = book.Worksheet("Peringkat");
        Assert.Equal(1, ranking.SheetView.SplitRow);
        Assert.Equal(4, ranking.SheetView.SplitColumn);
        IXLCell hostile = ranking.CellsUsed().First(cell => cell.GetString().Contains("<script>", StringComparison.Ordinal));
        Assert.False(hostile.HasFormula);
        IXLWorksheet work = book.Worksheet("Tindak Lanjut");
        IXLDataValidation offered = Assert.Single(work.DataValidations);
        Assert.Equal($"J2:J{work.LastRowUsed()?.RowNumber()}", Assert.Single(offered.Ranges).RangeAddress.ToString());
        Assert.Contains("Sedang dikerjakan", offered.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
    }

    [LibreOfficeFact]
    public void LibreOffice_opens_the_workbook_and_reads_the_same_rows()
    {
        using FileStream file = File.OpenRead(Write());
        ImmutableArray<string> lines = LibreOffice.Rows(file, sheet: 2);
        SheetSpec ranking = SampleWorkbook.Build(SampleAssessment.Make()).Sheets.Single(sheet => sheet.Name == "Peringkat");
        Assert.Equal(ranking.Rows.Length + 1, lines.Length);
        Assert.StartsWith("Peringkat,Kode wilayah,Kecamatan", lines[0], StringComparison.Ordinal);
        Assert.Contains(((TextCell)ranking.Rows[0][1]).Text, lines[1], StringComparison.Ordinal);
    }

    private string Write()
    {
        WorkbookSpec book = SampleWorkbook.Build(SampleAssessment.Make());
        string path = Path.Combine(folder.FullName, book.FileName);
        using FileStream file = File.Create(path);
        new ClosedXmlWriter().Write(book, file);
        return path;
    }
}
