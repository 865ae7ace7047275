using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Tables;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Host.Tests.Verbs;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>Workbooks of another program, read by the reader of exports.</summary>
public sealed class ForeignWorkbookTests
{
    private static readonly string Config = Path.Combine(CliRun.Repository(), "config");

    private readonly Sp4nReader reader = new(Sp4nFile.Read(Path.Combine(Config, "sumber", Sp4nFile.Name)), KamusFolder.Read(Path.Combine(Config, "kamus")));

    [LibreOfficeFact]
    public void A_workbook_of_LibreOffice_is_read_as_the_text_it_was_made_from()
    {
        byte[] content = LibreOffice.Workbook(
            """
            Tanggal Generate;2026-06-30 08:00

            Tracking ID;Tanggal Laporan Masuk;Waktu Laporan Masuk;Nama Pelapor;Instansi Terdisposisi;Status Laporan
            7000001;2026-06-03;08:15:30;Warga Contoh;Dinas Kesehatan;Terverifikasi
            7000002;2026-06-13;23:59:00;Warga Contoh;-;Ditutup oleh Admin
            """);

        ImmutableArray<TableRow> rows = [.. TableFile.Rows(content, reader.ColumnsOf, TableLimits.Default)];

        Assert.Equal(["7000001", "7000002"], rows[^2..].Select(row => row.Cells[0].Text));
        Assert.Equal(new DateTime(2026, 6, 3), rows[^2].Cells[1].Date);
        Assert.Equal(new TimeOnly(8, 15, 30), TimeOnly.FromDateTime(rows[^2].Cells[2].Date!.Value));
        Assert.Equal(("Dinas Kesehatan", "Terverifikasi", "-"), (rows[^2].Cells[4].Text, rows[^2].Cells[5].Text, rows[^1].Cells[4].Text));
        Assert.All(rows[^2..], row => Assert.Equal("", row.Cells[3].Text));
    }
}
