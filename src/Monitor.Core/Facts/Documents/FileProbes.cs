using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>What a visit to a file's address showed.</summary>
internal enum FileState
{
    /// <summary>Not visited: the site has more files than a visit looks at, or they lie on another host.</summary>
    Unseen = 0,

    /// <summary>A document of a known kind, or the viewer of a file host.</summary>
    Answers,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A login, a refusal or a password stands before it.</summary>
    Private,

    /// <summary>No answer, not found, empty, or a page posing as a file.</summary>
    Dead,

    /// <summary>The visit failed for reasons that may lie with us or pass: a time-out, a refused connection, a server error, robots.txt.</summary>
    Failed,
}

/// <summary>Looks up what became of the files' addresses, and of pages that turned out to be files.</summary>
internal sealed class FileProbes
{
    // Section 2.1 of the domain study; a small file is suspect only together with a name that says nothing.
    public const int SmallFile = 20 * 1024;

    private readonly Dictionary<string, PageSnapshot> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Good, int Bad)> folders = new(StringComparer.Ordinal);

    public FileProbes(SiteReading reading)
    {
        foreach (PageSnapshot page in reading.Snapshot.Pages)
        {
            if (IsFile(page))
            {
                seen[Key(page.Request.Url)] = page;
                if (page.Final is { } final)
                {
                    seen.TryAdd(Key(final), page);
                }

                string folder = Folder(page.Request.Url);
                (int good, int bad) = folders.GetValueOrDefault(folder);
                folders[folder] = State(page) is FileState.Answers or FileState.Picture ? (good + 1, bad) : (good, bad + 1);
            }
        }
    }

    public PageSnapshot? Find(Uri url) => seen.GetValueOrDefault(Key(url));

    /// <summary>Whether an address without a file's ending answered with a file.</summary>
    public bool IsKnownFile(Uri url) => seen.ContainsKey(Key(url));

    public FileState State(Uri url) => Find(url) is { } page ? State(page) : FileState.Unseen;

    /// <summary>Whether the files beside an unvisited one all answered, at least three of them.</summary>
    public bool SiblingsAnswer(Uri url) => folders.GetValueOrDefault(Folder(url)) is { Good: >= 3, Bad: 0 };

    private static FileState State(PageSnapshot page)
    {
        bool isHosted = FileAddresses.IsHosted(page.Request.Url);
        Uri final = page.Url;
        bool login = page.Hops.Length > 0 && IsLogin(final);
        if (page.HttpCode is 401 or 403 || login || page.FileText is { State: FileTextState.Locked })
        {
            return FileState.Private;
        }

        switch (page.Status)
        {
            case FetchStatus.Ok when page.HttpCode is >= 200 and < 300:
                break;
            case FetchStatus.Ok or FetchStatus.DnsFailed or FetchStatus.TooManyRedirects:
                return FileState.Dead;
            case FetchStatus.TooLarge:
                // Pages are read to a limit no page reaches; what is longer is a file.
                return FileState.Answers;
            default:
                return FileState.Failed;
        }

        return page.Kind switch
        {
            ContentKind.Pdf or ContentKind.WordDocument or ContentKind.Spreadsheet or ContentKind.Archive => FileState.Answers,
            ContentKind.Image => FileState.Picture,
            ContentKind.Html when isHosted => FileState.Answers,
            ContentKind.Other when page.Bytes > SmallFile => FileState.Answers,
            _ => FileState.Dead,
        };
    }

    // Where only the address of a page made it look like a file, its answer decides.
    private static bool IsFile(PageSnapshot page) => page.Request.Purpose switch
    {
        FetchPurpose.Document => !(page is { HttpCode: 200, Kind: ContentKind.Html } && FileAddresses.IsNumberedDownload(page.Request.Url)),
        FetchPurpose.Page => IsDocument(page.Kind),
        _ => false,
    };

    private static bool IsDocument(ContentKind kind) => kind is ContentKind.Pdf or ContentKind.WordDocument or ContentKind.Spreadsheet or ContentKind.Archive;

    private static bool IsLogin(Uri final) =>
        final.Host.StartsWith("accounts.", StringComparison.OrdinalIgnoreCase) || final.Host.StartsWith("login.", StringComparison.OrdinalIgnoreCase)
        || final.AbsolutePath.Contains("login", StringComparison.OrdinalIgnoreCase) || final.AbsolutePath.Contains("signin", StringComparison.OrdinalIgnoreCase)
        || final.AbsolutePath.Contains("siteman", StringComparison.OrdinalIgnoreCase) || final.AbsolutePath.Contains("masuk", StringComparison.OrdinalIgnoreCase);

    private static string Folder(Uri url) => FileAddresses.IsHosted(url) ? url.Host : url.Host + url.AbsolutePath[..(url.AbsolutePath.LastIndexOf('/') + 1)];

    private static string Key(Uri url) => SiteLinks.Key(url);
}
