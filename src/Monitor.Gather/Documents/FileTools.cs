using System.Diagnostics;

namespace Monitor.Gather.Documents;

/// <summary>The programs that read files, as found on this machine; null where one is missing. All are optional: what cannot be read stays unknown.</summary>
/// <param name="PdfText">pdftotext.</param>
/// <param name="PdfInfo">pdfinfo.</param>
/// <param name="PdfPictures">pdftoppm.</param>
/// <param name="Ocr">tesseract.</param>
/// <param name="Languages">Language of recognition: ind, else eng; null when neither is installed.</param>
/// <param name="Cage">Command and arguments that every program is started behind: a session of its own, limits, no network where the kernel allows it.</param>
public sealed record FileTools(string? PdfText, string? PdfInfo, string? PdfPictures, string? Ocr, string? Languages, FileCage? Cage)
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/bin"];

    /// <summary>Nothing is read.</summary>
    public static FileTools None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whether the text layer of a PDF can be read.</summary>
    public bool ReadsPdf => Cage is not null && PdfText is not null && PdfInfo is not null;

    /// <summary>Whether letters in pictures can be read.</summary>
    public bool ReadsPictures => Cage is not null && Ocr is not null && Languages is not null;

    /// <summary>Whether a PDF without a text layer can be read.</summary>
    public bool ReadsScans => ReadsPictures && PdfPictures is not null;

    /// <summary>Looks for the programs in PATH and in Debian's folders; once, at the start of the program.</summary>
    public static FileTools Find()
    {
        string? ocr = Program("tesseract");
        return new FileTools(Program("pdftotext"), Program("pdfinfo"), Program("pdftoppm"), ocr, ocr is null ? null : Language(), FileCage.Find(Program));
    }

    private static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static string? Language() => HasLanguage("ind") ? "ind" : HasLanguage("eng") ? "eng" : null;

    private static bool HasLanguage(string name)
    {
        string? own = Environment.GetEnvironmentVariable("TESSDATA_PREFIX");
        IEnumerable<string> folders = Directory.Exists("/usr/share/tesseract-ocr")
            ? Directory.EnumerateDirectories("/usr/share/tesseract-ocr").Select(version => Path.Combine(version, "tessdata"))
            : [];
        return folders.Concat(own is null ? [] : [own]).Append("/usr/share/tessdata").Any(folder => File.Exists(Path.Combine(folder, name + ".traineddata")));
    }
}

/// <summary>What programs are started behind.</summary>
/// <param name="Session">setsid: makes the program the head of a process group that can be killed whole.</param>
/// <param name="Limits">prlimit.</param>
/// <param name="Isolation">unshare with its arguments, for a network of its own without a way out; empty where the kernel does not allow it.</param>
public sealed record FileCage(string Session, string Limits, IReadOnlyList<string> Isolation)
{
    /// <summary>Null without setsid and prlimit, which util-linux brings on every Debian: a program without limits reads no stranger's file.</summary>
    public static FileCage? Find(Func<string, string?> program)
    {
        if (program("setsid") is not { } session || program("prlimit") is not { } limits)
        {
            return null;
        }

        string? unshare = program("unshare");
        IReadOnlyList<string>[] ways = unshare is null ? [] : [[unshare, "-r", "-n"], [unshare, "-n"]];
        return new FileCage(session, limits, ways.FirstOrDefault(Works) ?? []);
    }

    private static bool Works(IReadOnlyList<string> way)
    {
        using Process? trial = Process.Start(new ProcessStartInfo(way[0], way.Skip(1).Append("true")) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true });
        if (trial is null || !trial.WaitForExit(2_000))
        {
            trial?.Kill();
            return false;
        }

        return trial.ExitCode == 0;
    }
}
