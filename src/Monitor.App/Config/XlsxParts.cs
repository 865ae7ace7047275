using System.IO.Compression;
using System.Xml;

namespace Monitor.App.Config;

/// <summary>The parts of a workbook, unpacked one after the other and no further than a limit for all of them together.</summary>
internal sealed class XlsxParts(ZipArchive zip)
{
    // A register of 5,000 rows unpacks to some 3 MB; what a bomb unpacks to is told by counting, not by what its head says.
    private const long MostBytes = 48L * 1024 * 1024;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private long read;

    /// <summary>A part by its name; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It unpacks to more than the limit.</exception>
    public Stream? Find(string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        var content = new MemoryStream();
        using Stream packed = entry.Open();
        byte[] buffer = new byte[64 * 1024];
        for (int count = packed.Read(buffer); count > 0; count = packed.Read(buffer))
        {
            read += count;
            if (read > MostBytes)
            {
                throw new InvalidDataException("berkas jauh lebih besar setelah dibuka daripada yang wajar untuk registri.");
            }

            content.Write(buffer, 0, count);
        }

        content.Position = 0;
        return content;
    }

    /// <summary>The first sheet of the workbook.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public Stream FirstSheet()
    {
        string id = Attributes("xl/workbook.xml", "sheet").Select(sheet => sheet.GetValueOrDefault("{" + Relations + "}id") ?? "").FirstOrDefault() ?? "";
        string target = Attributes("xl/_rels/workbook.xml.rels", "Relationship").Where(relation => relation.GetValueOrDefault("Id") == id)
            .Select(relation => relation.GetValueOrDefault("Target") ?? "").FirstOrDefault() ?? "";
        return Find(target.StartsWith('/') ? target[1..] : "xl/" + target) ?? throw new InvalidDataException("The workbook names no sheet.");
    }

    private List<Dictionary<string, string>> Attributes(string part, string element)
    {
        using Stream stream = Find(part) ?? throw new InvalidDataException($"There is no {part}.");
        using XmlReader reader = XlsxTable.Open(stream);
        var found = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element)
            {
                continue;
            }

            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
            {
                attributes[reader.NamespaceURI.Length > 0 ? $"{{{reader.NamespaceURI}}}{reader.LocalName}" : reader.LocalName] = reader.Value;
            }

            found.Add(attributes);
        }

        return found;
    }
}
