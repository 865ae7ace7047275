using System.IO.Compression;
using System.Xml;

namespace Monitor.App.Tables;

/// <summary>The parts of a workbook, checked before one of them is opened. Nothing is ever unpacked to the disk.</summary>
internal sealed class ZipParts : IDisposable
{
    // Below this a high ratio harms nobody: an empty sheet is all blanks.
    private const long SmallPart = 1 << 20;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="TableException">It is refused.</exception>
    public ZipParts(byte[] content, TableLimits limits)
    {
        try
        {
            archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            Check(limits);
        }
        catch (InvalidDataException)
        {
            throw new TableException(TableFault.Broken, 0, 0);
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>A part as XML, read forward only, without a document type and without anything from outside.</summary>
    /// <exception cref="TableException">The part is missing.</exception>
    public XmlReader Open(string name)
    {
        ZipArchiveEntry entry = parts.GetValueOrDefault(name) ?? throw new TableException(TableFault.Broken, 0, 0);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,

            // What is unpacked in fact may not be more than what the archive said it would be.
            MaxCharactersInDocument = entry.Length + 1,
        };
        return XmlReader.Create(entry.Open(), settings);
    }

    public void Dispose() => archive.Dispose();

    private void Check(TableLimits limits)
    {
        if (archive.Entries.Count > limits.Parts)
        {
            throw new TableException(TableFault.TooManyParts, 0, 0);
        }

        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            unpacked += entry.Length;
            if (unpacked > limits.Unpacked || (entry.Length > SmallPart && entry.Length / limits.Ratio > entry.CompressedLength))
            {
                throw new TableException(TableFault.TooDense, 0, 0);
            }

            string name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase))
            {
                throw new TableException(TableFault.Macros, 0, 0);
            }

            // Two parts of one name: programs differ in which of them they read.
            if (!parts.TryAdd(name, entry))
            {
                throw new TableException(TableFault.Broken, 0, 0);
            }
        }
    }
}
