using HtmlAgilityPack;

namespace Monitor.Core.Facts.Html;

/// <summary>Takes a page apart with HtmlAgilityPack behind the guards it needs: deep nesting overflows the stack and ends the process, and millions
/// of elements fill the memory.</summary>
public static class HtmlReader
{
    /// <summary>Elements nested deeper than this make a page unreadable.</summary>
    public const int MaxDepth = 512;

    /// <summary>Pages longer than this are refused: 5 million characters, as the fetcher keeps 5 MB at most.</summary>
    public const int MaxLength = 5_000_000;

    static HtmlReader() => HtmlDocument.MaxDepthLevel = MaxDepth;

    /// <summary>What follows the element of this number stays unread. Two thousand rows of nine cells, longer than any list seen, have fewer.</summary>
    public const int MaxElements = 20_000;

    /// <summary>Reads a page; null when its nesting or size is beyond the guards: an unreadable page, never an empty one.</summary>
    /// <param name="html">Decoded text, at most 5 million characters.</param>
    public static HtmlPage? Read(string html, Uri url)
    {
        if (html.Length > MaxLength
            || MarkupScan.Readable(html, MaxDepth, MaxElements) is not { } length
            || Parse(length < html.Length ? html[..length] : html) is not { } document)
        {
            return null;
        }

        var walker = new PageWalker(url);
        walker.Walk(document.DocumentNode);
        return walker.ToPage();
    }

    private static HtmlDocument? Parse(string html)
    {
        var document = new HtmlDocument { OptionMaxNestedChildNodes = MaxDepth, OptionFixNestedTags = true, OptionReadEncoding = false };
        try
        {
            document.LoadHtml(html);
            return document;
        }
        catch (Exception tooDeep) when (tooDeep.GetType() == typeof(Exception))
        {
            // The library reports its own nesting cap as a bare System.Exception; every other exception is a fault of ours.
            return null;
        }
    }
}
