using System.Text;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts;

/// <summary>Bodies read and pages taken apart once for all readings of one site: from one night to the next most pages are the same. For one thread at a
/// time, and for one site only, as it holds what it read.</summary>
public sealed class PageShelf(IBodies bodies)
{
    private readonly Dictionary<(string Hash, string Url), HtmlPage?> pages = [];

    /// <summary>Whether a body that was asked for is gone or damaged: what was read then is less than what was seen.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>The page of a body at an address; null when the body is gone or cannot be taken apart.</summary>
    public HtmlPage? Html(string hash, Uri url)
    {
        (string, string) key = (hash, url.AbsoluteUri);
        if (!pages.TryGetValue(key, out HtmlPage? page))
        {
            page = Text(hash) is { } text ? HtmlReader.Read(text, url) : null;
            pages[key] = page;
        }

        return page;
    }

    /// <summary>A body as text; null when it is gone.</summary>
    public string? Text(string hash)
    {
        if (bodies.Find(hash) is { } body)
        {
            return Encoding.UTF8.GetString(body.Span);
        }

        HasGaps = true;
        return null;
    }
}
