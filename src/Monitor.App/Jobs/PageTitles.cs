using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Titles of pages that were just read.</summary>
internal static class PageTitles
{
    private const int Longest = 200;

    /// <summary>The title of a page; empty for a file and for a page without one.</summary>
    public static string Of(PageSnapshot page, IBodies bodies)
    {
        string title = page is { WasRead: true, Kind: ContentKind.Html, BodyHash: { } hash } && bodies.Find(hash) is { } body
            ? HtmlReader.Read(System.Text.Encoding.UTF8.GetString(body.Span), page.Url)?.Title ?? ""
            : "";
        return title.Length <= Longest ? title : title[..Longest];
    }
}
