using System.Globalization;
using System.Text;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Documents;

/// <summary>Recognises letters in pictures and in the pages of scans.</summary>
internal sealed class PictureReader(FileTools tools, LimitedProgram programs, TimeProvider time)
{
    /// <summary>Title, year and the first figures stand on the first pages; a page costs seconds of CPU, and a night has thousands of them.</summary>
    public const int MostPages = 3;

    // 170 dots an inch on A4, for letters of ten points and more; larger pages come to the same size.
    private const string LongSide = "2000";

    private static readonly ProgramLimits Drawing = new(TimeSpan.FromSeconds(30), 20, 768L << 20, 64 << 20, 64 << 10);
    private static readonly ProgramLimits Reading = new(TimeSpan.FromSeconds(40), 20, 1L << 30, 1 << 20, 2 << 20);

    // A page of text takes a second or two; a photograph that is read for letters takes many, and its neighbours are photographs too.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Reads the first pages of a scanned PDF.</summary>
    public async Task<RawText> ReadScanAsync(string path, string folder, int pages, CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        var found = new List<RawText>();
        for (int page = 1; page <= Math.Min(MostPages, Math.Max(1, pages)) && time.GetElapsedTime(started) < Longest; page++)
        {
            string number = page.ToString(CultureInfo.InvariantCulture);
            string name = "halaman" + number;
            ProgramRun drawn = await programs.RunAsync(
                tools.PdfPictures ?? "", ["-f", number, "-l", number, "-singlefile", "-gray", "-q", "-scale-to", LongSide, path, Path.Combine(folder, name)], folder, Drawing, cancellationToken);
            string picture = Path.Combine(folder, name + ".pgm");
            if (!drawn.IsGood || !File.Exists(picture))
            {
                found.Add(PdfReader.Failed(drawn));
                break;
            }

            found.Add(await ReadAsync(picture, folder, cancellationToken));
            File.Delete(picture);
        }

        RawText[] read = [.. found.Where(page => page.By == FileTextBy.Ocr)];
        return read.Length == 0 ? found[0] : new RawText(
            string.Join('\f', read.Select(page => page.Text)), FileTextBy.Ocr, read.Length, Mean(read), FileTextState.NotRead, "");
    }

    /// <summary>Reads one picture.</summary>
    public async Task<RawText> ReadAsync(string picture, string folder, CancellationToken cancellationToken)
    {
        // Light letters on dark are not tried: that second try costs a third of the time and finds slogans.
        ProgramRun run = await programs.RunAsync(tools.Ocr ?? "", [picture, "stdout", "-l", tools.Languages ?? "", "-c", "tessedit_do_invert=0", "tsv"], folder, Reading, cancellationToken);
        return run.IsGood ? Lines(run.Output) : PdfReader.Failed(run);
    }

    // Columns of the table: level page block paragraph line word left top width height confidence text.
    private static RawText Lines(string table)
    {
        var text = new StringBuilder();
        string before = "";
        double sum = 0;
        int words = 0;
        foreach (string row in table.Split('\n'))
        {
            string[] cells = row.Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || cells[11].Trim().Length == 0
                || !double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out double confidence) || confidence < 0)
            {
                continue;
            }

            string line = string.Join('/', cells[1], cells[2], cells[3], cells[4]);
            text.Append(before.Length == 0 ? "" : line == before ? " " : "\n").Append(cells[11].Trim());
            before = line;
            sum += confidence;
            words++;
        }

        return new RawText(text.ToString(), FileTextBy.Ocr, 1, words == 0 ? null : sum / words, FileTextState.NotRead, "");
    }

    private static double? Mean(RawText[] pages)
    {
        double[] told = [.. pages.Select(page => page.Confidence).OfType<double>()];
        return told.Length == 0 ? null : told.Average();
    }
}
