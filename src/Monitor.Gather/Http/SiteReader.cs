using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Pengaduan;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>Reads the addresses of one site in one run: its cookies, its redirects, its certificate.</summary>
internal sealed class SiteReader(Wire wire)
{
    private const int MostRedirects = 10;
    private readonly SiteCookies cookies = new();
    private readonly ConcurrentDictionary<string, bool> distrusted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one address; every way it can end is a snapshot.</summary>
    /// <param name="known">An earlier answer: the server is asked for the body only if it changed since, and may say 304.</param>
    /// <param name="spool">Takes the whole of a file whose kind it wants.</param>
    public async Task<Fetched> ReadAsync(FetchRequest request, CancellationToken cancellationToken, PageSnapshot? known = null, FileSpool? spool = null)
    {
        bool wasDistrusted = IsDistrusted(request.Url.Host);
        Fetched first = await AttemptAsync(request, known, spool, cancellationToken);
        bool newlyDistrusted = !wasDistrusted && IsDistrusted((first.Snapshot.Final ?? request.Url).Host);
        return first.Snapshot.Status == FetchStatus.TlsFailed && newlyDistrusted ? await AttemptAsync(request, known, spool, cancellationToken) : first;
    }

    /// <summary>Takes over what an answer of before an interruption left behind: cookies, and distrust of a certificate.</summary>
    public void Resume(PageSnapshot page, ImmutableArray<SetCookie> set)
    {
        foreach (SetCookie cookie in set)
        {
            cookies.Take(cookie);
        }

        if (page.Tls is { IsTrusted: false })
        {
            distrusted[page.Url.Host] = true;
        }
    }

    /// <summary>What the site's robots.txt asks for; the distance it wishes is kept from now on.</summary>
    public RobotsRules Heed(PageSnapshot robots, string? text)
    {
        var rules = RobotsRules.Of(robots, text, wire.Settings.UserAgent.Split('/', ' ')[0]);
        if (rules.CrawlDelay is { } wish)
        {
            wire.Pace.KeepDistance(Pace.HostLane(robots.Request.Url), wish);
            wire.Pace.KeepDistance(Pace.HostLane(robots.Url), wish);
        }

        return rules;
    }

    private async Task<Fetched> AttemptAsync(FetchRequest request, PageSnapshot? known, FileSpool? spool, CancellationToken cancellationToken)
    {
        var hops = ImmutableArray.CreateBuilder<RedirectHop>();
        var result = new Exchange(request, spool, wire.Time.GetUtcNow(), wire.Time.GetTimestamp());
        Uri url = request.Url;
        TimeSpan left = wire.Settings.ExchangeTimeout;
        Pace.Turn? current = null;
        try
        {
            while (true)
            {
                current = null;
                using Pace.Turn turn = await wire.Pace.WaitAsync(await LanesAsync(result, url, cancellationToken), cancellationToken);
                current = turn;
                long started = wire.Time.GetTimestamp();
                using var deadline = new CancellationTokenSource(left, wire.Time);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
                using HttpRequestMessage message = Message(result, url, known);
                using HttpResponseMessage response = await wire.Transport.SendAsync(message, IsDistrusted(url.Host), limit.Token);
                int code = (int)response.StatusCode;
                turn.Answered(wire.Time.GetElapsedTime(started), code);
                Remember(url, response, result.Cookies);
                if (Answer.IsRedirect(code) && response.Headers.NonValidated.TryGetValues("Location", out var values))
                {
                    string location = values.ToString();
                    hops.Add(new RedirectHop(url, code, location.Length <= 512 ? location : location[..512]));
                    Uri? next = Answer.Location(url, location);
                    left -= wire.Time.GetElapsedTime(started);
                    if (next is null)
                    {
                        return End(result, url, FetchStatus.InvalidResponse, "The redirect's target cannot be followed.", hops);
                    }

                    if (hops.Count > MostRedirects || hops.Count(hop => hop.From == next) > 1 || left <= TimeSpan.Zero)
                    {
                        return End(result, url, FetchStatus.TooManyRedirects, $"Gave up after {hops.Count} redirects.", hops);
                    }

                    url = next;
                    continue;
                }

                return await FinishAsync(result, url, response, hops, limit.Token);
            }
        }
        catch (Exception failure) when (FailureMap.Knows(failure) && !cancellationToken.IsCancellationRequested)
        {
            (FetchStatus status, string detail) = FailureMap.Translate(failure);
            if (status == FetchStatus.TimedOut)
            {
                current?.TimedOut();
            }

            if (status == FetchStatus.TlsFailed && wire.Transport.Handshake(url.Host) is { IsTrusted: false })
            {
                distrusted[url.Host] = true;
            }

            return End(result, url, status, detail, hops);
        }
    }

