using System.Collections.Immutable;

namespace Monitor.Core.Snapshots;

/// <summary>One address to read.</summary>
/// <param name="Depth">Clicks from the home page; 0 for the home page and machine sources.</param>
/// <param name="FoundOn">The page whose link led here; null for seeds, feeds and sitemaps.</param>
public sealed record FetchRequest(Uri Url, FetchPurpose Purpose, FetchVia Via, int Depth, Uri? FoundOn);

/// <summary>One redirect that was followed, or refused.</summary>
public sealed record RedirectHop(Uri From, int HttpCode, string Location);

/// <summary>What the TLS handshake showed.</summary>
/// <param name="Problems">Empty when the chain is trusted and the name fits; else any of NotTimeValid, UntrustedRoot, PartialChain, NameMismatch, Revoked, Other.</param>
public sealed record TlsObservation(DateTimeOffset NotBefore, DateTimeOffset NotAfter, string Subject, string Issuer, ImmutableArray<string> Problems)
{
    public bool IsTrusted => Problems.IsEmpty;
}

/// <summary>One request and what came of it; never changed after it was written.</summary>
/// <param name="Final">The address that answered after redirects; null when none did.</param>
/// <param name="BodyHash">SHA-256 (lower-case hex) of the body as stored: text as UTF-8 with NIK- and KK-shaped numbers replaced by tokens. Null when no body is kept.</param>
/// <param name="ReceivedHash">SHA-256 of the decompressed bytes as received; null when nothing was read.</param>
/// <param name="Bytes">Decompressed bytes read, or the announced length of a document that was not read to its end.</param>
/// <param name="Headers">Selected response headers, names in lower case.</param>
/// <param name="Detail">One technical sentence in English for the operator, such as the TLS or socket error; null when Ok.</param>
public sealed record PageSnapshot(
    FetchRequest Request,
    FetchStatus Status,
    Uri? Final,
    int? HttpCode,
    ContentKind Kind,
    string? BodyHash,
    string? ReceivedHash,
    long Bytes,
    ImmutableArray<RedirectHop> Hops,
    ImmutableSortedDictionary<string, string> Headers,
    TlsObservation? Tls,
    DateTimeOffset FetchedAt,
    TimeSpan Duration,
    string? Detail)
{
    /// <summary>The address the name led to, as text, of the last hop; null when it led nowhere or was not looked up. Sites of one server share it.</summary>
    public string? Address { get; init; }

    /// <summary>What was read inside a file; null for pages, for files that were not opened, and in snapshots of earlier versions.</summary>
    public FileText? FileText { get; init; }

    /// <summary>Whether a page was really read: an answer with a 2xx code and a body.</summary>
    public bool WasRead => Status == FetchStatus.Ok && HttpCode is >= 200 and < 300;

    /// <summary>The address the content belongs to.</summary>
    public Uri Url => Final ?? Request.Url;
}
