using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Gather.Tests.Documents;

/// <summary>Writes PDF files of every kind a village or an enemy may put on a site.</summary>
internal sealed class TestPdf
{
    private readonly List<byte[]> objects = [];
    private string trailer = "";

    /// <summary>Pages of text, one line below the other.</summary>
    public static byte[] Text(params string[][] pages) => Text("", pages);

    public static byte[] Text(string info, params string[][] pages)
    {
        var pdf = new TestPdf();
        int first = 4;
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Length).Select(page => $"{first + (page * 2)} 0 R"))}] >>");
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int page = 0; page < pages.Length; page++)
        {
            pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {first + (page * 2) + 1} 0 R >>");
            pdf.Stream("", Encoding.Latin1.GetBytes("BT /F1 14 Tf 50 780 Td 22 TL\n" + string.Concat(pages[page].Select(line => $"({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T*\n")) + "ET"));
        }

        if (info.Length > 0)
        {
            pdf.Add($"<< {info} >>");
            pdf.trailer = $"/Info {pdf.objects.Count} 0 R";
        }

        return pdf.Whole();
    }

    /// <summary>One page with one grey picture, as a scanner makes it.</summary>
    public static byte[] Scan(int width, int height, byte[] pixels)
    {
        var pdf = new TestPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>");
        pdf.Stream($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", Packed(pixels));
        pdf.Stream("", "q 595 0 0 842 0 0 cm /I Do Q"u8.ToArray());
        return pdf.Whole();
    }

    /// <summary>One page as large as the format allows, or larger, with one line on it.</summary>
    public static byte[] Huge(int side)
    {
        var pdf = new TestPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {side} {side}] /Resources << >> /Contents 4 0 R >>");
        pdf.Stream("", "0 0 m 100 100 l S"u8.ToArray());
        return pdf.Whole();
    }

    /// <summary>A few kilobytes whose content unpacks to gigabytes of text operators: streams packed twice.</summary>
    public static byte[] Bomb()
    {
        var pdf = new TestPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>");
        byte[] line = Encoding.Latin1.GetBytes("BT /F1 9 Tf 9 9 Td (" + new string('A', 90) + ") Tj ET\n");
        using var once = new MemoryStream();
        using (var zlib = new ZLibStream(once, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int i = 0; i < 4_000_000; i++)
            {
                zlib.Write(line);
            }
        }

        pdf.Stream("/Filter [/FlateDecode /FlateDecode]", Packed(once.ToArray()));
        return pdf.Whole();
    }

    /// <summary>A page of text behind a password, by the standard handler of 40 bits.</summary>
    public static byte[] Locked(string password)
    {
        byte[] padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        byte[] id = new byte[16];
        byte[] padded = [.. Encoding.Latin1.GetBytes(password), .. padding];
        byte[] owner = Cipher(MD5.HashData(padded[..32])[..5], padded[..32]);
        byte[] key = MD5.HashData([.. padded[..32], .. owner, 0xFC, 0xFF, 0xFF, 0xFF, .. id])[..5];
        byte[] user = Cipher(key, padding);
        var pdf = new TestPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>");
        pdf.Stream("", Cipher(MD5.HashData([.. key, 4, 0, 0, 0, 0])[..10], "BT ET"u8.ToArray()));
        pdf.Add($"<< /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> /P -4 >>");
        pdf.trailer = $"/Encrypt 5 0 R /ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>]";
        return pdf.Whole();
    }

    private static byte[] Cipher(byte[] key, byte[] data)
    {
        byte[] box = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + box[i] + key[i % key.Length]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
        }

        byte[] done = new byte[data.Length];
        for (int at = 0, i = 0, j = 0; at < data.Length; at++)
        {
            i = (i + 1) & 255;
            j = (j + box[i]) & 255;
            (box[i], box[j]) = (box[j], box[i]);
            done[at] = (byte)(data[at] ^ box[(box[i] + box[j]) & 255]);
        }

        return done;
    }

    private static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private void Add(string dictionary) => objects.Add(Encoding.Latin1.GetBytes(dictionary));

    private void Stream(string dictionary, byte[] data) =>
        objects.Add([.. Encoding.Latin1.GetBytes($"<< {dictionary} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8]);

    private byte[] Whole()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Count; i++)
        {
            table.Append(file.Position.ToString("0000000000", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        long start = file.Position;
        file.Write(Encoding.Latin1.GetBytes(table + $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
