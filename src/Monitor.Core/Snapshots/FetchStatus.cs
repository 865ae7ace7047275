namespace Monitor.Core.Snapshots;

/// <summary>What became of one request. Everything but <see cref="Ok"/> is a fact about the attempt, never a zero for the site.</summary>
public enum FetchStatus
{
    NotAttempted = 0,

    /// <summary>An HTTP answer was read to its end; the HTTP code may still be 404.</summary>
    Ok,

    /// <summary>The name does not exist (NXDOMAIN or no address).</summary>
    DnsFailed,

    /// <summary>The resolver did not answer; nothing is known about the name.</summary>
    DnsUnavailable,

    ConnectFailed,
    TlsFailed,
    TimedOut,
    TooManyRedirects,
    TooLarge,

    /// <summary>The site refuses this reader: 401, 403, 406, 429, a challenge page, or a Retry-After longer than the run may wait.</summary>
    Blocked,

    /// <summary>robots.txt asks not to read this address.</summary>
    Disallowed,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>Broken HTTP: short body, garbage, corrupt compression.</summary>
    InvalidResponse,

    /// <summary>The address guard refused the target: private, loopback, or a port other than those allowed.</summary>
    Refused,

    /// <summary>The monitor's own line was down; nothing is known about the site.</summary>
    WeWereOffline,

    /// <summary>The page needs a browser and none was available.</summary>
    BrowserUnavailable,
}

/// <summary>Why an address was asked for.</summary>
public enum FetchPurpose
{
    Unknown = 0,

    /// <summary>The home page, always the first.</summary>
    Home,
    Page,
    Robots,
    Feed,
    Sitemap,

    /// <summary>A JSON listing a platform offers to the public.</summary>
    Api,

    /// <summary>A file: its status, real type and size are kept, and what tells which document its text is.</summary>
    Document,

    /// <summary>A random path that cannot exist, to recognise soft 404.</summary>
    NotFoundProbe,

    /// <summary>The home page as a visitor arriving from a search engine.</summary>
    SearchVisitorProbe,

    /// <summary>The public list of complaints of a village: of it only times, states and counts are kept, and nothing is judged by it.</summary>
    Complaints,
}

/// <summary>How a body was obtained.</summary>
public enum FetchVia
{
    Http = 0,
    Browser,
}

/// <summary>What the first bytes of a body say it is; the server's word is not believed.</summary>
public enum ContentKind
{
    Unknown = 0,
    Html,
    Xml,
    Json,
    Text,
    Pdf,

    /// <summary>DOC, DOCX, ODT or RTF.</summary>
    WordDocument,

    /// <summary>XLS, XLSX, ODS or CSV.</summary>
    Spreadsheet,
    Image,
    Archive,
    Empty,
    Other,
}
