using System.Text;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Tables;
using Monitor.Core.Pengaduan;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Jobs;

public sealed class ImportComplaintsTests
{
    private static string[][] Good => [Row(1), Row(2, ("Status Laporan", "Ditutup oleh Admin"), ("Tanggal Laporan Masuk", "13 Mei 2026"))];

    [Fact]
    public async Task A_workbook_and_a_text_of_one_export_store_the_same()
    {
        using ImportBench workbook = await ImportBench.OpenAsync();
        using ImportBench text = await ImportBench.OpenAsync();
        ImportOutcome first = await workbook.ApplyAsync(Xlsx(Good));
        await text.ApplyAsync(Csv(Good));

        Complaint[] one = [.. (await new ComplaintReader(workbook.Database.Factory).AllAsync(Data.ComplaintSamples.Zone, default)).All];
        Complaint[] other = [.. (await new ComplaintReader(text.Database.Factory).AllAsync(Data.ComplaintSamples.Zone, default)).All];

        Assert.Equal(2, first.Counts.New);
        Assert.Equal(2, one.Length);
        foreach ((Complaint left, Complaint right) in one.Zip(other))
        {
            Assert.Null(Data.Same.Difference(left with { Events = [] }, right with { Events = [] }));
            Assert.Equal(left.Events.Select(Said), right.Events.Select(Said));
        }

        Assert.Equal(
            (ImportBench.Dinkes, CaseState.Closed, Confidentiality.Anonim, ComplaintDoor.Web, "42", "99.01.05.2001"),
            (one[1].Agency!.Value, one[1].State, one[1].Confidentiality, one[1].Door, one[1].Category, one[1].Area!.Value.Value));

        static object Said(CaseEvent one) => (one.State, one.Agency, one.Cause, one.At);
    }

    [Fact]
    public async Task A_preview_tells_new_changed_and_parked_and_stores_nothing()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        await bench.ApplyAsync(Xlsx(Good));
        int before = await bench.StoredAsync();
        byte[] next = TestWorkbook.Of(Table("1 Jul 2026 08:00", Header, Row(1, ("Status Laporan", "Ditutup oleh Sistem")), Good[1], Row(3, ("Status Laporan", "Menunggu Wali")), Row(4))).Bytes();

        ImportPreview preview = await bench.Import.PreviewAsync(next, null, default);

