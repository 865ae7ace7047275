using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;
using Monitor.Gather.Browser;
using Monitor.Gather.Documents;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>One visit to one site: an answer the journal knows is taken from it, any other from the site, and journalled at once. While our own
/// line is down the visit waits.</summary>
internal sealed class Visit(SiteReader reader, RenderDesk desk, FileDesk files, KnownFiles known, Connectivity line, IPageJournal journal)
{
    // Pages of this visit that showed numbers of residents.
    private readonly ConcurrentDictionary<Uri, bool> numbered = new();

    public async Task<Fetched> ReadAsync(FetchRequest request, CancellationToken cancellationToken, PageSnapshot? earlier = null)
    {
        if (journal.Take(request) is { Entry.Page: { } page } recalled)
        {
            reader.Resume(page, recalled.Entry.Cookies);
            return Recalled(page, recalled);
        }

        Fetched fetched = await line.OverAsync(
            () => BodyReader.IsDocument(request.Purpose) ? ReadFileAsync(request, cancellationToken) : reader.ReadAsync(request, cancellationToken, earlier), cancellationToken);
        Keep(fetched);
        return fetched;
    }

    // Journalled only with its text: the file itself is gone by then, and a resumed visit could not read it.
    private async Task<Fetched> ReadFileAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using FileSpool? spool = files.Open();
        PageSnapshot? earlier = known.Find(request.Url);
        Fetched fetched = await reader.ReadAsync(request, cancellationToken, earlier, spool);
        cancellationToken.ThrowIfCancellationRequested();
        if (earlier is not null && fetched.Snapshot.HttpCode == 304)
        {
            // The server vouches for the file we read.
            return fetched with { Snapshot = earlier with { Request = request, FetchedAt = fetched.Snapshot.FetchedAt, Duration = fetched.Snapshot.Duration } };
        }

        return fetched with { Snapshot = fetched.Snapshot with { FileText = await files.ReadAsync(fetched.Snapshot, spool, cancellationToken) } };
    }

    /// <summary>Draws a page whose static text is a shell.</summary>
    public async Task<Fetched> RenderAsync(PageSnapshot page, CancellationToken cancellationToken)
    {
        if (journal.Take(page.Request with { Via = FetchVia.Browser }) is { Entry.Page: { } earlier } recalled)
        {
            return Recalled(earlier, recalled);
        }

        Fetched drawn = await line.OverAsync(() => desk.RenderAsync(page, cancellationToken), cancellationToken);
        Keep(drawn);
        return drawn;
    }

    /// <summary>What the site's robots.txt asks for; the distance it wishes is kept from now on.</summary>
    public RobotsRules Heed(PageSnapshot answer, string? text) => reader.Heed(answer, text);

    public PageSnapshot NotRead(FetchRequest request, FetchStatus status, string detail) => desk.NotRead(request, status, detail);

    /// <summary>The picture of a page, or null when no browser could draw it. A page that shows numbers of residents is never pictured.</summary>
    public async Task<Screenshot?> PictureAsync(PageSnapshot page, Screenshot? before, CancellationToken cancellationToken)
    {
        if (numbered.ContainsKey(page.Url))
        {
            return null;
        }

        if (journal.Picture(page.Url) is { } taken)
        {
            return taken;
        }

        Screenshot? picture = await desk.PictureAsync(page, before, cancellationToken);
        if (picture is not null)
        {
            journal.Keep(new JournalEntry(null, [], picture));
        }

        return picture;
    }

    private static string? Text(RecalledPage recalled) =>
        recalled.Body is { } body && recalled.Entry.Page?.Request.Purpose != FetchPurpose.Document ? Encoding.UTF8.GetString(body.Span) : null;

    private Fetched Recalled(PageSnapshot page, RecalledPage recalled)
    {
        string? text = Text(recalled);
        if (text is not null && !PersonalNumbers.Read(text).Numbers.IsEmpty)
        {
            numbered[page.Url] = true;
        }

        return new Fetched(page, text);
    }

    private void Keep(Fetched fetched)
    {
        if (fetched.Snapshot.Status == FetchStatus.TimedOut)
        {
            journal.Miss();
        }

        if (fetched.HidesNumbers)
        {
            numbered[fetched.Snapshot.Url] = true;
        }

        // What may have been our own doing is not remembered: it is asked again, as if it had been in flight.
        bool mayBeOurs = fetched.Snapshot.Status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable or FetchStatus.ConnectFailed
            or FetchStatus.TimedOut or FetchStatus.WeWereOffline or FetchStatus.BrowserUnavailable;
        if (!mayBeOurs && !NamesNumbers(fetched) && !LeadsToNumbers(fetched))
        {
            journal.Keep(new JournalEntry(fetched.Snapshot, fetched.Cookies, null));
        }
    }

    // A journal goes by the true addresses, and those are kept only where they name no resident.
    private static bool NamesNumbers(Fetched fetched)
    {
        PageSnapshot page = fetched.Snapshot;
        return HasNumber(page.Request.Url) || (page.Request.FoundOn is { } parent && HasNumber(parent)) || (page.Final is { } final && HasNumber(final))
            || page.Hops.Any(hop => HasNumber(hop.From) || HasNumber(hop.Location)) || page.Headers.Values.Any(HasNumber)
            || (page.Detail is { } detail && HasNumber(detail)) || fetched.Cookies.Any(cookie => HasNumber(cookie.Value));
    }

    // The kept body differs from what was read in the numbers of residents. Where such a number stands in an address, the
    // kept body would lead elsewhere: that page is read again rather than its number kept in the clear.
    private static bool LeadsToNumbers(Fetched fetched) =>
        fetched is { HidesNumbers: true, Text: { } text }
        && (fetched.Snapshot.Kind != ContentKind.Html || LinkScanner.Links(text, fetched.Snapshot.Url).Any(link => HasNumber(link.Target)));

    private static bool HasNumber(Uri url) => HasNumber(url.AbsoluteUri);

    private static bool HasNumber(string text) => !ReferenceEquals(PersonalNumbers.Seal(text, []), text);
}
