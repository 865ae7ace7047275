using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Monitor.App.Tests.Tables;

/// <summary>A workbook written part by part, so that a test can make every part wrong.</summary>
internal sealed class TestWorkbook
{
    internal const string Sheet = "xl/worksheets/sheet1.xml";
    internal const string Strings = "xl/sharedStrings.xml";
    internal const string Book = "xl/workbook.xml";

    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private readonly List<string> strings = [];

    internal Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId7\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        [Book] = $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets><sheet name=\"Laporan\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>",
        ["xl/styles.xml"] = $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmm\\ yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; hari&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"21\"/></cellXfs></styleSheet>",
    };

    /// <summary>A workbook with these rows as shared strings.</summary>
    internal static TestWorkbook Of(IEnumerable<string[]> rows)
    {
        var book = new TestWorkbook();
        book.Fill(rows.Select(row => row.Select((cell, column) => cell.Length == 0 ? "" : book.Shared(cell))));
        return book;
    }

    /// <summary>The content of a cell with a shared string; its place is written by <see cref="Fill"/>.</summary>
    internal string Shared(string text)
    {
        strings.Add($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
        return string.Create(CultureInfo.InvariantCulture, $"t=\"s\"><v>{strings.Count - 1}</v>");
    }

    internal static string Inline(string text) => $"t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is>";

    internal static string Number(string value, int style = 0) => $"s=\"{style}\"><v>{value}</v>";

    internal static string Formula(string formula, string value) => $"t=\"str\"><f>{formula}</f><v>{value}</v>";

    internal void Fill(IEnumerable<IEnumerable<string>> rows)
    {
        var sheet = new StringBuilder($"<worksheet {Main}><sheetData>");
        int number = 0;
        foreach (IEnumerable<string> row in rows)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{++number}\">");
            int column = 0;
            foreach (string cell in row)
            {
                column++;
                if (cell.Length > 0)
                {
                    sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{Monitor.App.Tables.TableException.Letters(column)}{number}\" {cell}</c>");
                }
            }

            sheet.Append("</row>");
        }

        Parts[Sheet] = sheet.Append("</sheetData></worksheet>").ToString();
        Parts[Strings] = $"<sst {Main}>{string.Concat(strings)}</sst>";
    }

    internal byte[] Bytes()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in Parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }
}
