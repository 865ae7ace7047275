using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Gathers telephones, chats, mail addresses and accounts page by page.</summary>
internal sealed class ChannelSearch(Kamus kamus, ReadingContext context)
{
    // Of a masked number the network and two digits stay: enough to find it on the page.
    private const int ShortestNumber = 8;
    private const int ShownFirst = 5;
    private const int ShownLast = 2;

    private readonly ContactWords words = new(kamus, context.Entity);
    private readonly PhoneOwners owners = new(kamus, context.Kabupaten);
    private readonly MailOwners mailOwners = new(kamus, context);
    private readonly SocialAccounts accounts = new(kamus);
    private readonly AccountOwners accountOwners = new(kamus, context);
    private readonly HashSet<string> seenBlocks = new(StringComparer.Ordinal);

    private readonly Refusals refusals = new();

    public ChannelList Phones { get; } = new();

    public ChannelList Chats { get; } = new();

    public ChannelList Mails { get; } = new();

    public ChannelList Social { get; } = new();

    public ImmutableArray<RefusedCandidate> Refused => refusals.ToArray();

    public void Search(PageReading page)
    {
        var places = new ContactPlaces(page, words);
        var people = new Lazy<HashSet<string>>(() => PersonTables.Numbers(page.Html, context.Kabupaten.AreaCode));
        for (int i = 0; i < page.Html.Blocks.Length; i++)
        {
            HtmlBlock block = page.Html.Blocks[i];

            // Headers and footers are the same on every page.
            if (!block.IsHidden && (block.Region == Region.Main || seenBlocks.Add(block.Text)))
            {
                Text(page, places, people, block, i);
            }
        }

        foreach (HtmlLink link in page.Html.Links)
        {
            Link(page, places, people, link);
        }

        Frames(page);
        Scripts(page, places);
    }

    private static string Around(string text, int index, int length)
    {
        int start = Math.Max(0, index - 100);
        return text[start..Math.Min(text.Length, index + length + 100)];
    }

    private void Text(PageReading page, ContactPlaces places, Lazy<HashSet<string>> people, HtmlBlock block, int index)
    {
        foreach (FoundPhone phone in PhoneNumbers.Find(block.Text, context.Kabupaten.AreaCode))
        {
            var place = new ContactPlace(index, block.Region, block.Hint, block.Text[..phone.Index], block.Text, false);
            FoldedText label = places.Label(place);
            bool believed = phone.IsLocal || words.PhoneLabel.In(label);
            if (believed && !Phones.Has(phone.E164) && Stands(page, phone.E164, IsCalled(label) ? Owner(phone.E164, people) ?? places.Objection(place) : "faks atau nomor rekening"))
            {
                Phones.Add(phone.E164, phone.E164, () => page.Quote(Around(block.Text, phone.Index, phone.Length)));
            }
        }

        foreach ((int at, string address) in EmailAddresses.Find(block.Text))
        {
            if (!Mails.Has(address) && Stands(page, address, mailOwners.Objection(address) ?? places.Objection(new ContactPlace(index, block.Region, block.Hint, block.Text[..at], block.Text, true))))
            {
                Mails.Add(address, address, () => page.Quote(Around(block.Text, at, address.Length)));
            }
        }
    }

    private string? Owner(string e164, Lazy<HashSet<string>> people) => owners.Objection(e164) ?? (people.Value.Contains(e164) ? "milik warga dalam daftar orang" : null);

    // Whose a refused number is, is nobody's business.
    private bool Stands(PageReading page, string contact, string? objection)
    {
        if (objection is not null)
        {
            bool isOpen = !contact.StartsWith('+') || objection == PhoneOwners.Placeholder;
            refusals.Add(isOpen ? contact : Masked(contact), objection, page.Url);
        }

        return objection is null;
    }

    // "Fax", "No. Rek." directly before a number tell that nobody picks up.
    private bool IsCalled(FoldedText label)
    {
        string[] last = label.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var near = FoldedText.Of(string.Join(' ', last.TakeLast(3)));
        bool labelled = words.PhoneLabel.In(near);
        return labelled || !(words.FaxLabel.In(near) || words.NoPhone.In(near));
    }

