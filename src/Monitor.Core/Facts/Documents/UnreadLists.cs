using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Tells whether the site has lists of documents that scripts fill and that were not read: absence is then not proven.</summary>
internal sealed class UnreadLists(DocumentScene scene, PageShell shells)
{
    private const int LongestSpinner = 40;

    /// <summary>The first page whose list was not read; null when all could be told.</summary>
    public PageReading? First { get; } = scene.Reading.Pages.FirstOrDefault(page => IsUnread(page, scene, shells));

    public bool Any() => First is not null || !scene.Reading.Unreadable.IsEmpty;

    private static bool IsUnread(PageReading page, DocumentScene scene, PageShell shells)
    {
        bool isRendered = page.Snapshot.Request.Via == FetchVia.Browser;
        var lists = new HollowLists(scene.Words);
        if (!isRendered && (shells.IsShell(page.Html) || (shells.IsAskedFor(page.Html) && lists.IsAboutDocuments(page.Html, page.Url))))
        {
            return true;
        }

        // Drawn and still hollow: the script got no answer. A list that is truly empty says so in a row.
        return lists.IsIn(page.Html, page.Url) || (HasSpinner(page, scene) && lists.IsAboutDocuments(page.Html, page.Url));
    }

    private static bool IsMain(HtmlTable table) => table.Region == Region.Main;

    // Above the first heading of a page that has more to show stands a theme's curtain: it covers every page until all pictures are there.
    private static bool HasSpinner(PageReading page, DocumentScene scene)
    {
        ImmutableArray<HtmlBlock> main = [.. page.Html.Blocks.Where(block => block is { IsHidden: false, Region: Region.Main })];
        int heading = main.TakeWhile(block => block.HeadingLevel == 0).Count();
        return main.Skip(heading == main.Length ? 0 : heading).Any(block => block.Text.Length < LongestSpinner && IsLoading(block.Text, scene))
            && !page.Html.Tables.Any(table => IsMain(table) && table.Rows.Length > 2);
    }

    private static bool IsLoading(string text, DocumentScene scene)
    {
        string bare = text.Trim().TrimEnd('.', '…', ' ');
        return scene.Words.Loading.Any(word => bare.Equals(word, StringComparison.OrdinalIgnoreCase));
    }
}
