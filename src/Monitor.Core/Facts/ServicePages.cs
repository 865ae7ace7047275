using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>A page, or the part of the home page, that is about the entity's own services.</summary>
/// <param name="Subject">Heading, title and last part of the address.</param>
internal sealed record ServicePart(PageReading Page, FoldedText Subject, IReadOnlyList<int> Blocks);

/// <summary>Chooses what is about services: not news about them, not general essays, not another topic's procedure, not a log-in.</summary>
internal sealed class ServicePages(ServiceWords words, SiteReading reading)
{
    private const int LongestSubject = 12;
    private const int LongestShort = 4;
    private const int LongestName = 9;
    private const int DatedLines = 3;
    private const int LongestDatedLine = 60;
    private readonly string ownName = FoldedText.Of(reading.Context.Entity.FullName).Value;
    private readonly Refusals refusals = new();
    private readonly string siteTitle = reading.Home?.Html.Title ?? "";

    public ImmutableArray<RefusedCandidate> Refused => refusals.ToArray();

    public IEnumerable<ServicePart> All()
    {
        foreach (PageReading page in reading.Pages)
        {
            ServicePart? part = page.IsHome ? Sections(page) : WholePage(page);
            if (part is { Blocks.Count: > 0 })
            {
                yield return part;
            }
        }
    }

    /// <summary>Whether the page's heading tells news, or another topic.</summary>
    public bool IsForeign(PageReading page)
    {
        FoldedText headline = FoldedText.Of(Heading(page.Html) + " " + OwnTitle(page));
        return words.News.In(headline) || words.OtherTopic.In(headline) || words.OtherTopic.In(FoldedText.Of(LastSegment(page.Url)));
    }

    private static string Heading(HtmlPage html) =>
        html.Blocks.FirstOrDefault(block => block is { HeadingLevel: 1, Region: Region.Main, IsHidden: false })?.Text
        ?? html.Blocks.FirstOrDefault(block => block is { HeadingLevel: 2, Region: Region.Main, IsHidden: false })?.Text
        ?? "";

    private static string LastSegment(Uri url)
    {
        string last = Uri.UnescapeDataString(url.Segments[^1].Trim('/'));
        return last + " " + Uri.UnescapeDataString(url.Query);
    }

    // A title that every page repeats tells nothing of this page.
    private string OwnTitle(PageReading page)
    {
        string title = page.Html.Title;
        if (title == siteTitle && !page.IsHome)
        {
            return "";
        }

        string[] parts = title.Split([" - ", " | ", " – ", " — ", " » ", " :: "], StringSplitOptions.RemoveEmptyEntries);
        return parts.FirstOrDefault(part => !siteTitle.Contains(part, StringComparison.OrdinalIgnoreCase)) ?? (siteTitle.Length == 0 ? title : "");
    }

    private ServicePart? WholePage(PageReading page)
    {
        FoldedText[] subjects = [FoldedText.Of(Heading(page.Html)), FoldedText.Of(OwnTitle(page)), FoldedText.Of(LastSegment(page.Url))];
        bool isService = subjects.Any(subject => subject.Words <= LongestSubject && words.Page.In(subject)) || IsShort(subjects[0])
            || (subjects.Any(IsShort) && !subjects.Take(2).Any(IsHeadline))
            || (subjects.Any(subject => subject.Words <= LongestName && words.Names.In(subject).Count > 0) && HasLabel(page.Html));
        string? objection = !isService ? null : NeedsLogin(page.Html) ? "hanya dapat dibuka dengan masuk akun" : IsForeign(page) ? "berita, atau prosedur tentang hal lain" : IsEssay(page.Html) ? "tulisan umum tanpa layanan desa sendiri" : null;
        if (objection is not null)
        {
            refusals.Add(page.Html.Title.Length > 0 ? page.Html.Title : page.Url.AbsolutePath, objection, page.Url);
        }

        if (!isService || objection is not null)
        {
            return null;
        }

        return new ServicePart(page, FoldedText.Of(string.Join(' ', subjects.Select(subject => subject.Value))), Body(page.Html, 0, page.Html.Blocks.Length, Leading(page.Html)));
    }

