using System.Globalization;
using System.IO.Compression;

namespace Monitor.Benchmarks.Complaints;

/// <summary>A workbook in the shape of the export of SP4N-LAPOR!, as large as wished, written as a stream. Every complaint has a name and three texts of its own,
/// as shared strings, which is how spreadsheet programs store them.</summary>
internal sealed class GeneratedExport(int rows, int dayOfExport)
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static readonly string[] Header =
    [
        "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal",
        "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk", "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan",
        "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten", "Kecamatan", "Kelurahan", "Nomor SK", "Url SK", "Url Dokumen Laporan Tahunan", "Laporan yang Masuk melalui Kanal Aduan Setwapres", "Rating",
    ];

    private static readonly string[] Words = "jalan lampu saluran rusak mohon segera warga sekolah pasar antre obat air sampah tanggul banjir jembatan kantor layanan surat tanah".Split(' ');

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Random random = new(7);

    public byte[] Make()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", writer => writer.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            Part(archive, "xl/_rels/workbook.xml.rels", writer => writer.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Part(archive, "xl/workbook.xml", writer => writer.Write($"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Laporan\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            Part(archive, "xl/worksheets/sheet1.xml", Sheet);
            Part(archive, "xl/sharedStrings.xml", Strings);
        }

        return content.ToArray();
    }

    private static void Part(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
        write(writer);
    }

    private void Sheet(StreamWriter writer)
    {
        writer.Write($"<worksheet {Main}><sheetData>");
        var generated = new DateOnly(2026, 1, 1);
        Row(writer, 3, ["Tanggal Generate", generated.AddDays(dayOfExport).ToString("d MMM yyyy", CultureInfo.InvariantCulture) + " 08:00"]);
        Row(writer, 11, Header);
        for (int i = 0; i < rows; i++)
        {
            int day = i % 150;
            bool isClosed = (i * 31 % 100) < dayOfExport - day;
            Row(writer, 12 + i,
            [
                (7_000_000 + i).ToString(CultureInfo.InvariantCulture), generated.AddDays(day).ToString("d MMM yyyy", CultureInfo.InvariantCulture), $"{i % 24:00}:{i % 60:00}:{i % 59:00}",
                $"Pelapor {Text(2)} {i}", "Pengaduan", $"{i % 60}", $"Kategori {i % 60}", $"{Text(6)} {i}", $"{Text(60)} {i}", $"{Text(60)} akhir {i}", i % 5 == 0 ? "Anonim" : "-", i % 3 == 0 ? "WhatsApp" : "Website",
                "PEMERINTAH KABUPATEN CONTOH", $"{1000 + (i % 40)}", $"Dinas {i % 40}", isClosed ? "Ditutup oleh Admin" : "Terverifikasi", "-", "Jawa Tengah", "Kab. Contoh", "Wiratama", "-", "SK 1/2026", "-", "-", "-", "-",
            ]);
        }

        writer.Write("</sheetData></worksheet>");
    }

    private void Row(StreamWriter writer, int number, string[] cells)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" spans=\"1:26\">"));
        for (int i = 0; i < cells.Length; i++)
        {
            if (!places.TryGetValue(cells[i], out int place))
            {
                places[cells[i]] = place = places.Count;
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{number}\" s=\"0\" t=\"s\"><v>{place}</v></c>"));
        }

        writer.Write("</row>");
    }

    private void Strings(StreamWriter writer)
    {
        writer.Write($"<sst {Main}>");
        foreach (string text in places.OrderBy(pair => pair.Value).Select(pair => pair.Key))
        {
            writer.Write($"<si><t xml:space=\"preserve\">{text}</t></si>");
        }

        writer.Write("</sst>");
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
