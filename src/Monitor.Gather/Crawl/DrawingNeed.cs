using Monitor.Core.Facts.Documents;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Text;
using Monitor.Gather.Http;

namespace Monitor.Gather.Crawl;

/// <summary>What a page keeps for browsers.</summary>
internal enum Unshown
{
    /// <summary>It is read as it stands.</summary>
    Nothing = 0,

    /// <summary>Nearly everything: it is a shell.</summary>
    Page,

    /// <summary>Its list of documents, or all of its main part, which a script asks for.</summary>
    List,
}

/// <summary>Tells which pages are worth a browser.</summary>
internal sealed class DrawingNeed(Kamus kamus)
{
    private const int Longest = 400_000;

    private readonly PageShell shells = new(kamus);
    private readonly HollowLists lists = new(kamus);

    public Unshown Of(Fetched page)
    {
        if (page.Text is not { Length: < Longest } text)
        {
            return Unshown.Nothing;
        }

        bool isThin = LooksThin(text);
        bool mayBeFrame = shells.MayBeFrame(text);
        if ((!isThin && !mayBeFrame && !lists.MayBeIn(text)) || HtmlReader.Read(text, page.Snapshot.Url) is not { } html)
        {
            return Unshown.Nothing;
        }

        return isThin && shells.IsShell(html) ? Unshown.Page
            : (mayBeFrame && shells.IsFrame(html)) || lists.IsIn(html, page.Snapshot.Url) ? Unshown.List
            : Unshown.Nothing;
    }

    // Taking a page apart costs a thousand times this look; a page with many links is no shell.
    private static bool LooksThin(string text)
    {
        int links = 0;
        int at = 0;
        while (links < 8 && (at = text.IndexOf("<a ", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            links++;
            at += 3;
        }

        return links < 8;
    }
}