    // A short address may stand for a long headline with the same word; the headline tells. A heading that is only the site's name tells nothing.
    private bool IsHeadline(FoldedText subject) =>
        words.ShortPage.In(subject) && FoldedText.Of(subject.Value.Replace(ownName, " ", StringComparison.Ordinal)).Words > LongestShort;

    private bool IsShort(FoldedText subject) => subject.Words <= LongestShort && words.ShortPage.In(subject);

    private bool HasLabel(HtmlPage html) => html.Blocks.Any(block => block is { Region: Region.Main, Text.Length: < 140 } && words.Requirement.In(block.Text));

    private static bool NeedsLogin(HtmlPage html) => html.MainLength < 800 && html.Forms.Any(form => form.Fields.Any(field => field.Type == "password"));

    // A text on standards in general names no service of its own.
    private bool IsEssay(HtmlPage html)
    {
        if (!words.Essay.In(html.MainText))
        {
            return false;
        }

        return !html.Blocks.Any(block => block is { Region: Region.Main, Text.Length: < 140 } && words.Names.In(FoldedText.Of(block.Text)).Count > 0);
    }

    // On the home page only what stands under a heading about services.
    private ServicePart? Sections(PageReading page)
    {
        var blocks = new List<int>();
        var subject = new List<string>();
        Lazy<HashSet<int>> leading = Leading(page.Html);
        for (int i = 0; i < page.Html.Blocks.Length; i++)
        {
            HtmlBlock heading = page.Html.Blocks[i];
            if (heading.HeadingLevel == 0 || heading.Region != Region.Main)
            {
                continue;
            }

            FoldedText text = FoldedText.Of(heading.Text);
            if (((text.Words <= 7 && words.Page.In(text)) || IsShort(text)) && !words.News.In(text) && !words.OtherTopic.In(text))
            {
                int end = i + 1;
                while (end < page.Html.Blocks.Length && !(page.Html.Blocks[end].HeadingLevel is > 0 and int level && level <= heading.HeadingLevel))
                {
                    end++;
                }

                blocks.AddRange(Body(page.Html, i, end, leading));
                subject.Add(heading.Text);
                i = end - 1;
            }
        }

        return new ServicePart(page, FoldedText.Of(string.Join(' ', subject)), blocks);
    }

    // A headline that leads to its story, a dated line below it: a list of news, though its category is called "Pelayanan".
    private static bool IsNewsCard(HtmlPage html, int at, Lazy<HashSet<int>> leading) =>
        html.Blocks.Skip(at + 1).Take(DatedLines).TakeWhile(block => block.HeadingLevel == 0).Any(block => block.Text.Length <= LongestDatedLine && ServiceText.HasDay(block.Text))
        && leading.Value.Contains(at);

    // Blocks that are one link as a whole.
    private static Lazy<HashSet<int>> Leading(HtmlPage html) =>
        new(() => [.. html.Links.Where(link => link.Target is not null && link.Block < html.Blocks.Length && link.Text == html.Blocks[link.Block].Text).Select(link => link.Block)]);

    // Collapsed answers of accordions are hidden until clicked, yet published.
    private List<int> Body(HtmlPage html, int start, int end, Lazy<HashSet<int>> leading)
    {
        var blocks = new List<int>();
        int skipped = 0;
        for (int i = start; i < end; i++)
        {
            HtmlBlock block = html.Blocks[i];
            if (block.Region != Region.Main)
            {
                continue;
            }

            if (block.HeadingLevel > 0)
            {
                skipped = skipped > 0 && block.HeadingLevel > skipped ? skipped : 0;
                skipped = skipped == 0 && (words.OtherTopic.In(block.Text) || IsNewsCard(html, i, leading)) ? block.HeadingLevel : skipped;
            }

            if (skipped == 0 && !words.ForeignPart.In(block.Hint))
            {
                blocks.Add(i);
            }
        }

        return blocks;
    }
}
