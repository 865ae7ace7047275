using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Finds pictures that carry a document: posters, banners, scans. The file's name, its caption, its alt text or its own letters must name document and year.</summary>
internal sealed class ImageSeeker(DocumentScene scene)
{
    // A page whose message is its picture has few words beside it.
    private const int LongestPicturePage = 1_500;

    /// <param name="hasLinks">Whether the page itself links to files of the document: its picture is then only an illustration.</param>
    public IEnumerable<Sighting> Seek(PageReading page, string pageTitle, bool hasLinks)
    {
        if (page.Html.Images.IsEmpty)
        {
            yield break;
        }

        bool isPicturePage = !hasLinks && page.Html.MainLength < LongestPicturePage && !DocumentWords.Has(page.Html.MainText, scene.Words.Explaining);
        HashSet<string> linked = [.. page.Html.Links.Where(link => link.Target is { } target && !FileAddresses.IsPicture(target)).Select(link => link.Text)];
        foreach (HtmlImage image in page.Html.Images)
        {
            // A picture that is gone, or that nobody may see, shows no document; the words beside it are read on their own.
            if (image.Source is not { } source || scene.Probes.State(source) is FileState.Dead or FileState.Private)
            {
                continue;
            }

            FileText? text = scene.Probes.Find(source)?.FileText;
            Naming inside = scene.Contents.Of(text);
            string file = FileAddresses.OwnName(source);
            string alt = Names(image.Alt) ? image.Alt : Names(image.Title) ? image.Title : "";

            // Themes repeat the title of an article on its cover; such a picture says nothing of its own.
            bool isCover = linked.Contains(alt) || (!isPicturePage && alt.Equals(pageTitle, StringComparison.OrdinalIgnoreCase));
            bool speaks = alt.Length > 0 && (!isCover || Names(file) || scene.Words.Posters.IsIn(TitleTokens.Of(file)));
            string? title = Names(image.Caption) ? image.Caption : speaks ? alt : Names(file) ? file : inside.Names.Length > 0 ? inside.Title : null;
            if (title is null)
            {
                continue;
            }

            foreach (NamedDocument name in scene.Titles.Read(title).Where(name => name.Standing is Standing.Firm or Standing.Draft))
            {
                NamedDocument dated = name with { Years = name.Years ?? YearBeside(name, image, file) ?? inside.Names.FirstOrDefault(own => own.Type == name.Type)?.Years };
                (EvidenceLevel level, string? flaw) = dated switch
                {
                    { Years: null } => (EvidenceLevel.E1, null),
                    { Standing: Standing.Draft } => (EvidenceLevel.E2, DocumentFlaw.Draft),
                    _ => (scene.Contents.Confirms(dated, text) ? EvidenceLevel.E3 : EvidenceLevel.E3Image, (string?)null),
                };
                yield return new Sighting(
                    dated.Type, dated.Years, dated.Number, level, flaw, title, source,
                    scene.Links.Reach(page, 0), scene.Published(source, page.IsHome ? null : page.Url), page.Quote(title))
                { IsFile = true };
            }
        }
    }

    private FiscalYears? YearBeside(NamedDocument name, HtmlImage image, string file)
    {
        foreach (string text in new[] { image.Alt, image.Title, image.Caption, file })
        {
            if (scene.Titles.Read(text).FirstOrDefault(other => other.Type == name.Type)?.Years is { } years)
            {
                return years;
            }
        }

        return null;
    }

    private bool Names(string text) => scene.Titles.Read(text).Any(name => name.Standing is Standing.Firm or Standing.Draft);
}
