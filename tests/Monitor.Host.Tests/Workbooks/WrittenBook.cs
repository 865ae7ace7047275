using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>A workbook read from its own XML, with no library between.</summary>
internal static partial class WrittenBook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The texts of a sheet's cells, row by row.</summary>
    public static ImmutableArray<string> Texts(Stream workbook, string sheet)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        string[] shared = [.. Part(zip, "xl/sharedStrings.xml").Descendants(Main + "si").Select(item => Decoded(string.Concat(item.Descendants(Main + "t").Select(text => text.Value))))];
        return
        [
            .. Part(zip, PathOf(zip, sheet)).Descendants(Main + "c")
                .Where(cell => (string?)cell.Attribute("t") == "s")
                .Select(cell => shared[int.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture)]),
        ];
    }

    /// <summary>How many links a sheet has.</summary>
    public static int Links(Stream workbook, string sheet)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        return Part(zip, PathOf(zip, sheet)).Descendants(Main + "hyperlink").Count();
    }

    /// <summary>What the names of the workbook stand for.</summary>
    public static ImmutableArray<string> Names(Stream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        return [.. Part(zip, "xl/workbook.xml").Descendants(Main + "definedName").Select(name => name.Value)];
    }

    /// <summary>The shared strings as they are written.</summary>
    public static string SharedStrings(Stream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        return Part(zip, "xl/sharedStrings.xml").ToString(SaveOptions.DisableFormatting);
    }

    private static string PathOf(ZipArchive zip, string sheet)
    {
        string id = (string)Part(zip, "xl/workbook.xml").Descendants(Main + "sheet").Single(entry => (string?)entry.Attribute("name") == sheet).Attribute(Relations + "id")!;
        string target = (string)Part(zip, "xl/_rels/workbook.xml.rels").Root!.Elements().Single(entry => (string?)entry.Attribute("Id") == id).Attribute("Target")!;
        return target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static XDocument Part(ZipArchive zip, string path)
    {
        using Stream stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    // ECMA-376 part 1, 22.9.2.19 ST_Xstring: _xHHHH_ is one UTF-16 unit, from left to right, once.
    private static string Decoded(string text) =>
        Escape().Replace(text, match => ((char)int.Parse(match.Groups["unit"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<unit>[0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
