using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Gather.Documents;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Documents;

/// <summary>Runs only where the programs that read files are installed.</summary>
internal sealed class FileFactAttribute : FactAttribute
{
    public FileFactAttribute()
    {
        FileTools tools = FileBench.Tools;
        string[] missing = [.. new[] { ("pdftotext", tools.PdfText), ("pdfinfo", tools.PdfInfo), ("pdftoppm", tools.PdfPictures), ("tesseract", tools.Ocr), ("a language of tesseract", tools.Languages), ("prlimit and setsid", tools.Cage?.Limits) }
            .Where(tool => tool.Item2 is null).Select(tool => tool.Item1)];
        if (missing.Length > 0)
        {
            Skip = "Not installed: " + string.Join(", ", missing) + ".";
        }
    }
}

/// <summary>Hands files to the desk as a visit does.</summary>
internal static class FileBench
{
    public static FileTools Tools { get; } = FileTools.Find();

    public static byte[] Key { get; } = [1, 2, 3];

    public static FileDesk Desk(FileTools? tools = null) => new(Sessions.Settings with { FileTools = tools ?? Tools }, TimeProvider.System);

    public static async Task<FileText> ReadAsync(byte[] content, FileTools? tools = null, CancellationToken cancellationToken = default)
    {
        using FileDesk desk = Desk(tools);
        return await ReadAsync(desk, content, cancellationToken);
    }

    public static async Task<FileText> ReadAsync(FileDesk desk, byte[] content, CancellationToken cancellationToken)
    {
        using FileSpool? spool = desk.Open();
        return await ReadAsync(desk, spool, content, cancellationToken);
    }

    public static async Task<FileText> ReadAsync(FileDesk desk, FileSpool? spool, byte[] content, CancellationToken cancellationToken)
    {
        ContentKind kind = ContentSniffer.Sniff(content, "");
        if (spool is not null && spool.Wants(kind, content.Length))
        {
            int head = Math.Min(content.Length, BodyReader.DocumentHead);
            await spool.FillAsync(content.AsMemory(0, head), new MemoryStream(content[head..]), cancellationToken);
        }

        var url = new Uri("http://karangasri.sumberejo.test/unduh/berkas");
        var page = new PageSnapshot(
            new FetchRequest(url, FetchPurpose.Document, FetchVia.Http, 1, null), FetchStatus.Ok, url, 200, kind, null, spool?.Hash, content.Length, [],
            ImmutableSortedDictionary<string, string>.Empty, null, new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero), TimeSpan.Zero, null);
        return await desk.ReadAsync(page, spool, cancellationToken) ?? throw new InvalidOperationException("The desk did not take the file.");
    }

    /// <summary>The first page of a PDF as a picture, drawn by pdftoppm: grey pixels with their size, or the bytes of a file.</summary>
    public static (int Width, int Height, byte[] Pixels) Draw(byte[] pdf, int dots = 150)
    {
        byte[] pgm = Convert(pdf, ["-gray", "-r", dots.ToString(System.Globalization.CultureInfo.InvariantCulture)], ".pgm");
        string[] head = Encoding.Latin1.GetString(pgm, 0, 40).Split(['\n', ' '], 5);
        (int width, int height) = (int.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(head[2], System.Globalization.CultureInfo.InvariantCulture));
        return (width, height, pgm[^(width * height)..]);
    }

    public static byte[] Png(byte[] pdf) => Convert(pdf, ["-png", "-r", "150"], ".png");

    private static byte[] Convert(byte[] pdf, string[] options, string ending)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-uji-");
        try
        {
            string source = Path.Combine(folder.FullName, "a.pdf");
            File.WriteAllBytes(source, pdf);
            using Process process = Process.Start(new ProcessStartInfo(Tools.PdfPictures!, [.. options, "-singlefile", source, Path.Combine(folder.FullName, "b")]) { UseShellExecute = false })!;
            process.WaitForExit();
            return File.ReadAllBytes(Path.Combine(folder.FullName, "b" + ending));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
