using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>How it can be told whether somebody is at the other end.</summary>
public enum ChannelMeans
{
    /// <summary>No channel at all: what a template left behind, a number with the wrong digits.</summary>
    None = 0,

    /// <summary>Only the form can be looked at: that it is published is all that is known.</summary>
    FormOnly,

    /// <summary>The address is asked for like any page.</summary>
    Page,

    /// <summary>The list of uploads that YouTube publishes for feed readers.</summary>
    YoutubeFeed,

    /// <summary>The page of a YouTube channel: it tells the channel's id.</summary>
    YoutubePage,

    /// <summary>The network shows nothing, or everything alike, to who is not signed in.</summary>
    Person,
}

/// <summary>How one channel is checked.</summary>
/// <param name="Ask">What is asked for; null unless it can be checked without a person.</param>
/// <param name="Reason">Why it is checked so, as a clause in Bahasa Indonesia.</param>
public sealed record ChannelPlan(ChannelMeans Means, Uri? Ask, string Reason)
{
    /// <summary>What is asked for instead where the network does not want robots to read its feeds; null when there is nothing.</summary>
    public Uri? Instead { get; init; }

    /// <summary>Whether it can be told at all if somebody is there.</summary>
    public bool CanBeTold => Means is not (ChannelMeans.None or ChannelMeans.FormOnly);

    /// <summary>Whether it is checked without a person.</summary>
    public bool IsAutomatic => Ask is not null;

    /// <param name="accountId">The YouTube id that an earlier look found behind a name; null when none did.</param>
    public static ChannelPlan Of(ChannelKind kind, string value, string? accountId = null)
    {
        string text = value.Trim();
        return kind switch
        {
            ChannelKind.Phone => Phone(text),
            ChannelKind.Whatsapp => text.StartsWith('+') ? Phone(text) : Chat(ChatLink.Of(text)),
            ChannelKind.Email => Mail(text),
            ChannelKind.Social => Web(text) is { } url ? Account(url, accountId) : NoChannel("tautan kosong"),
            ChannelKind.Portal or ChannelKind.Form => Web(text) is { } page ? new ChannelPlan(ChannelMeans.Page, page, "halamannya dibuka") : NoChannel("tautan kosong"),
            _ => NoChannel("jenisnya tidak dikenal"),
        };
    }

    private static ChannelPlan NoChannel(string why) => new(ChannelMeans.None, null, why);

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.Host.Contains('.') ? url : null;

    private static ChannelPlan Phone(string number) => PhoneNumbers.Parse(number) is null
        ? NoChannel("jumlah angkanya bukan nomor telepon")
        : new ChannelPlan(ChannelMeans.FormOnly, null, "nomor terbit, tidak ditelepon");

    // wa.me answers alike for any number, so asking it proves nothing.
    private static ChannelPlan Chat(ChatLink chat) => chat.Kind switch
    {
        ChatLinkKind.Number or ChatLinkKind.Business => new ChannelPlan(ChannelMeans.FormOnly, null, "nomor terbit, tidak dikirimi pesan"),
        ChatLinkKind.Group => NoChannel("undangan grup"),
        ChatLinkKind.Broadcast => NoChannel("saluran searah"),
        ChatLinkKind.Share => NoChannel("tombol bagikan"),
        ChatLinkKind.Catalogue => NoChannel("katalog toko"),
        _ => NoChannel("tautan WhatsApp tanpa nomor yang sah"),
    };

    private static ChannelPlan Mail(string text)
    {
        string address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        return EmailAddresses.Find(address).Any(found => found.Address.Equals(address, StringComparison.OrdinalIgnoreCase))
            ? new ChannelPlan(ChannelMeans.FormOnly, null, "alamat terbit, tidak dikirimi surel")
            : NoChannel("bukan alamat surel");
    }

    private static ChannelPlan Account(Uri url, string? accountId)
    {
        if (SocialPlatforms.Leftover(url) is { } leftover)
        {
            return NoChannel(leftover);
        }

        SocialPlatform platform = SocialPlatforms.Of(url);
        return platform == SocialPlatform.Youtube ? Youtube(url, accountId)
            : new ChannelPlan(ChannelMeans.Person, null, platform == SocialPlatform.None
                ? "alamatnya tidak menunjukkan jaringan yang dapat diperiksa otomatis"
                : $"{SocialPlatforms.Name(platform)} tidak menunjukkan akun kepada pembaca otomatis");
    }

    private static ChannelPlan Youtube(Uri url, string? accountId)
    {
        string[] parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string list = url.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("list=", StringComparison.Ordinal))?[5..] ?? "";
        return (parts, accountId) switch
        {
            (["channel", var id, ..], _) => YoutubeAccount.IsId(id) ? Feed("channel_id", id, YoutubeAccount.Page(id)) : NoChannel("bukan id kanal YouTube"),
            (["playlist", ..], _) => list.Length > 0 ? Feed("playlist_id", list, null) : NoChannel("daftar putar tanpa id"),
            (_, { } known) when YoutubeAccount.IsId(known) => Feed("channel_id", known, YoutubeAccount.Page(known)),
            (["user", var name, ..], _) => Feed("user", name, new Uri(YoutubeAccount.Root, "/user/" + name)),
            _ => new ChannelPlan(ChannelMeans.YoutubePage, new Uri(YoutubeAccount.Root, string.Concat(parts.Take(parts[0] == "c" ? 2 : 1).Select(part => "/" + part))), "halaman kanalnya dibuka"),
        };
    }

    private static ChannelPlan Feed(string name, string value, Uri? page) =>
        new(ChannelMeans.YoutubeFeed, new Uri(YoutubeAccount.Root, $"/feeds/videos.xml?{name}={value}"), "daftar unggahannya dibaca") { Instead = page };
}
