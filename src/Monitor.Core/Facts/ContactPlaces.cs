using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>A place on a page where a contact stands.</summary>
/// <param name="Before">What stands before it in the same block.</param>
/// <param name="IsLink">A link is meant to be used, so it needs no label.</param>
internal sealed record ContactPlace(int Block, Region Region, string Hint, string Before, string Text, bool IsLink);

/// <summary>Tells of one page whether a place on it speaks for the entity, or for a seller, a resident, a developer, another body or the kabupaten.</summary>
internal sealed class ContactPlaces
{
    private const string Resident = "milik warga";
    private const string Seller = "milik penjual";
    private const string OtherBody = "milik lembaga lain";
    private const int LabelLength = 60;
    private const int CreditLength = 120;
    private const int LongestLabelBlock = 60;
    private const int LongestPlainBlock = 90;
    private const int LongestContactBlock = 400;
    private const int HeadingReach = 80;
    private readonly PageReading page;
    private readonly ContactWords words;
    private readonly bool isTrade;
    private readonly bool isContact;

    public ContactPlaces(PageReading page, ContactWords words)
    {
        this.page = page;
        this.words = words;
        FoldedText path = FoldedText.Of(Uri.UnescapeDataString(page.Url.PathAndQuery));
        string subject = Subject(page.Html);
        isTrade = !page.IsHome && (words.TradePage.StartsIn(path, 2) || (subject.Length < 60 && words.TradePage.StartsIn(FoldedText.Of(subject), 2)));
        isContact = !isTrade && (ShortAnd(FoldedText.Of(LastSegment(page.Url)), 6) || ShortAnd(FoldedText.Of(subject), 8));

        bool ShortAnd(FoldedText text, int limit) => text.Words <= limit && words.ContactPage.In(text);
    }

    /// <summary>Whether the page is one where official contacts stand.</summary>
    public bool IsContactPage => isContact || page.IsHome;

    /// <summary>Why a contact at this place is not the entity's, in Bahasa Indonesia; null when it is.</summary>
    public string? Objection(ContactPlace place) => Others(place) ?? (StandsRightly(place) ? null : "disebut dalam tulisan, bukan sebagai kontak resmi");

    /// <summary>The nearest words that name the contact: those before it, else the short block before, else what follows.</summary>
    public FoldedText Label(ContactPlace place)
    {
        string before = Tail(place.Before, LabelLength);
        if (before.Trim().Length < 12 && place.Block > 0 && page.Html.Blocks[place.Block - 1] is { Text.Length: <= LongestLabelBlock } earlier && earlier.Region == place.Region)
        {
            before = earlier.Text + " " + before;
        }

        return FoldedText.Of(before);
    }

    private static string Subject(HtmlPage html)
    {
        string heading = html.Blocks.FirstOrDefault(block => block is { HeadingLevel: 1, Region: Region.Main, IsHidden: false })?.Text ?? "";
        string title = html.Title.Split(" - ", 2)[0].Split(" | ", 2)[0].Split(" – ", 2)[0];
        return heading.Length > 0 ? heading : title;
    }

    private static string LastSegment(Uri url) =>
        Uri.UnescapeDataString(url.Segments[^1].Trim('/') is { Length: > 0 } segment ? segment + " " + url.Query : url.Query);

    private static string Tail(string text, int length) => text.Length > length ? text[^length..] : text;

    private string? Others(ContactPlace place)
    {
        FoldedText hint = FoldedText.Of(place.Hint);
        bool inContent = place.Region is Region.Main or Region.Aside;
        if (words.ResidentPart.In(hint))
        {
            return Resident;
        }

        FoldedText label = Label(place);
        string own = FoldedText.Of(Tail(place.Before, CreditLength)).Value;
        return inContent && words.TradePart.In(hint) ? Seller
            : words.Credit.In(new FoldedText(own)) || (place.IsLink && place.Text.Length < 200 && words.Credit.In(place.Text)) ? "milik pembuat situs"
            : words.KabupatenLabel.In(label) ? "milik kabupaten"
            : words.OtherBody.In(label) ? OtherBody
            : words.TradeLabel.In(label) || (isTrade && place.Region == Region.Main) ? Seller
            : inContent ? Above(place)
            : null;
    }

    private string? Above(ContactPlace place)
    {
        foreach (FoldedText heading in Headings(place))
        {
            if (words.ResidentHeading.In(heading) || words.OtherBody.In(heading))
            {
                return words.ResidentHeading.In(heading) ? Resident : OtherBody;
            }
        }

        return !place.IsLink && words.ResidentSentence.In(place.Text) ? Resident : null;
    }

    private bool StandsRightly(ContactPlace place)
    {
        if (place.Region != Region.Main)
        {
            return true;
        }

        FoldedText label = Label(place);
        if (!IsContactPage)
        {
            return words.OfficialLabel.In(label) && !words.NewsPart.In(FoldedText.Of(place.Text.Length > LongestContactBlock ? "berita" : ""));
        }

        if (page.IsHome && !isContact && words.NewsPart.In(FoldedText.Of(place.Hint)) && !words.OfficialLabel.In(label))
        {
            return false;
        }

        return place.IsLink || words.PhoneLabel.In(label) || place.Text.Length <= LongestPlainBlock
            || (place.Text.Length <= LongestContactBlock && words.PhoneLabel.In(FoldedText.Of(place.Before)));
    }

    // A card's own heading stands below the heading of its section: both tell.
    private IEnumerable<FoldedText> Headings(ContactPlace place)
    {
        int level = 7;
        int last = Math.Max(0, place.Block - HeadingReach);
        for (int i = Math.Min(place.Block, page.Html.Blocks.Length - 1); i >= last && level > 1; i--)
        {
            HtmlBlock block = page.Html.Blocks[i];

            // Bold words stand for a heading in hand-made pages: "Hubungi Kami" opens a part of its own.
            if (block is { HeadingLevel: 0, Text.Length: <= 30 } && i < place.Block && block.Region == place.Region && words.ContactHeading.In(block.Text))
            {
                yield break;
            }

            if (block.HeadingLevel > 0 && block.HeadingLevel < level && block.Region == place.Region)
            {
                level = block.HeadingLevel;
                yield return FoldedText.Of(block.Text);
            }
        }
    }
}
