using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Tells whether the site has lists of documents that scripts fill and that were not read: absence is then not proven.</summary>
internal sealed class UnreadLists(DocumentScene scene, PageShell shells)
{
    /// <summary>The first page whose list was not read; null when all could be told.</summary>
    public PageReading? First { get; } = scene.Reading.Pages.FirstOrDefault(page => IsUnread(page, scene, shells));

    public bool Any() => First is not null || !scene.Reading.Unreadable.IsEmpty;

    private static bool IsUnread(PageReading page, DocumentScene scene, PageShell shells)
    {
        bool isRendered = page.Snapshot.Request.Via == FetchVia.Browser;
        if (!isRendered && shells.IsShell(page.Html))
        {
            return true;
        }

        return IsAboutDocuments(page, scene) && (HasSpinner(page, scene) || (!isRendered && HasEmptyTable(page, scene)));
    }

    private static bool IsAboutDocuments(PageReading page, DocumentScene scene) =>
        PageTitles.Of(page.Html).Append(FileAddresses.Decoded(page.Url.PathAndQuery)).Any(title => scene.Words.Lists.IsIn(TitleTokens.Of(title)));

    private static bool IsMain(HtmlTable table) => table.Region == Region.Main;

    private static bool HasSpinner(PageReading page, DocumentScene scene) =>
        page.Html.Blocks.Any(block => block is { IsHidden: false, Region: Region.Main, Text.Length: < 40 } && IsLoading(block.Text, scene))
        && !page.Html.Tables.Any(table => IsMain(table) && table.Rows.Length > 2);

    private static bool IsLoading(string text, DocumentScene scene)
    {
        string bare = text.Trim().TrimEnd('.', '…', ' ');
        return scene.Words.Loading.Any(word => bare.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasEmptyTable(PageReading page, DocumentScene scene) =>
        page.Html.Tables.Any(table => IsMain(table) && table.Rows.Length <= 1)
        && (DocumentWords.Has(page.Html.Scripts, scene.Words.TableFillers) || page.Html.ScriptSources.Any(source => DocumentWords.Has(source, scene.Words.TableFillers)));
}
