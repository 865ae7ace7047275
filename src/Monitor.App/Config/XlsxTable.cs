using System.IO.Compression;
using System.Xml;

namespace Monitor.App.Config;

/// <summary>Reads the first sheet of an Excel workbook as lines of a table. Values only: a workbook with macros, a cell with a formula, a file that
/// unpacks to far more than it is, and everything that is not what it says are refused.</summary>
internal static class XlsxTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostEntries = 500;
    private const int MostRows = 5_000;

    /// <summary>The lines that have the right shape; the others become faults, with their row in the sheet.</summary>
    public static IReadOnlyList<CsvLine> Read(string file, byte[] content, IReadOnlyList<string> columns, List<ConfigException> faults, params IReadOnlyList<string> optional)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                throw new InvalidDataException("berkas memuat terlalu banyak bagian.");
            }

            if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("macrosheets", StringComparison.OrdinalIgnoreCase)))
            {
                throw new InvalidDataException("berkas memuat makro; simpan ulang sebagai buku kerja tanpa makro (.xlsx).");
            }

            var parts = new XlsxParts(zip);
            return Lines(file, new XlsxCells(parts).Rows(MostRows), columns, faults, optional);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException)
        {
            // A message in Indonesian is ours; the library's own say nothing to whoever sent the file.
            bool isOurs = fault is InvalidDataException && fault.Message.StartsWith("berkas ", StringComparison.Ordinal);
            faults.Add(new ConfigException(file, 0, 0, isOurs ? fault.Message : "bukan buku kerja Excel (.xlsx) yang utuh."));
            return [];
        }
    }

    internal static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    internal static bool Is(XmlReader reader, string name) => reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == Main;

    private static List<CsvLine> Lines(
        string file, IEnumerable<XlsxRow> rows, IReadOnlyList<string> columns, List<ConfigException> faults, IReadOnlyList<string> optional)
    {
        var lines = new List<CsvLine>();
        string[]? header = null;
        long[] starts = [];
        foreach (XlsxRow row in rows.Where(row => !row.IsEmpty))
        {
            if (header is null)
            {
                header = [.. row.Values.Select(name => name.Trim())];
                starts = [.. Enumerable.Range(1, header.Length).Select(place => (long)place)];
                if ((row.Fault is { } bad ? new ConfigException(file, row.Number, bad.Column, bad.Message) : CsvTable.HeaderFault(file, header, starts, columns, optional)) is { } wrong)
                {
                    faults.Add(wrong);
                    return [];
                }

                continue;
            }

            if (row.Fault is { } refused)
            {
                faults.Add(new ConfigException(file, row.Number, refused.Column, refused.Message));
            }
            else if (row.Values.Length > header.Length)
            {
                faults.Add(new ConfigException(file, row.Number, row.Values.Length, $"baris ini memuat {row.Values.Length} nilai, seharusnya {header.Length}."));
            }
            else
            {
                lines.Add(new CsvLine(file, row.Number, header, [.. row.Values, .. Enumerable.Repeat("", header.Length - row.Values.Length)], starts));
            }
        }

        if (header is null)
        {
            faults.Add(new ConfigException(file, 0, 0, "lembar pertama kosong."));
        }

        return lines;
    }
}