        Assert.Equal((1, 1, 1, 1), (preview.Counts!.New, preview.Counts.Changed, preview.Counts.Same, preview.Counts.Unclear));
        Assert.Equal("Menunggu Wali", Assert.Single(preview.Reading!.Parked).Status);
        Assert.Equal(before, await bench.StoredAsync());
    }

    [Fact]
    public async Task An_unknown_agency_waits_until_somebody_says_who_it_is()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        string[][] rows = [Row(1, ("Instansi Terdisposisi", "Dinkes Kab. Contoh"), ("ID Instansi Terdisposisi", "2002"))];
        await bench.ApplyAsync(Xlsx(rows));
        int early = await bench.Import.ReplayAsync("sp4n", ImportBench.Config.Export.Status, default);
        await bench.Aliases.AddAsync(new AgencyAlias("sp4n", "2002", null, ImportBench.Dinkes), "petugas", default);

        int taken = await bench.Import.ReplayAsync("sp4n", ImportBench.Config.Export.Status, default);

        Complaint complaint = Assert.Single((await new ComplaintReader(bench.Database.Factory).AllAsync(Data.ComplaintSamples.Zone, default)).All);
        Assert.Equal((0, 1, ImportBench.Dinkes), (early, taken, complaint.Agency!.Value));
        Assert.Empty(await bench.Parked.AllAsync("sp4n", default));
    }

    [Fact]
    public async Task The_time_of_the_export_may_be_told_by_a_person()
    {
        using ImportBench bench = await ImportBench.OpenAsync();
        byte[] content = TestWorkbook.Of([Header, Row(1)]).Bytes();

        ImportPreview without = await bench.Import.PreviewAsync(content, null, default);
        ImportPreview with = await bench.Import.PreviewAsync(content, EventTime.On(new DateOnly(2026, 6, 30), Data.ComplaintSamples.Zone), default);

        Assert.Contains("tanggal pembuatan ekspor tidak ditemukan", Assert.Single(without.Refusals), StringComparison.Ordinal);
        Assert.False(with.IsRefused);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "tanpa-judul", "berkas: baris judul kolom tidak ditemukan" },
        { "tanpa-kolom", "baris 11, kolom 'Status Laporan': kolom wajib ini tidak ada." },
        { "kolom-ganda", "baris 11, kolom 'Status Laporan': kolom ini ada dua kali." },
        { "tanpa-tanggal-ekspor", "berkas: tanggal pembuatan ekspor tidak ditemukan" },
        { "tanggal-mendua", "baris 12, kolom 'Tanggal Laporan Masuk': tanggal dapat dibaca hari-bulan atau bulan-hari" },
        { "tanggal-bertentangan", "baris 12, kolom 'Tanggal Laporan Masuk': sebagian tanggal hanya terbaca hari-bulan" },
        { "tanggal-masa-depan", "baris 13, kolom 'Tanggal Laporan Masuk': tanggal sesudah ekspor dibuat." },
        { "tanggal-rusak", "baris 12, kolom 'Tanggal Laporan Masuk': tanggal belum ada atau tidak terbaca." },
        { "jam-rusak", "baris 12, kolom 'Waktu Laporan Masuk': jam tidak terbaca." },
        { "rumus", "baris 12, kolom 'Status Laporan': sel berisi rumus" },
        { "rumus-csv", "baris 13, kolom 'Instansi Terdisposisi': sel berisi rumus" },
        { "nomor-rusak", "baris 12, kolom 'Tracking ID': nomor aduan bukan angka." },
        { "nomor-ganda", "baris 13, kolom 'Tracking ID': nomor aduan ini sudah ada di baris lain." },
        { "kosong", "baris 11: tidak ada satu pun baris aduan." },
        { "kolom-bergeser", "terlalu banyak status yang berbeda" },
        { "makro", "berkas: memuat makro" },
        { "dtd", "berkas: memuat deklarasi" },
        { "terpotong", "berkas: rusak" },
        { "bom", "berkas: mengembang jauh melebihi ukurannya" },
        { "baris-mundur", "baris 13: urutan baris atau kolom kacau." },
        { "sandi-campur", "baris 13: sebagian teks UTF-8 dan sebagian tidak" },
        { "sandi-asing", "baris 1: sandi teks tidak dikenal" },
        { "html", "berkas: halaman web yang dinamai seperti lembar kerja" },
        { "xls-lama", "berkas: dikunci kata sandi, atau XLS lama" },
        { "kutip", "baris 12, kolom A: tanda kutip tidak ditutup." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_export_is_refused_with_its_place_and_nothing_is_stored(string variant, string words)
    {
        using ImportBench bench = await ImportBench.OpenAsync();

        ImportPreview preview = await bench.Import.PreviewAsync(Content(variant), null, default);

        Assert.True(preview.IsRefused);
        Assert.Contains(preview.Refusals, refusal => refusal.Contains(words, StringComparison.Ordinal));
        Assert.All(preview.Refusals, refusal => Assert.DoesNotContain(Name, refusal, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Import.ApplyAsync(preview, "petugas", default));
        Assert.Equal(0, await bench.StoredAsync());
    }

    private static byte[] Content(string variant)
    {
        static string[] At(int number, string day) => Row(number, ("Tanggal Laporan Masuk", day));
        string[] without = [.. Header.Where(name => name != "Status Laporan")];
        string[] twice = [.. Header.Select(name => name == "Rating" ? "Status Laporan" : name)];
        string text = Csv(Table(Row(1), Row(2, ("Kelurahan", "Désa"))), ';');
        return variant switch
        {
            "tanpa-judul" => TestWorkbook.Of([["Laporan"], Row(1)]).Bytes(),
            "tanpa-kolom" => TestWorkbook.Of(Table("30 Jun 2026", without, Row(1))).Bytes(),
            "kolom-ganda" => TestWorkbook.Of(Table("30 Jun 2026", twice, Row(1))).Bytes(),
            "tanpa-tanggal-ekspor" => TestWorkbook.Of([Header, Row(1)]).Bytes(),
            "tanggal-mendua" => Xlsx(At(1, "03/04/2026"), At(2, "05/06/2026")),
            "tanggal-bertentangan" => Xlsx(At(1, "13/04/2026"), At(2, "04/13/2026")),
            "tanggal-masa-depan" => Xlsx(Row(1), At(2, "1 Jul 2026")),
            "tanggal-rusak" => Xlsx(At(1, "kemarin"), Row(2)),
            "jam-rusak" => Xlsx(Row(1, ("Waktu Laporan Masuk", "pagi"))),
            "rumus" => Formula(),
            "rumus-csv" => Csv(Row(1), Row(2, ("Instansi Terdisposisi", "=HYPERLINK(\"x\")"))),
            "nomor-rusak" => Xlsx(Row(1, ("Tracking ID", "70A1"))),
            "nomor-ganda" => Xlsx(Row(1), Row(1)),
            "kosong" => Xlsx(),
            "kolom-bergeser" => Xlsx([.. Enumerable.Range(1, 30).Select(number => Row(number, ("Status Laporan", $"Kata {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}")))]),
            "bom" => Bomb(),
            "sandi-campur" => [.. Encoding.UTF8.GetBytes(text)[..^4], 0xE9, (byte)'"', (byte)'\r', (byte)'\n'],
            "sandi-asing" => Encoding.Unicode.GetBytes(text),
            "html" => Encoding.UTF8.GetBytes("<table><tr><td>Tracking ID</td></tr></table>"),
            "xls-lama" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "kutip" => Encoding.UTF8.GetBytes(Csv(Table(), ';') + "\"7000001;3 Jun 2026"),
            _ => TableFileTests.BrokenBook(variant),
        };
    }

    private static byte[] Formula()
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1)));
        book.Parts[TestWorkbook.Sheet] = book.Parts[TestWorkbook.Sheet].Replace("<c r=\"P12\" t=\"s\">", "<c r=\"P12\" t=\"s\"><f>A1</f>", StringComparison.Ordinal);
        return book.Bytes();
    }

    private static byte[] Bomb()
    {
        TestWorkbook book = TestWorkbook.Of(Table(Row(1)));
        book.Parts[TestWorkbook.Sheet] = book.Parts[TestWorkbook.Sheet].Replace("<sheetData>", "<sheetData>" + new string(' ', 20 << 20), StringComparison.Ordinal);
        return book.Bytes();
    }
}
