using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>Takes down names without proof: menu entries, links to pages, rows without a file, headings above nothing.</summary>
internal sealed class TitleSeeker(DocumentScene scene)
{
    private const int LongestTitle = 250;
    private const int NearHeading = 3;

    public IEnumerable<Sighting> Seek(PageReading page)
    {
        foreach (HtmlLink link in page.Html.Links.Where(link => link is { IsHidden: false, Text.Length: <= LongestTitle }))
        {
            bool isPage = link.Target is { } target && !FileAddresses.IsPicture(target) && !LinkNames.IsFileLink(scene, link);
            if (isPage && link.Target is { } page2)
            {
                foreach (NamedDocument name in scene.Titles.Read(link.Text))
                {
                    yield return Title(page, name, link.Text, page2, null, 1);
                }
            }
        }

        for (int i = 0; i < page.Html.Blocks.Length; i++)
        {
            HtmlBlock block = page.Html.Blocks[i];
            bool isName = block is { IsHidden: false, Region: Region.Main, Text.Length: <= LongestTitle } && (block.HeadingLevel > 0 || block.Tag is "td" or "li" or "dt" or "summary" or "button");
            if (isName)
            {
                foreach (NamedDocument name in scene.Titles.Read(block.Text))
                {
                    yield return Title(page, name, block.Text, page.Url, SaysEmpty(page, i, block) ? DocumentFlaw.Empty : null, 0);
                }
            }
        }
    }

    private bool SaysEmpty(PageReading page, int at, HtmlBlock block)
    {
        if (DocumentWords.Has(block.Text, scene.Words.Empty))
        {
            return true;
        }

        for (int i = at + 1; i < Math.Min(page.Html.Blocks.Length, at + NearHeading); i++)
        {
            HtmlBlock next = page.Html.Blocks[i];
            if (next.HeadingLevel > 0 || scene.Titles.Read(next.Text).Length > 0)
            {
                return false;
            }

            if (DocumentWords.Has(next.Text, scene.Words.Empty))
            {
                return true;
            }
        }

        return false;
    }

    private Sighting Title(PageReading page, NamedDocument name, string title, Uri target, string? flaw, int further) =>
        new(
            name.Type, name.Years, name.Number, EvidenceLevel.E1, name.Standing switch
            {
                Standing.Draft => DocumentFlaw.Draft,
                Standing.Guidance or Standing.Mention => DocumentFlaw.Explained,
                _ => flaw,
            },
            title, target, scene.Links.Reach(page, further), null, page.Quote(title));
}
