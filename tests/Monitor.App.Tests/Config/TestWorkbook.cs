using System.IO.Compression;
using System.Security;
using System.Text;

namespace Monitor.App.Tests.Config;

/// <summary>Workbooks written part by part, good ones and such as nobody should open.</summary>
internal static class TestWorkbook
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>One sheet of inline texts; the first row is the header.</summary>
    internal static byte[] Of(params string[][] rows) => Zip(Sheet(string.Concat(rows.Select((row, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(row.Select((text, column) => $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"))}</row>"))));

    internal static string Sheet(string rows) => $"<?xml version=\"1.0\"?><worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    /// <summary>A workbook around a sheet, with more parts.</summary>
    internal static byte[] Zip(string sheet, params (string Name, string Content)[] more)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in new[]
            {
                ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Registri\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"sheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                ("xl/worksheets/sheet1.xml", sheet),
            }.Concat(more))
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