    private async Task<Fetched> FinishAsync(
        Exchange exchange, Uri url, HttpResponseMessage response, ImmutableArray<RedirectHop>.Builder hops, CancellationToken cancellationToken)
    {
        int code = (int)response.StatusCode;
        if (code is 429 or 503 && Answer.RetryAfter(response, wire.Time.GetUtcNow()) is { } wish)
        {
            wire.Pace.HoldBack(Pace.HostLane(url), wish);
        }

        Spooling? spooling = exchange.Spool is { } spool && code is >= 200 and < 300 ? new Spooling(spool, Answer.ContentType(response)) : null;
        byte[] body = await BodyReader.ReadAsync(response.Content, exchange.Request.Purpose, spooling, cancellationToken);
        ImmutableSortedDictionary<string, string> headers = Answer.Headers(response);
        ContentKind kind = ContentSniffer.Sniff(body, Answer.ContentType(response));
        bool isText = kind is ContentKind.Html or ContentKind.Xml or ContentKind.Json or ContentKind.Text;
        bool isComplaints = exchange.Request.Purpose == FetchPurpose.Complaints;
        string? text = isComplaints ? OpenSidList.Reduced(body)
            : isText && !BodyReader.IsDocument(exchange.Request.Purpose) ? TextDecoder.Decode(body, Answer.Charset(response)) : null;
        string? hash = null;
        string? kept = text;
        if (text is not null)
        {
            kept = Privacy.Door(text, wire.Settings.NumberKey.Span, kind);
            hash = await wire.KeepAsync(Encoding.UTF8.GetBytes(kept), cancellationToken);
        }

        return new Fetched(
            Snapshot(exchange, hops, url) with
            {
                Status = Answer.Judge(code, headers, body),
                HttpCode = code,
                Kind = kind,
                BodyHash = hash,
                ReceivedHash = exchange.Spool?.Hash ?? (body.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(body))),
                Bytes = exchange.Spool is { Hash: not null } whole ? whole.Length
                    : BodyReader.IsDocument(exchange.Request.Purpose) ? Answer.Length(response, body.Length) : body.Length,
                Headers = headers,
            },
            text)
        {
            Cookies = [.. exchange.Cookies],
            HidesNumbers = !ReferenceEquals(kept, text),
        };
    }

    private Fetched End(Exchange exchange, Uri url, FetchStatus status, string detail, ImmutableArray<RedirectHop>.Builder hops) =>
        new(Snapshot(exchange, hops, url) with { Status = status, Detail = detail, Final = hops.Count > 0 ? url : null }, null) { Cookies = [.. exchange.Cookies] };

    private PageSnapshot Snapshot(Exchange exchange, ImmutableArray<RedirectHop>.Builder hops, Uri url) => new(
        exchange.Request, FetchStatus.NotAttempted, url, null, ContentKind.Unknown, null, null, 0, hops.ToImmutable(),
        ImmutableSortedDictionary<string, string>.Empty, url.Scheme == "https" ? wire.Transport.Handshake(url.Host) : null,
        exchange.At, wire.Time.GetElapsedTime(exchange.Started), null)
    {
        Address = exchange.Address,
    };

    private HttpRequestMessage Message(Exchange exchange, Uri url, PageSnapshot? known)
    {
        FetchRequest request = exchange.Request;
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("User-Agent", request.Purpose == FetchPurpose.SearchVisitorProbe ? SearchVisitor.UserAgent : wire.Settings.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        message.Headers.TryAddWithoutValidation("Accept-Language", "id,en;q=0.5");
        if (BodyReader.IsDocument(request.Purpose) && exchange.Spool is null)
        {
            message.Headers.TryAddWithoutValidation("Range", $"bytes=0-{BodyReader.DocumentHead - 1}");
        }

        if (known is not null && known.Headers.TryGetValue("etag", out string? tag))
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known is not null && known.Headers.TryGetValue("last-modified", out string? modified))
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        if (request.Purpose == FetchPurpose.SearchVisitorProbe)
        {
            // A first visit: who cloaks remembers by a cookie whom it has seen.
            message.Headers.TryAddWithoutValidation("Referer", SearchVisitor.Referer);
        }
        else if (!IsDistrusted(url.Host) && cookies.Header(url) is { Length: > 0 } header)
        {
            message.Headers.TryAddWithoutValidation("Cookie", header);
        }

        return message;
    }

    private void Remember(Uri url, HttpResponseMessage response, List<SetCookie> set)
    {
        if (IsDistrusted(url.Host))
        {
            return;
        }

        foreach (SetCookie cookie in SiteCookies.In(url, response))
        {
            set.Add(cookie);
            cookies.Take(cookie);
        }
    }

    private bool IsDistrusted(string host) => distrusted.ContainsKey(host);

    private async ValueTask<IEnumerable<string>> LanesAsync(Exchange exchange, Uri url, CancellationToken cancellationToken)
    {
        exchange.Address = null;
        ImmutableArray<IPEndPoint> targets = await wire.Resolver.ResolveAsync(url.IdnHost, url.Port, cancellationToken);
        exchange.Address = targets[0].Address.ToString();
        return Pace.Lanes(url, targets);
    }

    private sealed record Exchange(FetchRequest Request, FileSpool? Spool, DateTimeOffset At, long Started)
    {
        public List<SetCookie> Cookies { get; } = [];

        public string? Address { get; set; }
    }
}
