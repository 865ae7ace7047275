using Monitor.Core.Facts.Html;

namespace Monitor.Gather.Crawl;

/// <summary>Tells whether a page carries anything that its earlier reading did not: a link, a picture, a sentence. What went away, clocks,
/// counters and other figures are no news.</summary>
internal static class PageNews
{
    // Shorter texts are days, greetings and labels.
    private const int Sentence = 30;

    /// <param name="now">The body as kept.</param>
    /// <param name="before">The earlier body as kept, with the same numbers sealed alike.</param>
    public static bool Any(string now, string before, Uri url)
    {
        if (now == before)
        {
            return false;
        }

        HashSet<string> links = [.. LinkScanner.Links(before, url).Select(link => UrlShape.Canonical(link.Target).AbsoluteUri)];
        if (LinkScanner.Links(now, url).Any(link => !links.Contains(UrlShape.Canonical(link.Target).AbsoluteUri)))
        {
            return true;
        }

        // What cannot be taken apart cannot be compared either.
        if (HtmlReader.Read(now, url) is not { } page || HtmlReader.Read(before, url) is not { } known)
        {
            return true;
        }

        HashSet<string> said = [.. known.Blocks.Select(block => Shape(block.Text))];
        HashSet<Uri> shown = [.. known.Images.Select(image => image.Source).OfType<Uri>()];
        return page.Blocks.Any(block => block.Text.Length >= Sentence && !said.Contains(Shape(block.Text)))
            || page.Images.Any(image => image.Source is { } source && !shown.Contains(source));
    }

    private static string Shape(string text) => string.Create(text.Length, text, static (shape, source) =>
    {
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = char.IsDigit(source[i]) ? '0' : source[i];
        }
    });
}
