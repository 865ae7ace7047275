using System.Globalization;
using System.Text;

namespace Monitor.App.Tests.Tables;

/// <summary>Exports in the shape of SP4N-LAPOR!, with its preamble in rows 1 to 10 and its header in row 11.</summary>
internal static class ExportFile
{
    internal const int HeaderRow = 11;

    // Not a person's: they only stand out when they turn up where they must not.
    internal const string Name = "Bagas Wicaksana Pratomo";
    internal const string Phone = "081234500011";
    internal const string Nik = "3310054101900001";
    internal const string Title = "Lampu persimpangan padam berhari-hari";
    internal static readonly string Story = $"Mohon dibantu; hubungi {Phone}.\nNIK {Nik}, \"segera\".";

    internal static readonly string[] Header =
    [
        "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal",
        "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk", "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan",
        "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten", "Kecamatan", "Kelurahan", "Nomor SK", "Rating",
    ];

    /// <summary>A row with cells changed; the columns are named as in <see cref="Header"/>.</summary>
    internal static string[] Row(int number, params (string Column, string Text)[] changes)
    {
        string[] cells =
        [
            (7_000_000 + number).ToString(CultureInfo.InvariantCulture), "3 Jun 2026", "08:15:30", Name, "Pengaduan", "42", "Kesehatan", Title, Story, Story, "Anonim", "Website",
            "PEMERINTAH KABUPATEN CONTOH", "1001", "Dinas Kesehatan", "Terverifikasi", "-", "Jawa Tengah", "Kab. Contoh", "Wiratama", "Umbulsari 1", "SK 1/2026", "-",
        ];
        foreach ((string column, string text) in changes)
        {
            cells[Array.IndexOf(Header, column)] = text;
        }

        return cells;
    }

    internal static string[][] Table(params string[][] rows) => Table("30 Jun 2026 08:00", Header, rows);

    internal static string[][] Table(string generated, string[] header, params string[][] rows) =>
        [["Judul Laporan", "Laporan Kabupaten"], ["Nama Instansi", "Pemerintah Kabupaten Contoh"], ["Tanggal Generate", generated], [], [], [], [], [], [], [], header, .. rows];

    internal static byte[] Xlsx(params string[][] rows) => TestWorkbook.Of(Table(rows)).Bytes();

    internal static string Csv(string[][] table, char separator) =>
        string.Concat(table.Select(row => string.Join(separator, row.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')) + "\r\n"));

    internal static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(Csv(Table(rows), ';'));
}
