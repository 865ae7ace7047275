using System.Text.RegularExpressions;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Weighs the signs of one page: what stands in its head, its visible text, its hidden blocks and its links to other hosts.</summary>
internal sealed partial class GamblingPage(GamblingWords words, GamblingHosts hosts, VisitorParts visitors)
{
    private const int ForeignLetters = 6;

    /// <summary>All signs of the page; their sum is its weight.</summary>
    public List<Sign> Weigh(PageReading page, Uri site, Kabupaten kabupaten)
    {
        var signs = new List<Sign>();
        HtmlPage html = page.Html;
        TextTally text = Count(html);
        (int anchors, string? anchor, int hiddenAnchors, bool planted) = Anchors(page, site, kabupaten);
        Head(signs, page, text, anchors);
        if (anchors > 0)
        {
            signs.Add(new Sign(anchors >= 3 || planted ? SignWeight.ManyAnchors : SignWeight.FewAnchors, $"{anchors} tautan keluar, di antaranya: {anchor}", page.Snapshot));
        }

        int hiddenTerms = text.Hidden.Count;
        if (text.HiddenQuote is { } hidden && (hiddenTerms >= 2 || (hiddenTerms == 1 && hiddenAnchors >= 3)))
        {
            signs.Add(new Sign(SignWeight.Hidden, "Blok tersembunyi: " + hidden, page.Snapshot));
        }

        if (text.AdvertQuote is { } advert && anchors > 0)
        {
            signs.Add(new Sign(SignWeight.Advert, "Paragraf promosi: " + advert, page.Snapshot));
        }

        if (text.Occurrences >= 8 && text.Calls >= 8 && text.Occurrences > 0.012 * text.Words && text.Against * 4 <= text.Occurrences)
        {
            signs.Add(new Sign(SignWeight.Density, $"{text.Occurrences} frasa judi dan {text.Calls} ajakan dalam {text.Words} kata", page.Snapshot, page.IsHome));
        }
        else if ((text.Distinct.Count >= 3 || text.Bookmakers.Count >= 1) && text.Against == 0)
        {
            signs.Add(new Sign(
                text.Bookmakers.Count >= 2 ? SignWeight.Advert : SignWeight.Terms, "Frasa judi dalam isi: " + string.Join(", ", text.Distinct.Concat(text.Bookmakers).Take(6)), page.Snapshot));
        }

        Leads(signs, page, site, kabupaten, text);
        return signs;
    }

    /// <summary>Whether a head line promotes gambling: a title, a description, a first heading.</summary>
    public bool Promotes(string line)
    {
        WordHits hits = words.Scan(line.Length > 500 ? line[..500] : line);
        if (hits.Against + hits.People > 0)
        {
            return false;
        }

        int calls = hits.Calls.Count;
        return (hits.Promoted.Count > 0 && (calls > 0 || hits.HasBrand || hits.Distinct >= 2))
            || (hits.Bookmakers.Count > 0 && (calls > 0 || hits.HasBrand || hits.Distinct >= 2))
            || (hits.Reported.Count > 0 && (hits.HasBrand || calls >= 2))
            || (hits.Weak.Count >= 2 && (hits.HasBrand || calls >= 2));
    }

