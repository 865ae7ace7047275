using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Tells whether the site has lists of documents that scripts fill and that were not read: absence is then not proven.</summary>
internal sealed class UnreadLists(DocumentScene scene, PageShell shells)
{
    public bool Any() => scene.Reading.Pages.Any(page => IsUnread(page)) || scene.Reading.Unreadable.Any();

    private bool IsUnread(PageReading page)
    {
        bool isRendered = page.Snapshot.Request.Via == FetchVia.Browser;
        if (!isRendered && shells.IsShell(page.Html))
        {
            return true;
        }

        return IsAboutDocuments(page) && (HasSpinner(page) || (!isRendered && HasEmptyTable(page)));
    }

    private bool IsAboutDocuments(PageReading page) =>
        PageTitles.Of(page.Html).Append(FileAddresses.Decoded(page.Url.PathAndQuery)).Any(title => scene.Words.Lists.IsIn(TitleTokens.Of(title)));

    private static bool IsMain(HtmlTable table) => table.Region == Region.Main;

    private bool HasSpinner(PageReading page) =>
        page.Html.Blocks.Any(block => block is { IsHidden: false, Region: Region.Main, Text.Length: < 40 } && IsLoading(block.Text))
        && !page.Html.Tables.Any(table => IsMain(table) && table.Rows.Length > 2);

    private bool IsLoading(string text)
    {
        string bare = text.Trim().TrimEnd('.', '…', ' ');
        return scene.Words.Loading.Any(word => bare.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private bool HasEmptyTable(PageReading page) =>
        page.Html.Tables.Any(table => IsMain(table) && table.Rows.Length <= 1)
        && (DocumentWords.Has(page.Html.Scripts, scene.Words.TableFillers) || page.Html.ScriptSources.Any(source => DocumentWords.Has(source, scene.Words.TableFillers)));
}