    private void Link(PageReading page, ContactPlaces places, Lazy<HashSet<string>> people, HtmlLink link)
    {
        if (link.Href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || link.Href.StartsWith("callto:", StringComparison.OrdinalIgnoreCase))
        {
            string? number = PhoneNumbers.Parse(Uri.UnescapeDataString(link.Href[(link.Href.IndexOf(':', StringComparison.Ordinal) + 1)..]).Trim());
            if (number is not null && !Phones.Has(number) && Stands(page, number, Owner(number, people) ?? places.Objection(Place(page, link))))
            {
                Phones.Add(number, number, () => Quote(page, link));
            }

            return;
        }

        if ((EmailAddresses.OfLink(link.Href) ?? CloudflareMail.OfLink(link.Href)?.ToLowerInvariant()) is { } mail)
        {
            if (!Mails.Has(mail) && Stands(page, mail, mailOwners.Objection(mail) ?? places.Objection(Place(page, link))))
            {
                Mails.Add(mail, mail, () => Quote(page, link));
            }

            return;
        }

        ChatLink chat = ChatLink.Of(link.Href);
        if (chat.Kind != ChatLinkKind.None)
        {
            Chat(page, places, people, link, chat);
        }
        else if (link.Target is { } target && accounts.Of(target, link.Text) is { } account && !Social.Has(account.Key)
            && Stands(page, account.Url, accountOwners.IsForeign(account) ? "akun kabupaten" : places.Objection(Place(page, link))))
        {
            Social.Add(account.Key, account.Url, () => Quote(page, link));
        }
        else if (link.Target is { } left && SocialPlatforms.FrontPage(left) is { } why)
        {
            refusals.Add(link.Href, why, page.Url);
        }
    }

    private void Chat(PageReading page, ContactPlaces places, Lazy<HashSet<string>> people, HtmlLink link, ChatLink chat)
    {
        if (chat.Kind is not (ChatLinkKind.Number or ChatLinkKind.Business))
        {
            refusals.Add(Masked(link.Href), Useless(chat.Kind), page.Url);
        }
        else if (!Chats.Has(chat.Url) && Stands(page, chat.E164 ?? chat.Url, ChatObjection(link, chat, people) ?? places.Objection(Place(page, link))))
        {
            Chats.Add(chat.Url, chat.Url, () => Quote(page, link));
        }
    }

    private static string Masked(string contact)
    {
        char[] letters = contact.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            int start = i;
            while (i < letters.Length && char.IsAsciiDigit(letters[i]))
            {
                i++;
            }

            if (i - start >= ShortestNumber)
            {
                Array.Fill(letters, '•', start + ShownFirst, i - start - ShownFirst - ShownLast);
            }
        }

        return new string(letters);
    }

    private string? ChatObjection(HtmlLink link, ChatLink chat, Lazy<HashSet<string>> people) =>
        (chat.E164 is { } number ? Owner(number, people) : null)
        ?? (words.TradeLabel.In(chat.Message) || words.TradeLabel.In(link.Text) ? "milik penjual" : words.Credit.In(chat.Message) ? "milik pembuat situs" : null);

    private static string Useless(ChatLinkKind kind) => kind switch
    {
        ChatLinkKind.Broken => "tautan WhatsApp tanpa nomor yang sah",
        ChatLinkKind.Group => "undangan grup, bukan kanal aduan",
        ChatLinkKind.Broadcast => "saluran searah, bukan kanal aduan",
        ChatLinkKind.Share => "tombol bagikan",
        _ => "katalog toko",
    };

    private static ContactPlace Place(PageReading page, HtmlLink link)
    {
        string text = link.Block < page.Html.Blocks.Length ? page.Html.Blocks[link.Block].Text : "";
        int at = link.Text.Length > 0 ? text.IndexOf(link.Text, StringComparison.Ordinal) : -1;
        bool isInside = at >= 0;
        return new ContactPlace(link.Block, link.Region, link.Hint, isInside ? text[..(at + Math.Min(link.Text.Length, 40))] : link.Text, isInside ? text : link.Text, true);
    }

    private static Evidence Quote(PageReading page, HtmlLink link)
    {
        string shown = link.Text.Length > 0 ? link.Text : link.Title;
        return page.Quote(shown.Length > 0 ? $"{shown} ({link.Href})" : link.Href);
    }

    // A page plugin names the account it shows.
    private void Frames(PageReading page)
    {
        foreach (HtmlFrame frame in page.Html.Frames)
        {
            if (frame.Source is { AbsolutePath: "/plugins/page.php" } source && source.Host.EndsWith("facebook.com", StringComparison.Ordinal)
                && source.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("href=", StringComparison.Ordinal)) is { } shown
                && Uri.TryCreate(Uri.UnescapeDataString(shown[5..]), UriKind.Absolute, out Uri? target)
                && accounts.Of(target) is { } account && !accountOwners.IsForeign(account))
            {
                Social.Add(account.Key, account.Url, () => page.Quote(source.AbsoluteUri));
            }
        }
    }

    // Floating buttons are drawn by script; the address of the chat stands in it.
    private void Scripts(PageReading page, ContactPlaces places)
    {
        if (!places.IsContactPage || page.Html.Scripts.Length == 0)
        {
            return;
        }

        foreach (string address in ScriptChats.Of(page.Html.Scripts))
        {
            ChatLink chat = ChatLink.Of(address);
            if (chat is { Kind: ChatLinkKind.Number, E164: { } number } && owners.Objection(number) is null && !words.TradeLabel.In(chat.Message))
            {
                Chats.Add(chat.Url, chat.Url, () => page.Quote(address));
            }
        }
    }
}
