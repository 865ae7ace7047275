using System.Globalization;
using System.IO.Compression;
using System.Text;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Files;

/// <summary>Writes small PDF files that are really PDF: several pages of text, or the picture of a page without a text layer.</summary>
internal static class PdfFile
{
    /// <summary>Text pages; the first carries the heading. At least 20 KB, as real budget files are.</summary>
    public static byte[] Text(string heading, IEnumerable<string> lines, ulong seed)
    {
        var dice = new Dice(seed);
        List<string> body = [.. lines];
        const int pages = 7;
        var contents = new List<byte[]>();
        for (int page = 0; page < pages; page++)
        {
            var stream = new StringBuilder("BT /F1 11 Tf 56 790 Td 14 TL\n");
            stream.Append('(').Append(Escape(heading)).Append(") Tj T* T*\n");
            for (int row = 0; row < 50; row++)
            {
                int index = (page * 50) + row;
                string text = index < body.Count ? body[index] : $"{index}. Uraian kegiatan bidang {dice.Between(1, 5)}.{dice.Between(1, 9)} volume {dice.Between(1, 40)} paket Rp {dice.Between(1, 90)}.{dice.Between(100, 999)}.000,00";
                stream.Append('(').Append(Escape(text)).Append(") Tj T*\n");
            }

            stream.Append("(DATA CONTOH) Tj\nET");
            contents.Add(Encoding.Latin1.GetBytes(stream.ToString()));
        }

        return Assemble(contents, null, heading);
    }

    /// <summary>One grey picture on one page, as a scanner makes it: letters for the eye, none for a search.</summary>
    public static byte[] Scan(IEnumerable<string> lines, ulong seed)
    {
        const int width = 1240, height = 1754;
        byte[] pixels = TextPicture.Draw(lines, width, height, seed);

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        string header = $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>";
        return Assemble([Encoding.Latin1.GetBytes("q 595 0 0 842 0 0 cm /Im0 Do Q")], (header, packed.ToArray()), "Scan");
    }

    private static byte[] Assemble(List<byte[]> contents, (string Header, byte[] Data)? image, string title)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Put(file, "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        int first = image is null ? 5 : 6;
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Begin($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, contents.Count).Select(page => $"{first + (page * 2)} 0 R"))}] /Count {contents.Count} >>");
        Begin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        Begin($"<< /Title ({Escape(title)}) /Producer (Peraga) >>");
        if (image is { } picture)
        {
            Open();
            Put(file, picture.Header + "\nstream\n");
            file.Write(picture.Data);
            Put(file, "\nendstream\nendobj\n");
        }

        string resources = image is null ? "<< /Font << /F1 3 0 R >> >>" : "<< /XObject << /Im0 5 0 R >> >>";
        foreach (byte[] content in contents)
        {
            Begin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {offsets.Count + 2} 0 R >>");
            Open();
            Put(file, $"<< /Length {content.Length} >>\nstream\n");
            file.Write(content);
            Put(file, "\nendstream\nendobj\n");
        }

        long start = file.Position;
        Put(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
        {
            Put(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Put(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Open()
        {
            offsets.Add(file.Position);
            Put(file, $"{offsets.Count} 0 obj\n");
        }

        void Begin(string dictionary)
        {
            Open();
            Put(file, dictionary + "\nendobj\n");
        }
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static string Escape(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
}
