using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Documents;

/// <summary>Tells whether a page announces documents in a table that only a script fills: its frame is full, so it is no shell, and the list itself is hollow.</summary>
public sealed class HollowLists
{
    private readonly DocumentWords words;

    public HollowLists(Kamus kamus)
        : this(new DocumentWords(kamus))
    {
    }

    internal HollowLists(DocumentWords words) => this.words = words;

    /// <summary>A look at the text alone: false where taking the page apart would find nothing.</summary>
    public bool MayBeIn(string html) => html.Contains("<table", StringComparison.OrdinalIgnoreCase) && DocumentWords.Has(html, words.TableFillers);

    /// <summary>Whether the page has such a table in its main part.</summary>
    public bool IsIn(HtmlPage page, Uri url) =>
        IsAboutDocuments(page, url)
        && page.Tables.Any(table => table.Region == Region.Main && (IsFrame(table) || IsNamedByScript(table, page)))
        && (DocumentWords.Has(page.Scripts, words.TableFillers) || page.ScriptSources.Any(source => DocumentWords.Has(source, words.TableFillers)));

    /// <summary>Whether the page calls itself, or is addressed as, a place where documents are listed.</summary>
    public bool IsAboutDocuments(HtmlPage page, Uri url) =>
        PageTitles.Of(page).Append(FileAddresses.Decoded(url.PathAndQuery)).Any(title => words.Lists.IsIn(TitleTokens.Of(title)));

    // A logo and a search field stand in tables of one row too; that of a list names columns.
    private bool IsFrame(HtmlTable table) =>
        table.Rows.Length == 1 && table.Rows[0].Any(cell => words.TitleColumns.Concat(words.YearColumns).Concat(words.KindColumns).Any(name => TableRows.Names(cell, name)));

    // A table without even a header is made by the script that names it; one that nobody names is left over from an empty widget.
    private static bool IsNamedByScript(HtmlTable table, HtmlPage page) =>
        table.Rows.IsEmpty && table.Hint.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => page.Scripts.Contains("#" + name, StringComparison.OrdinalIgnoreCase));
}
