using System.Collections.Concurrent;
using System.Collections.Immutable;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Gather.Http;

/// <summary>The door for what a snapshot says besides its bodies: addresses, headers and details leave a run only with their numbers sealed.
/// The true addresses stay in memory, for the second reading of the same run.</summary>
internal sealed class SealedAddresses(ReadOnlyMemory<byte> key)
{
    private readonly ConcurrentDictionary<Uri, Uri> trueOnes = new();

    public SiteSnapshot Seal(SiteSnapshot snapshot) => snapshot with
    {
        Site = Seal(snapshot.Site),
        Pages = [.. snapshot.Pages.Select(Seal)],
        Screenshots = [.. snapshot.Screenshots.Select(picture => picture with { Url = Seal(picture.Url) })],
    };

    /// <summary>A kept page as it can be asked for again; null when its address was sealed in another run.</summary>
    public PageSnapshot? Open(PageSnapshot page) =>
        Open(page.Request.Url) is { } url && Open(page.Url) is { } final
            ? page with { Request = page.Request with { Url = url }, Final = page.Final is null ? null : final }
            : null;

    private PageSnapshot Seal(PageSnapshot page) => page with
    {
        Request = page.Request with { Url = Seal(page.Request.Url), FoundOn = page.Request.FoundOn is { } parent ? Seal(parent) : null },
        Final = page.Final is { } final ? Seal(final) : null,
        Hops = [.. page.Hops.Select(hop => new RedirectHop(Seal(hop.From), hop.HttpCode, Seal(hop.Location)))],
        Headers = Seal(page.Headers),
        Detail = page.Detail is { } detail ? Seal(detail) : null,
    };

    private ImmutableSortedDictionary<string, string> Seal(ImmutableSortedDictionary<string, string> headers)
    {
        // Almost always nothing changes, and the map is then shared.
        foreach ((string name, string value) in headers)
        {
            headers = headers.SetItem(name, Seal(value));
        }

        return headers;
    }

    private string Seal(string text) => Privacy.Door(text, key.Span, ContentKind.Text);

    private Uri Seal(Uri url)
    {
        Uri kept = Privacy.Address(url, key.Span);
        if (!ReferenceEquals(kept, url))
        {
            trueOnes[kept] = url;
        }

        return kept;
    }

    private Uri? Open(Uri url) => PersonalAddresses.IsSealed(url) ? trueOnes.GetValueOrDefault(url) : url;
}
