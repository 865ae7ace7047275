using System.Diagnostics;
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
        Assert.Equal(6, book.Worksheets.Count);
        IXLWorksheet ranking = book.Worksheet("Peringkat");
        Assert.Equal(1, ranking.SheetView.SplitRow);
        Assert.Equal(4, ranking.SheetView.SplitColumn);
        IXLCell hostile = ranking.CellsUsed().First(cell => cell.GetString().Contains("<script>", StringComparison.Ordinal));
        Assert.False(hostile.HasFormula);
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
    }

    [LibreOfficeFact]
    public void LibreOffice_opens_the_workbook_and_reads_the_same_rows()
    {
        string path = Write();
        using Process office = Process.Start(new ProcessStartInfo("soffice")
        {
            ArgumentList =
            {
                "--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profil"), "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir", folder.FullName, path,
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)), "LibreOffice did not finish.");
        Assert.Equal(0, office.ExitCode);
        string csv = Assert.Single(Directory.GetFiles(folder.FullName, "*.csv"));
        string[] lines = [.. File.ReadLines(csv).Where(line => line.Length > 0)];
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

/// <summary>A test that needs LibreOffice; skipped by name where it is not installed.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            Skip = "LibreOffice is not installed.";
        }
    }
}
