using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Core.Tests.Facts.Watch;

public sealed class TraceReaderTests
{
    // Traces are kept for months: what a sentence is known by may never change.
    [Theory]
    [InlineData("Warga Desa bekerja bakti membersihkan saluran, 12 Maret 2026.", "warga desa bekerja bakti membersihkan saluran maret ")]
    [InlineData("(3) Musyawarah desa menetapkan rencana kerja tahun depan", " musyawarah desa menetapkan rencana kerja tahun depan")]
    [InlineData("Posyandu “Mawar” menimbang enam puluh balita – lancar", "posyandu mawar menimbang enam puluh balita lancar")]
    [InlineData("KAFÉ Désa dibuka oleh Bupati hari Senin", "kafé désa dibuka oleh bupati hari senin")]
    public void A_sentence_is_known_by_its_letters(string text, string hashed) =>
        Assert.Equal(
            [BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))],
            SeenSite.Home($"<p>{text}</p>").Trace.Pages.Single().Texts.ToArray());

    [Fact]
    public void Digits_and_signs_are_no_change()
    {
        uint[] first = Texts("Jumlah pengunjung situs desa hari ini 12 orang.");
        Assert.Equal(first, Texts("Jumlah pengunjung situs desa hari ini — 3.456 orang."));
        Assert.NotEqual(first, Texts("Jumlah pengunjung situs desa kemarin 12 orang."));
    }

    private static uint[] Texts(string text) => [.. SeenSite.Home($"<p>{text}</p>").Trace.Pages.Single().Texts];
}
