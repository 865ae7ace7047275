using System.IO.Compression;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Gather.Documents;

namespace Monitor.Gather.Tests.Documents;

public sealed class OfficeReaderTests : IDisposable
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly OfficeReader reader = new(TimeProvider.System);
    private readonly string path = Path.Combine(Path.GetTempPath(), "monitor-uji-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_word_document_gives_its_paragraphs_and_cells()
    {
        RawText text = Read(("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>PERATURAN </w:t></w:r><w:r><w:t>DESA</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dana Desa</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>889.478.000</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"));
        Assert.Equal(FileTextBy.Parts, text.By);
        Assert.StartsWith("PERATURAN DESA\n", text.Text, StringComparison.Ordinal);
        Assert.Contains("889.478.000", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_gives_its_rows_with_shared_and_own_texts()
    {
        RawText text = Read(
            ("xl/sharedStrings.xml", "<sst><si><t>APBDes</t></si><si><r><t>Tahun Anggaran </t></r><r><t>2026</t></r></si></sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>Dana Desa</t></is></c><c><v>889478000</v></c><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>"));
        Assert.Equal(["APBDes  Tahun Anggaran 2026  ", "Dana Desa  889478000  99  "], text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void An_open_document_gives_its_text() =>
        Assert.Contains("RKP Desa 2027\n", Read(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml",
            "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><text:h>RKP<text:s/>Desa 2027</text:h><text:p>Pendahuluan</text:p></office:document-content>")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_part_that_unpacks_without_end_is_too_large()
    {
        Write(zip =>
        {
            using Stream stream = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes("<w:document xmlns:w=\"x\"><w:body><w:p "));
            byte[] blanks = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (int i = 0; i < 64; i++)
            {
                stream.Write(blanks);
            }
        });
        Assert.True(new FileInfo(path).Length < 2 << 20);
        Assert.Equal(FileTextState.TooLarge, reader.Read(path).Failure);
    }

    [Fact]
    public void An_archive_of_thousands_of_parts_is_too_large()
    {
        Write(zip => Array.ForEach([.. Enumerable.Range(0, 2_001)], i => zip.CreateEntry("a" + i)));
        Assert.Equal(FileTextState.TooLarge, reader.Read(path).Failure);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w><p>&x;</p></w>")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w><p>&b;</p></w>")]
    [InlineData("<w><p>tidak ditutup")]
    public void Entities_and_broken_parts_are_damage(string part)
    {
        RawText text = Read(("word/document.xml", part));
        Assert.Equal((FileTextState.Damaged, ""), (text.Failure, text.Text));
    }

    [Fact]
    public void No_archive_and_another_archive_are_told_apart()
    {
        File.WriteAllText(path, "PK\u0003\u0004 bukan arsip");
        Assert.Equal(FileTextState.Damaged, reader.Read(path).Failure);
        File.Delete(path);
        RawText foreign = Read(("foto/a.jpg", "x"));
        Assert.Equal((FileTextState.NotRead, FileTextBy.None), (foreign.Failure, foreign.By));
    }

    private RawText Read(params (string Name, string Text)[] parts)
    {
        Write(zip => Array.ForEach(parts, part =>
        {
            using Stream stream = zip.CreateEntry(part.Name).Open();
            stream.Write(Encoding.UTF8.GetBytes(part.Text));
        }));
        return reader.Read(path);
    }

    private void Write(Action<ZipArchive> fill)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        fill(zip);
    }
}
