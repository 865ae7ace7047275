using System.IO.Compression;
using System.Text;
using System.Xml;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Documents;

/// <summary>Reads DOCX, XLSX, ODT and ODS by their parts, in this process: an archive of XML, under caps on entries, sizes, letters and time.</summary>
internal sealed class OfficeReader(TimeProvider time)
{
    private const int MostEntries = 2_000;
    private const int MostLetters = 1_000_000;
    private const long MostUnpacked = 32L << 20;

    // A reader of XML goes over a tag of many megabytes again and again: what such a part costs grows with its square.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private const int MostSheets = 10;
    private const int MostShared = 100_000;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostUnpacked,
        CloseInput = true,
    };

    public RawText Read(string path)
    {
        long started = time.GetTimestamp();
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries)
            {
                return RawText.None(FileTextState.TooLarge, $"The archive has {archive.Entries.Count} entries.");
            }

            var text = new StringBuilder();
            if (archive.GetEntry("word/document.xml") is { } document)
            {
                Paragraphs(Open(document, started), text, []);
            }
            else if (archive.GetEntry("content.xml") is { } content)
            {
                Paragraphs(Open(content, started), text, []);
            }
            else
            {
                Sheets(archive, text, started);
            }

            return text.Length == 0 && archive.GetEntry("[Content_Types].xml") is null && archive.GetEntry("mimetype") is null
                ? RawText.None(FileTextState.NotRead, "The archive is no word-processor or spreadsheet file.")
                : new RawText(text.ToString(), FileTextBy.Parts, 0, null, FileTextState.NotRead, "");
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            string detail = failure.Message.ReplaceLineEndings(" ");
            FileTextState state = failure is SpentException or XmlException { InnerException: SpentException } ? FileTextState.TooLarge : FileTextState.Damaged;
            return RawText.None(state, detail.Length <= 200 ? detail : detail[..200]);
        }
    }

    private void Sheets(ZipArchive archive, StringBuilder text, long started)
    {
        var shared = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is { } strings)
        {
            var all = new StringBuilder();
            Paragraphs(Open(strings, started), all, shared);
        }

        foreach (ZipArchiveEntry sheet in archive.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal).Take(MostSheets))
        {
            Cells(Open(sheet, started), shared, text);
        }
    }

    // Words of Microsoft (w:p, w:tab, w:br, si) and of OpenDocument (text:p, text:h, text:tab, table:table-cell); all other elements only hold text.
    private static void Paragraphs(XmlReader reader, StringBuilder text, List<string> items)
    {
        using XmlReader xml = reader;
        int start = 0;
        while (text.Length < MostLetters && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    text.Append(xml.LocalName is "tab" or "s" ? " " : xml.LocalName is "br" or "line-break" ? "\n" : xml.LocalName is "tc" or "table-cell" ? "  " : "");
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" or "h" or "tr" or "table-row":
                    text.Append('\n');
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "si" && items.Count < MostShared:
                    items.Add(text.ToString(start, text.Length - start));
                    start = text.Length;
                    break;
                default:
                    break;
            }
        }
    }

    private static void Cells(XmlReader reader, List<string> shared, StringBuilder text)
    {
        using XmlReader xml = reader;
        string type = "";
        bool isValue = false;
        while (text.Length < MostLetters && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "c":
                    type = xml.GetAttribute("t") ?? "";
                    break;
                case XmlNodeType.Element:
                    isValue = xml.LocalName is "v" or "t";
                    break;
                case XmlNodeType.Text when isValue:
                    bool isShared = type == "s" && int.TryParse(xml.Value, out int index) && index >= 0 && index < shared.Count;
                    text.Append(isShared ? shared[int.Parse(xml.Value, System.Globalization.CultureInfo.InvariantCulture)] : xml.Value).Append("  ");
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "row":
                    text.Append('\n');
                    break;
                case XmlNodeType.EndElement:
                    isValue = false;
                    break;
                default:
                    break;
            }
        }
    }

    // The announced size of an entry is its author's word; what comes out of it is counted.
    private XmlReader Open(ZipArchiveEntry entry, long started) => XmlReader.Create(new CappedStream(entry.Open(), () => time.GetElapsedTime(started) > Longest), Strict);

    private sealed class SpentException() : IOException($"A part was not read within {MostUnpacked} bytes and {Longest.TotalSeconds} seconds.");

    private sealed class CappedStream(Stream inner, Func<bool> isOver) : Stream
    {
        private long left = MostUnpacked;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            left -= read;
            return left >= 0 && !isOver() ? read : throw new SpentException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
