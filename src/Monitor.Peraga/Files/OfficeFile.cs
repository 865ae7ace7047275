using System.IO.Compression;
using System.Text;

namespace Monitor.Peraga.Files;

/// <summary>Writes small word-processor and spreadsheet files: real zip packages with the parts their programs look for.</summary>
internal static class OfficeFile
{
    // A zip entry carries a time; a fixed one keeps the bytes the same on every run.
    private static readonly DateTimeOffset Stamp = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Document(string heading, IEnumerable<string> lines)
    {
        string paragraphs = string.Concat(lines.Prepend(heading).Append("DATA CONTOH").Select(line => $"<w:p><w:r><w:t>{Xml(line)}</w:t></w:r></w:p>"));
        return Package(
            "word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>",
            []);
    }

    public static byte[] Sheet(string heading, IEnumerable<string> lines)
    {
        string rows = string.Concat(lines.Prepend(heading).Append("DATA CONTOH").Select((line, index) =>
            $"<row r=\"{index + 1}\"><c r=\"A{index + 1}\" t=\"inlineStr\"><is><t>{Xml(line)}</t></is></c></row>"));
        return Package(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"APBDes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            [
                ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ]);
    }

    private static byte[] Package(string main, string type, string content, IEnumerable<(string Name, string Text)> others)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            string sheets = main.StartsWith("xl/", StringComparison.Ordinal)
                ? "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                : "";
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{main}\" ContentType=\"{type}\"/>{sheets}</Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{main}\"/></Relationships>");
            Add(zip, main, content);
            foreach ((string name, string text) in others)
            {
                Add(zip, name, text);
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        // Stored, not packed: a page of sample lines would otherwise shrink below the size of any real document.
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));
    }

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text);
}
