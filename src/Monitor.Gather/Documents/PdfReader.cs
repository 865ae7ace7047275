using System.Globalization;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Documents;

/// <summary>What a PDF says of itself.</summary>
internal sealed record PdfFacts(int Pages, DateTimeOffset? Created, DateTimeOffset? Modified)
{
    /// <summary>Reads the lines of <c>pdfinfo -isodates</c>.</summary>
    public static PdfFacts Parse(string told)
    {
        int pages = 0;
        DateTimeOffset? created = null;
        DateTimeOffset? modified = null;
        foreach (string line in told.Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string value = colon > 0 ? line[(colon + 1)..].Trim() : "";
            switch (colon > 0 ? line[..colon] : "")
            {
                case "Pages":
                    _ = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out pages);
                    break;
                case "CreationDate":
                    created = Instant(value);
                    break;
                case "ModDate":
                    modified = Instant(value);
                    break;
                default:
                    break;
            }
        }

        return new PdfFacts(pages, created, modified);
    }

    // "2026-01-15T08:00:00+07"; clocks that stand at the epoch or in the future tell nothing, and judging sees to that.
    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant.ToUniversalTime() : null;
}

/// <summary>Text read out of a file by a program, before it is digested.</summary>
/// <param name="Failure">Why there is none; NotRead when there is.</param>
internal sealed record RawText(string Text, FileTextBy By, int PagesRead, double? Confidence, FileTextState Failure, string Detail)
{
    public static RawText None(FileTextState failure, string detail) => new("", FileTextBy.None, 0, null, failure, detail);
}

/// <summary>Reads the text layer of a PDF and what the file says of itself.</summary>
internal sealed class PdfReader(FileTools tools, LimitedProgram programs)
{
    /// <summary>A budget with its annexes; later pages repeat tables.</summary>
    public const int MostPages = 20;

    private static readonly ProgramLimits Quick = new(TimeSpan.FromSeconds(10), 5, 512L << 20, 1 << 20, 64 << 10);
    private static readonly ProgramLimits Long = new(TimeSpan.FromSeconds(30), 20, 768L << 20, 16 << 20, 4 << 20);

    /// <summary>Pages and dates, or why the file cannot be opened.</summary>
    public async Task<(PdfFacts Facts, RawText? Failure)> OpenAsync(string path, string folder, CancellationToken cancellationToken)
    {
        ProgramRun run = await programs.RunAsync(tools.PdfInfo ?? "", ["-isodates", path], folder, Quick, cancellationToken);
        PdfFacts facts = PdfFacts.Parse(run.Output);
        return run.IsGood || facts.Pages > 0 ? (facts, null) : (facts, Failed(run));
    }

    public async Task<RawText> ReadAsync(string path, string folder, PdfFacts facts, CancellationToken cancellationToken)
    {
        int pages = Math.Min(MostPages, Math.Max(1, facts.Pages));
        string last = pages.ToString(CultureInfo.InvariantCulture);
        ProgramRun run = await programs.RunAsync(tools.PdfText ?? "", ["-layout", "-enc", "UTF-8", "-q", "-l", last, path, "-"], folder, Long, cancellationToken);
        return run.IsGood ? new RawText(run.Output, FileTextBy.TextLayer, pages, null, FileTextState.NotRead, "") : Failed(run);
    }

    public static RawText Failed(ProgramRun run) => run switch
    {
        { End: ProgramEnd.TooMuch } => RawText.None(FileTextState.TooLarge, "The text is longer than is read."),
        { HitLimit: true } => RawText.None(FileTextState.TimedOut, "The reader reached its limit of time or memory."),
        _ when run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => RawText.None(FileTextState.Locked, "A password is asked for."),
        _ => RawText.None(FileTextState.Damaged, Short(run)),
    };

    private static string Short(ProgramRun run)
    {
        string text = $"Exit code {run.Code}: {run.Errors}".ReplaceLineEndings(" ").Trim();
        return text.Length <= 200 ? text : text[..200];
    }
}