    /// <summary>Letters of Chinese, Japanese, Korean or Thai: no Indonesian village writes its title in them.</summary>
    public static bool IsForeign(string title) => title.Count(letter =>
        letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7af' or >= '\u0e00' and <= '\u0e7f') >= ForeignLetters;

    private void Head(List<Sign> signs, PageReading page, TextTally text, int anchors)
    {
        HtmlPage html = page.Html;

        // An article in which most gambling words stand beside words against it is a report, whatever its headline says.
        bool isReport = text.Against >= 2 && text.Against * 2 >= text.Occurrences && anchors == 0;
        string? heading = html.Blocks.FirstOrDefault(block => block.HeadingLevel == 1 && !block.IsHidden && Promotes(block.Text))?.Text;
        if (Promotes(html.Title))
        {
            bool body = heading is not null || text.Distinct.Count >= 3 || html.VisibleLength < 300;
            signs.Add(new Sign(isReport ? SignWeight.FewAnchors : SignWeight.Title, "Judul: " + html.Title, page.Snapshot, page.IsHome && body && !isReport));
        }

        else if (html.Meta("og:title") is { Length: > 0 } shared && Promotes(shared))
        {
            signs.Add(new Sign(isReport ? SignWeight.FewAnchors : SignWeight.Title, "Judul saat dibagikan: " + shared, page.Snapshot));
        }

        if (IsForeign(html.Title) && !html.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
        {
            signs.Add(new Sign(SignWeight.ForeignScript, "Judul beraksara asing: " + html.Title, page.Snapshot, page.IsHome && IsForeign(html.VisibleText)));
        }

        if (isReport)
        {
            return;
        }

        string described = html.Meta("description") is { Length: > 0 } description ? description : html.Meta("og:description");
        if (Promotes(described))
        {
            signs.Add(new Sign(SignWeight.Description, "Deskripsi: " + described, page.Snapshot));
        }

        if (heading is not null)
        {
            signs.Add(new Sign(SignWeight.Heading, "Judul isi: " + heading, page.Snapshot));
        }
    }

    private TextTally Count(HtmlPage html)
    {
        var tally = new TextTally();
        foreach (HtmlBlock block in html.Blocks)
        {
            WordHits hits = words.Scan(block.Text);
            tally.Words += block.IsHidden ? 0 : hits.Words;
            if (hits.IsTelling && !visitors.Contains(block.Hint))
            {
                tally.Add(block, hits);
            }
        }

        return tally;
    }

    // One link is enough where host and words both speak of gambling and no visitor's comment can stand: on the home page, in a header, sidebar or footer.
    private (int Count, string? Sample, int Hidden, bool Planted) Anchors(PageReading page, Uri site, Kabupaten kabupaten)
    {
        HtmlPage html = page.Html;
        bool planted = false;
        int count = 0;
        int hidden = 0;
        string? sample = null;
        foreach (HtmlLink link in html.Links)
        {
            if (link.Target is not { } target || GamblingHosts.IsOwn(target, site, kabupaten) || visitors.Contains(link.Hint))
            {
                continue;
            }

            hidden += link.IsHidden ? 1 : 0;
            if (IsPromotion(link, target))
            {
                count++;
                planted |= (page.IsHome || link.Region != Region.Main) && IsPlanted(link, target);
                sample ??= $"{(link.Text.Length > 80 ? link.Text[..80] : link.Text)} ({target.IdnHost})";
            }
        }

        return (count, sample, hidden, planted);
    }

    private bool IsPromotion(HtmlLink link, Uri target)
    {
        if (hosts.IsGambling(target))
        {
            return true;
        }

        WordHits hits = words.Scan(link.Text.Length + link.Title.Length > 500 ? link.Text[..Math.Min(250, link.Text.Length)] : link.Text + " | " + link.Title);
        if (hits.Against > 0 || (hits.People > 0 && IsSentence(link.Text)))
        {
            return false;
        }

        bool named = hits.Promoted.Count + hits.Bookmakers.Count > 0 || (hits.Reported.Count > 0 && !IsSentence(link.Text));
        return hosts.IsSafe(target) ? named && hosts.HasGamblingPath(target) : named || (hits.Calls.Count > 0 && hosts.IsBrand(target));
    }

    private bool IsPlanted(HtmlLink link, Uri target) =>
        hosts.IsGambling(target) && !IsSentence(link.Text) && words.Scan(link.Text) is { Against: 0, People: 0, Promoted.Count: > 0 };

    // A headline that mentions gambling has the length of a sentence; planted anchors are bare phrases.
    private static bool IsSentence(string text) => text.Count(letter => letter == ' ') >= 5;

    private void Leads(List<Sign> signs, PageReading page, Uri site, Kabupaten kabupaten, TextTally text)
    {
        HtmlPage html = page.Html;
        foreach (Uri source in html.Frames.Select(frame => frame.Source).OfType<Uri>().Where(source => !GamblingHosts.IsOwn(source, site, kabupaten) && hosts.IsGambling(source)).Take(1))
        {
            signs.Add(new Sign(SignWeight.ScriptLeads, $"Bingkai menampilkan: {source.IdnHost}", page.Snapshot));
        }

        foreach ((Uri? target, string name) in new[] { (html.Canonical, "canonical"), (html.Amp, "amphtml") })
        {
            if (target is not null && !GamblingHosts.IsOwn(target, site, kabupaten) && !GamblingHosts.IsOwn(target, page.Url, kabupaten)
                && (hosts.IsGambling(target) || (text.Distinct.Count > 0 && hosts.IsBrand(target))))
            {
                signs.Add(new Sign(SignWeight.HeadLink, $"Kepala halaman menunjuk ({name}): {target.IdnHost}", page.Snapshot));
            }
        }

        // A script that sends some visitors away names the host it sends them to.
        if (html.Scripts.Contains("location", StringComparison.Ordinal))
        {
            string script = html.Scripts.Replace("\\/", "/", StringComparison.Ordinal);
            foreach (Match match in Address().Matches(script))
            {
                if (Uri.TryCreate(match.Value, UriKind.Absolute, out Uri? target) && !GamblingHosts.IsOwn(target, site, kabupaten) && hosts.IsGambling(target))
                {
                    signs.Add(new Sign(SignWeight.ScriptLeads, $"Skrip mengarahkan ke: {target.IdnHost}", page.Snapshot));
                    return;
                }
            }
        }
    }

    [GeneratedRegex(@"https?://[a-zA-Z0-9.\-]{4,100}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
