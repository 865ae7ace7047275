using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Monitor.Host.Workbooks;

/// <summary>Copies a model workbook and writes all rows in the place of the model's. ClosedXML holds a kilobyte for each cell, twice while it saves:
/// a third of a gigabyte for a kabupaten, which this way passes through row by row.</summary>
internal sealed class BookFiller(ZipArchive model, ZipArchive target, TimeZoneInfo zone)
{
    private const string Strings = "xl/sharedStrings.xml";
    private const string Book = "xl/workbook.xml";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="tables">The tables of the sheets in their order; null for a sheet that stays as it is.</param>
    public void Fill(ImmutableArray<ModelTable?> tables)
    {
        XElement book = Read(Book);
        var texts = new SharedTexts(Read(Strings));
        Dictionary<string, string> parts = Read("xl/_rels/workbook.xml.rels").Elements().ToDictionary(
            part => (string?)part.Attribute("Id") ?? "", part => ((string?)part.Attribute("Target") ?? "").TrimStart('/'), StringComparer.Ordinal);
        string[] sheets = [.. book.Descendants(SheetXml.Main + "sheet").Select(sheet => parts[(string?)sheet.Attribute(SheetXml.Relations + "id") ?? ""])];
        var written = new HashSet<string>(StringComparer.Ordinal) { Strings, Book };
        for (int sheet = 0; sheet < sheets.Length; sheet++)
        {
            if (tables[sheet] is { HasRows: true } table)
            {
                written.UnionWith(Sheet(sheets[sheet], table, texts));
            }
        }

        foreach (XElement name in book.Descendants(SheetXml.Main + "definedName"))
        {
            name.Value = tables[(int?)name.Attribute("localSheetId") ?? 0]?.Moved(name.Value) ?? name.Value;
            if ((string?)name.Attribute("name") == "_xlnm.Print_Titles" && name.Value.EndsWith("!1:1", StringComparison.Ordinal))
            {
                // ClosedXML names the repeated row without dollar signs, and LibreOffice then repeats none.
                name.Value = name.Value[..^"1:1".Length] + "$1:$1";
            }
        }

        Write(Book, new XStreamingElement(book.Name, book.Attributes(), book.Elements()));
        Write(Strings, texts.Table());
        foreach (ZipArchiveEntry entry in model.Entries.Where(entry => !written.Contains(entry.FullName)))
        {
            using Stream from = entry.Open();
            using Stream to = target.CreateEntry(entry.FullName).Open();
            from.CopyTo(to);
        }
    }

    /// <returns>The parts written.</returns>
    private string[] Sheet(string path, ModelTable table, SharedTexts texts)
    {
        var sheet = new SheetXml(Read(path), table, texts, zone);
        Write(path, sheet.Sheet());
        string relations = $"{Path.GetDirectoryName(path)}/_rels/{Path.GetFileName(path)}.rels";
        if (model.GetEntry(relations) is not null)
        {
            IEnumerable<XElement> kept = Read(relations).Elements().Where(relation => sheet.KeptLinks.Contains((string?)relation.Attribute("Id") ?? ""));
            Write(relations, new XStreamingElement(Package + "Relationships", sheet.Links.Select(Relation), kept));
        }

        return [path, relations];
    }

    private static XElement Relation(Uri address, int place) => new(
        Package + "Relationship",
        new XAttribute("Type", SheetXml.Relations.NamespaceName + "/hyperlink"),
        new XAttribute("Target", address.AbsoluteUri),
        new XAttribute("TargetMode", "External"),
        new XAttribute("Id", SheetXml.LinkId(place)));

    private XElement Read(string path)
    {
        using Stream stream = (model.GetEntry(path) ?? throw new InvalidOperationException($"The model workbook has no {path}.")).Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private void Write(string path, XStreamingElement content)
    {
        using Stream stream = target.CreateEntry(path).Open();
        using XmlWriter writer = XmlWriter.Create(stream);
        content.WriteTo(writer);
    }
}
