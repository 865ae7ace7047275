using Monitor.Core.Snapshots;
using Monitor.Gather.Documents;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Documents;

public sealed class FileDeskTests
{
    private static readonly string[] Budget =
    [
        "PEMERINTAH DESA KARANGASRI", "PERATURAN DESA KARANGASRI", "NOMOR 7 TAHUN 2025", "TENTANG", "ANGGARAN PENDAPATAN DAN BELANJA DESA", "TAHUN ANGGARAN 2026",
        "4.2.1 Dana Desa Rp 889.478.000,00", "5.1 Bidang Penyelenggaraan Pemerintahan Desa Rp 412.250.500,00", "Ditetapkan di Karangasri pada tanggal 30 Desember 2025",
    ];

    [FileFact]
    public async Task A_pdf_with_text_gives_its_title_its_days_and_its_dates()
    {
        FileText text = await FileBench.ReadAsync(TestPdf.Text("/CreationDate (D:20251229093000+07'00') /ModDate (D:20260102101500+07'00')", Budget, ["Halaman kedua"]));
        Assert.Equal((FileTextState.Read, FileTextBy.TextLayer, 2, 2), (text.State, text.By, text.Pages, text.PagesRead));
        Assert.Equal("PERATURAN DESA KARANGASRI", text.Lines[1]);
        Assert.Contains("TAHUN ANGGARAN 2026", text.Lines);
        Assert.Equal(new DateOnly(2025, 12, 30), Assert.Single(text.Days));
        Assert.Equal(2, text.Amounts);
        Assert.Equal(new DateTimeOffset(2025, 12, 29, 2, 30, 0, TimeSpan.Zero), text.Created);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 15, 0, TimeSpan.Zero), text.Modified);
        Assert.Matches("^[0-9a-f]{64}$", text.TextHash!);
        Assert.Null(text.Confidence);
    }

    [FileFact]
    public async Task A_scan_is_read_by_recognition_with_its_confidence()
    {
        (int width, int height, byte[] pixels) = FileBench.Draw(TestPdf.Text(Budget));
        FileText text = await FileBench.ReadAsync(TestPdf.Scan(width, height, pixels));
        Assert.Equal((FileTextState.Read, FileTextBy.Ocr), (text.State, text.By));
        Assert.Contains(text.Lines, line => line.Contains("TAHUN ANGGARAN 2026", StringComparison.Ordinal));
        Assert.InRange(text.Confidence ?? 0, 60, 100);
    }

    [FileFact]
    public async Task A_picture_is_read_as_well()
    {
        FileText text = await FileBench.ReadAsync(FileBench.Png(TestPdf.Text(Budget)));
        Assert.Equal((FileTextState.Read, FileTextBy.Ocr, 0), (text.State, text.By, text.Pages));
        Assert.Contains(text.Lines, line => line.Contains("ANGGARAN PENDAPATAN DAN BELANJA DESA", StringComparison.Ordinal));
    }

    [FileFact]
    public async Task Numbers_of_residents_are_sealed_and_counted()
    {
        FileText text = await FileBench.ReadAsync(TestPdf.Text(["DAFTAR PENERIMA BLT", "No  Nama  NIK", "1  Warga Satu  9901015203900001", "2  Warga Dua  9901011203910002"]));
        Assert.Equal(["nik", "nik"], text.Numbers.Select(number => number.Label));
        Assert.All(text.Numbers, number => Assert.StartsWith("990101••••••••••‹", number.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(text.Lines, line => line.Contains("9901015203900001", StringComparison.Ordinal));
    }

    [FileFact]
    public async Task A_password_a_cut_and_a_wrong_kind_are_named()
    {
        byte[] whole = TestPdf.Text(Budget);
        Assert.Equal(FileTextState.Locked, (await FileBench.ReadAsync(TestPdf.Locked("rahasia"))).State);
        Assert.Contains((await FileBench.ReadAsync(whole[..200])).State, new[] { FileTextState.Damaged, FileTextState.NoText });
        Assert.Equal(FileTextState.Damaged, (await FileBench.ReadAsync("%PDF-1.7 hanya kepala"u8.ToArray())).State);
    }

    [FileFact]
    public async Task Of_500_pages_20_are_read()
    {
        FileText text = await FileBench.ReadAsync(TestPdf.Text([.. Enumerable.Range(1, 500).Select(page => new[] { $"Halaman {page} dari laporan yang panjang sekali" })]));
        Assert.Equal((FileTextState.Read, 500, 20), (text.State, text.Pages, text.PagesRead));
    }

    [FileFact]
    public async Task A_page_of_a_kilometre_is_drawn_at_the_size_of_any_other()
    {
        FileText text = await FileBench.ReadAsync(TestPdf.Huge(2_000_000));
        Assert.Contains(text.State, new[] { FileTextState.NoText, FileTextState.Damaged, FileTextState.TimedOut });
    }

    [FileFact]
    public async Task A_bomb_ends_at_the_limits()
    {
        byte[] bomb = TestPdf.Bomb();
        Assert.True(bomb.Length < 100_000);
        Assert.Contains((await FileBench.ReadAsync(bomb)).State, new[] { FileTextState.TimedOut, FileTextState.TooLarge, FileTextState.Damaged });
    }

    [FileFact]
    public async Task The_same_file_is_read_once_a_run()
    {
        using FileDesk desk = FileBench.Desk();
        byte[] pdf = TestPdf.Text(Budget);
        Assert.Same(await FileBench.ReadAsync(desk, pdf, default), await FileBench.ReadAsync(desk, pdf, default));
    }

    [FileFact]
    public async Task Nothing_stays_in_the_temporary_folder()
    {
        (int width, int height, byte[] pixels) = FileBench.Draw(TestPdf.Text(Budget), 100);
        using FileDesk desk = FileBench.Desk();
        FileSpool spool = Assert.IsType<FileSpool>(desk.Open());
        FileText text = await FileBench.ReadAsync(desk, spool, TestPdf.Scan(width, height, pixels), default);
        Assert.Equal(FileTextState.Read, text.State);
        Assert.True(File.Exists(spool.Path));

        spool.Dispose();

        Assert.False(Directory.Exists(spool.Folder));
    }

    [Fact]
    public async Task Without_programs_the_text_is_unknown_and_no_file_is_fetched_for_it()
    {
        using FileDesk desk = FileBench.Desk(FileTools.None);
        Assert.Null(desk.Open());
        FileText text = await FileBench.ReadAsync(TestPdf.Text(Budget), FileTools.None);
        Assert.Equal(FileTextState.ToolMissing, text.State);
        Assert.Empty(text.Lines);
    }

    [FileFact]
    public async Task Without_recognition_a_scan_stays_unknown_and_text_is_read()
    {
        FileTools tools = FileBench.Tools with { Ocr = null, Languages = null };
        (int width, int height, byte[] pixels) = FileBench.Draw(TestPdf.Text(Budget), 72);
        Assert.Equal(FileTextState.ToolMissing, (await FileBench.ReadAsync(TestPdf.Scan(width, height, pixels), tools)).State);
        Assert.Equal(FileTextState.Read, (await FileBench.ReadAsync(TestPdf.Text(Budget), tools)).State);
    }
}
