using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class FileDigestTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly FileDigest digest = new(TestKamus.Instance);

    [Fact]
    public void The_text_goes_and_first_lines_and_title_lines_stay()
    {
        string text = "  LAMPIRAN\n\n" + string.Join('\n', Enumerable.Range(1, 200).Select(i => $"Uraian kegiatan nomor {i} di dusun")) + "\nPERATURAN DESA tentang APBDes Tahun Anggaran 2026\n";
        FileText kept = Of(text);
        Assert.Equal("LAMPIRAN", kept.Lines[0]);
        Assert.True(kept.Lines.Length <= 40 && kept.Lines.Sum(line => line.Length) <= 2_000);
        Assert.Equal("PERATURAN DESA tentang APBDes Tahun Anggaran 2026", Assert.Single(kept.Titles));
        Assert.Equal(text.Count(letter => !char.IsWhiteSpace(letter)), kept.Characters);
    }

    [Fact]
    public void Spaced_letters_and_columns_become_words()
    {
        FileText kept = Of("P E R A T U R A N   D E S A\n 4.2.1     Dana Desa          889.478.000\n-----------\n . . . . . .\n");
        Assert.Equal(["PERATURAN DESA", "4.2.1 Dana Desa 889.478.000"], kept.Lines.AsEnumerable());
    }

    [Fact]
    public void A_number_of_a_resident_is_kept_as_its_seal_alone()
    {
        FileText kept = Of("DAFTAR PENERIMA\nNo Nama NIK\n1 Warga 9901015203900001\n2 Warga 9901011203910002\nNo KK: 9901010101100003, rekening 9901010101100004\n");
        Assert.Equal(["nik", "nik", "kk", "lain"], kept.Numbers.Select(number => number.Label).AsEnumerable());
        Assert.All(kept.Numbers, number => Assert.Matches("^990101•{10}‹[PLX][a-p]{12}›$", number.Token));
        Assert.DoesNotContain(kept.Lines.Concat(kept.Titles), line => line.Any(char.IsAsciiDigit) && line.Contains("5203900001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_that_names_both_numbers_names_neither_card()
    {
        FileText kept = Of("No Nama No KK Rekening Bank\n1 Warga 9901015203900001\n");
        Assert.Equal("", Assert.Single(kept.Numbers).Label);
    }

    [Fact]
    public void A_long_line_is_not_cut_inside_a_seal()
    {
        FileText kept = Of(new string('x', 225) + " 9901015203900001 dan seterusnya");
        Assert.Equal(new string('x', 225), kept.Lines[0]);
    }

    [Fact]
    public void Days_stand_at_the_head_and_at_the_signature()
    {
        FileText kept = Of("Karangasri, 2 Januari 2026\n" + string.Concat(Enumerable.Repeat("baris\n", 300)) + "Ditetapkan pada tanggal 30 Desember 2025\nTahun 2026, bulan Maret 2026\n");
        Assert.Equal("2026-01-02 2025-12-30", string.Join(' ', kept.Days.Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Sums_of_rupiah_are_counted_and_other_numbers_are_not() =>
        Assert.Equal(4, Of("Rp 1.000\nRp. 889.478.000,00\nRp889,478,000.00\n412.250.500\n08.00-13.00 12.500 0812-3456-7890 26.11.2026\n").Amounts);

    [Theory]
    [InlineData("")]
    [InlineData(" \f \n ---- \n")]
    public void A_file_without_words_says_so(string text) => Assert.Equal(FileTextState.NoText, Of(text).State);

    private FileText Of(string text) => digest.Of(text, FileTextBy.TextLayer, [1, 2, 3], Today);
}
