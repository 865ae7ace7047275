using System.Collections.Concurrent;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather.Http;

namespace Monitor.Gather.Documents;

/// <summary>Where files are handed in and come back as what may be kept of their text. As many at a time as there are cores, whatever the number of
/// sites; a file many sites link to is read once a run.</summary>
internal sealed class FileDesk : IDisposable
{
    // A letterhead or the line of an electronic signature is no text layer.
    private const int FewLetters = 120;

    private readonly GatherSettings settings;
    private readonly TimeProvider time;
    private readonly FileTools tools;
    private readonly FileDigest digest;
    private readonly SemaphoreSlim seats = new(Math.Max(1, Environment.ProcessorCount));
    private readonly ConcurrentDictionary<string, FileText> known = new(StringComparer.Ordinal);

    public FileDesk(GatherSettings settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        tools = settings.FileTools;
        digest = new FileDigest(settings.Kamus);
    }

    /// <summary>Room for one file on its way here; null where no program is installed, so that no file is fetched in vain.</summary>
    public FileSpool? Open() => tools.ReadsPdf || tools.ReadsPictures ? FileSpool.Open(Reads) : null;

    /// <summary>What is kept of a file; null for answers that are no file.</summary>
    public async Task<FileText?> ReadAsync(PageSnapshot file, FileSpool? spool, CancellationToken cancellationToken)
    {
        if (!file.WasRead || file.Kind is ContentKind.Html or ContentKind.Empty or ContentKind.Unknown)
        {
            return null;
        }

        if (spool is not { Hash: { } hash })
        {
            return Absent(file.Kind, spool);
        }

        if (known.TryGetValue(hash, out FileText? earlier))
        {
            return earlier;
        }

        await seats.WaitAsync(cancellationToken);
        try
        {
            return known[hash] = await OpenAsync(file, spool, cancellationToken);
        }
        finally
        {
            seats.Release();
        }
    }

    public void Dispose() => seats.Dispose();

    // Old binary formats and archives stay closed: nothing here reads them.
    private bool Reads(ContentKind kind) => kind switch
    {
        ContentKind.Pdf => tools.ReadsPdf || tools.ReadsScans,
        ContentKind.Image => tools.ReadsPictures,
        ContentKind.WordDocument or ContentKind.Spreadsheet => true,
        _ => false,
    };

    private static FileText Absent(ContentKind kind, FileSpool? spool) => spool is { Failure: not FileTextState.NotRead }
        ? FileText.Unknown(spool.Failure, spool.Detail)
        : kind is ContentKind.Pdf or ContentKind.Image or ContentKind.WordDocument or ContentKind.Spreadsheet
            ? FileText.Unknown(FileTextState.ToolMissing, "No program on this machine reads this kind of file.")
            : FileText.Unknown(FileTextState.NotRead, "This kind of file is not opened.");

    private async Task<FileText> OpenAsync(PageSnapshot file, FileSpool spool, CancellationToken cancellationToken)
    {
        PdfFacts facts = new(0, null, null);
        RawText raw;
        switch (file.Kind)
        {
            case ContentKind.Pdf:
                (facts, raw) = await PdfAsync(spool, cancellationToken);
                break;
            case ContentKind.Image:
                raw = await Pictures().ReadAsync(spool.Path, spool.Folder, cancellationToken);
                break;
            default:
                raw = new OfficeReader(time).Read(spool.Path);
                break;
        }

        if (raw.Failure != FileTextState.NotRead || raw.By == FileTextBy.None)
        {
            return FileText.Unknown(raw.Failure, raw.Detail) with { Pages = facts.Pages, Created = facts.Created, Modified = facts.Modified };
        }

        DateOnly today = DateOnly.FromDateTime(file.FetchedAt.UtcDateTime);
        return digest.Of(raw.Text, raw.By, Privacy.Key(settings.NumberKey.Span), today) with
        {
            Pages = facts.Pages,
            PagesRead = raw.PagesRead,
            Confidence = raw.Confidence is { } sure ? Math.Round(sure, 1) : null,
            Created = facts.Created,
            Modified = facts.Modified,
        };
    }

    private async Task<(PdfFacts Facts, RawText Text)> PdfAsync(FileSpool spool, CancellationToken cancellationToken)
    {
        var pdf = new PdfReader(tools, Programs());
        (PdfFacts facts, RawText? failure) = await pdf.OpenAsync(spool.Path, spool.Folder, cancellationToken);
        if (failure is not null)
        {
            return (facts, failure);
        }

        RawText layer = await pdf.ReadAsync(spool.Path, spool.Folder, facts, cancellationToken);
        int letters = layer.Text.Count(char.IsLetter);
        if (letters >= FewLetters || layer.Failure != FileTextState.NotRead)
        {
            return (facts, layer);
        }

        if (!tools.ReadsScans)
        {
            return (facts, RawText.None(FileTextState.ToolMissing, "The PDF is a scan, and no program on this machine recognises letters in pictures."));
        }

        RawText scan = await Pictures().ReadScanAsync(spool.Path, spool.Folder, facts.Pages, cancellationToken);
        return (facts, scan.Text.Count(char.IsLetter) > letters || letters == 0 ? scan : layer);
    }

    private PictureReader Pictures() => new(tools, Programs(), time);

    private LimitedProgram Programs() => new(tools.Cage ?? throw new InvalidOperationException("No program may run without its limits."), time);
}
