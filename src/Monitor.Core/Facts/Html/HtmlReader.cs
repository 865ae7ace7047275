namespace Monitor.Core.Facts.Html;

/// <summary>Takes a page apart with HtmlAgilityPack behind the guards it needs: a depth pre-scan and its depth caps, as deep nesting overflows
/// the stack and ends the process.</summary>
public static class HtmlReader
{
    /// <summary>Elements nested deeper than this make a page unreadable.</summary>
    public const int MaxDepth = 512;

    /// <summary>Reads a page; null when its nesting or size is beyond the guards: an unreadable page, never an empty one.</summary>
    /// <param name="html">Decoded text, at most 5 million characters.</param>
    public static HtmlPage? Read(string html, Uri url) => throw new NotSupportedException();
}
