using System.Globalization;
using System.Text;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>What a page calls itself, and where its heading stands.</summary>
internal static class PageTitle
{
    private const int ShortestTitle = 8;

    /// <summary>The heading that the title element repeats, else the first h1, else og:title or the title element.</summary>
    public static string Of(HtmlPage page) => HeadingOf(page) is var at and >= 0 ? page.Blocks[at].Text : page.Meta("og:title") is { Length: > 0 } open ? open : page.Title;

    /// <summary>Index of the block that is the page's own heading; −1 when none is.</summary>
    public static int HeadingOf(HtmlPage page)
    {
        string title = Plain(page.Title + " " + page.Meta("og:title"));
        int firstMain = -1;
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            HtmlBlock block = page.Blocks[i];
            if (block.HeadingLevel is < 1 or > 4 || block.IsHidden || block.Region is Region.Navigation or Region.Footer or Region.Aside)
            {
                continue;
            }

            string text = Plain(block.Text);
            if (text.Length >= ShortestTitle && title.Contains(text, StringComparison.Ordinal) && block.Region == Region.Main)
            {
                return i;
            }

            firstMain = firstMain < 0 && block.HeadingLevel <= 2 && block.Region == Region.Main ? i : firstMain;
        }

        return firstMain;
    }

    /// <summary>Letters and digits in lower case: what is left when two spellings of a title are compared.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char letter in WholeText.Of(text).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
        }

        return plain.ToString();
    }
}
