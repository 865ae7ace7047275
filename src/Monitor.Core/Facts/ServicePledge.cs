using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Elements that stand on pages of their own as well: the pledge of service and the identity block of an SOP.</summary>
internal sealed class ServicePledge(ServiceWords words)
{
    private const int LongestIdentity = 20_000;

    /// <summary>The pledge as text or as a picture; the words that show it, or null.</summary>
    public string? Pledge(PageReading page)
    {
        HtmlPage html = page.Html;
        for (int i = 0; i < html.Blocks.Length; i++)
        {
            HtmlBlock block = html.Blocks[i];
            if (block.Region is Region.Main or Region.Aside && block.Text.Length > 12 && block.Text.Contains("nyata", StringComparison.OrdinalIgnoreCase) | block.Text.Contains("sanggup", StringComparison.OrdinalIgnoreCase))
            {
                string text = i + 1 < html.Blocks.Length && block.Text.Length < 200 ? $"{block.Text} {html.Blocks[i + 1].Text}" : block.Text;
                FoldedText folded = FoldedText.Of(text);
                if (words.Pledge.In(folded) && !words.OtherTopic.In(folded))
                {
                    return text;
                }
            }
        }

        return html.Images
            .Where(image => image.Region is Region.Main or Region.Aside && image.Source is not null)
            .SelectMany(image => new[] { image.Alt, image.Caption, Uri.UnescapeDataString(image.Source?.Segments[^1] ?? "") })
            .FirstOrDefault(name => name.Length is > 0 and < 120 && words.PledgePicture.In(name) && !words.OtherTopic.In(name));
    }

    /// <summary>Number of an SOP with a date or an approval; the words that show it, or null.</summary>
    public string? Identity(HtmlPage html, IReadOnlyList<int> blocks)
    {
        int at = -1;
        bool hasDetail = false;
        for (int i = 0; i < blocks.Count; i++)
        {
            string text = html.Blocks[blocks[i]].Text;
            if (text.Length > LongestIdentity)
            {
                continue;
            }

            FoldedText folded = FoldedText.Of(text);
            at = at < 0 && words.SopNumber.In(folded) ? i : at;
            hasDetail |= words.SopDetail.In(folded);
        }

        return at >= 0 && hasDetail ? string.Join(' ', blocks.Skip(at).Take(6).Select(index => html.Blocks[index].Text)) : null;
    }
}
