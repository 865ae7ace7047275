using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Browser;

/// <summary>Where pages are handed to the browser and come back as snapshots.</summary>
internal sealed class RenderDesk(Wire wire, BrowserPool browsers)
{
    public PageSnapshot NotRead(FetchRequest request, FetchStatus status, string detail) => new(
        request, status, null, null, ContentKind.Unknown, null, null, 0, [], ImmutableSortedDictionary<string, string>.Empty, null,
        wire.Time.GetUtcNow(), TimeSpan.Zero, detail);

    /// <summary>Draws a page whose static text is a shell.</summary>
    public async Task<Fetched> RenderAsync(PageSnapshot page, CancellationToken cancellationToken)
    {
        FetchRequest request = page.Request with { Via = FetchVia.Browser };
        long started = wire.Time.GetTimestamp();
        DateTimeOffset at = wire.Time.GetUtcNow();
        Drawing drawing = await DrawAsync(page, waits: true, picture: false, cancellationToken);
        if (drawing.Html is not { } html)
        {
            return new Fetched(NotRead(request, drawing.Status, drawing.Detail ?? "The browser gave nothing."), null);
        }

        string kept = Privacy.Door(html, wire.Settings.NumberKey.Span, ContentKind.Html);
        string hash = await wire.KeepAsync(Encoding.UTF8.GetBytes(kept), cancellationToken);
        byte[] received = Encoding.UTF8.GetBytes(html);
        return new Fetched(
            new PageSnapshot(
                request, FetchStatus.Ok, drawing.Final ?? page.Url, drawing.HttpCode ?? page.HttpCode, ContentKind.Html, hash,
                Convert.ToHexStringLower(SHA256.HashData(received)), received.Length, page.Hops, page.Headers, page.Tls, at,
                wire.Time.GetElapsedTime(started), null),
            html)
        {
            HidesNumbers = !ReferenceEquals(kept, html),
        };
    }

    /// <summary>The picture of a page, or null when no browser could draw it or the server asked to be left alone.</summary>
    /// <param name="known">The picture that is kept of it; it stands when the page still looks the same.</param>
    public async Task<Screenshot?> PictureAsync(PageSnapshot page, Screenshot? known, CancellationToken cancellationToken)
    {
        DateTimeOffset at = wire.Time.GetUtcNow();
        Drawing drawing = await DrawAsync(page, waits: page.Request.Via == FetchVia.Browser, picture: true, cancellationToken);
        if (drawing.Picture is not { Length: > 0 } picture)
        {
            return null;
        }

        return known is { Look: { } before } && drawing.Look is { } now && PictureLook.IsSame(before, now)
            ? known
            : new Screenshot(page.Url, await wire.KeepAsync(picture, cancellationToken), picture.Length, at) { Look = drawing.Look };
    }

    // A drawing takes its turn like any request and counts as one on its way until the page is drawn: what the page fetches of itself
    // comes as close together as it would for any visitor.
    private async Task<Drawing> DrawAsync(PageSnapshot page, bool waits, bool picture, CancellationToken cancellationToken)
    {
        try
        {
            ImmutableArray<IPEndPoint> targets = await wire.Resolver.ResolveAsync(page.Url.IdnHost, page.Url.Port, cancellationToken);
            using Pace.Turn turn = await wire.Pace.WaitAsync(Pace.Lanes(page.Url, targets), cancellationToken);
            return await browsers.DrawAsync(page.Url, page.Tls is { IsTrusted: false }, waits, picture, cancellationToken);
        }
        catch (Exception closed) when (closed is GuardRefusedException or NameFailureException or LaneClosedException)
        {
            (FetchStatus status, string detail) = FailureMap.Translate(closed);
            return new Drawing(status, null, null, null, null, detail);
        }
    }
}
