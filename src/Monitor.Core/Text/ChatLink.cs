namespace Monitor.Core.Text;

/// <summary>What a WhatsApp link leads to.</summary>
public enum ChatLinkKind
{
    /// <summary>No WhatsApp link.</summary>
    None = 0,

    /// <summary>A chat with a number.</summary>
    Number,

    /// <summary>A chat with a business account whose number is not shown.</summary>
    Business,

    /// <summary>Reaches nobody: no number, no country code.</summary>
    Broken,

    /// <summary>An invitation to a group.</summary>
    Group,

    /// <summary>A channel that only sends.</summary>
    Broadcast,

    /// <summary>Passes a text on to the visitor's own friends.</summary>
    Share,

    /// <summary>The catalogue of a shop.</summary>
    Catalogue,
}

/// <summary>A WhatsApp link taken apart.</summary>
/// <param name="Url">https://wa.me/62… for a number, the address as written for a business account; else empty.</param>
/// <param name="E164">The number; null when the address has none.</param>
/// <param name="Message">The text the link proposes, decoded; empty when none.</param>
public sealed record ChatLink(ChatLinkKind Kind, string Url, string? E164, string Message)
{
    private static readonly ChatLink Nothing = new(ChatLinkKind.None, "", null, "");

    /// <summary>Takes an address as written in a page apart.</summary>
    public static ChatLink Of(string href)
    {
        string address = href.Trim();
        if (address.StartsWith("whatsapp:", StringComparison.OrdinalIgnoreCase))
        {
            return Sent(Query(address), address.Contains("send", StringComparison.OrdinalIgnoreCase));
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = "https:" + address;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            // Without a scheme the browser looks for the name on the village's own host.
            return address.StartsWith("wa.me", StringComparison.OrdinalIgnoreCase) || address.StartsWith("api.whatsapp.com", StringComparison.OrdinalIgnoreCase)
                ? Of(ChatLinkKind.Broken)
                : Nothing;
        }

        string host = url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
        string path = url.AbsolutePath.Trim('/');
        return host switch
        {
            "wa.me" => Short(url, path),
            "wa.link" => path.Length > 0 ? new ChatLink(ChatLinkKind.Business, url.AbsoluteUri, null, "") : Of(ChatLinkKind.Broken),
            "chat.whatsapp.com" => Of(ChatLinkKind.Group),
            "api.whatsapp.com" or "web.whatsapp.com" or "whatsapp.com" or "send.whatsapp.com" => Long(url, path),
            _ => Nothing,
        };
    }

    private static ChatLink Of(ChatLinkKind kind) => new(kind, "", null, "");

    private static ChatLink Short(Uri url, string path)
    {
        Dictionary<string, string> query = Query(url.Query);
        if (path.StartsWith("message/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("qr/", StringComparison.OrdinalIgnoreCase))
        {
            return new ChatLink(ChatLinkKind.Business, url.AbsoluteUri, null, "");
        }

        if (path.StartsWith("c/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("p/", StringComparison.OrdinalIgnoreCase))
        {
            return Of(ChatLinkKind.Catalogue);
        }

        return path.Length == 0 || path.Equals("send", StringComparison.OrdinalIgnoreCase) ? Sent(query, true) : Numbered(path.Split('/')[0], query);
    }

    private static ChatLink Long(Uri url, string path)
    {
        if (path.StartsWith("channel/", StringComparison.OrdinalIgnoreCase))
        {
            return Of(ChatLinkKind.Broadcast);
        }

        if (path.StartsWith("message/", StringComparison.OrdinalIgnoreCase))
        {
            return new ChatLink(ChatLinkKind.Business, url.AbsoluteUri, null, "");
        }

        return path.StartsWith("catalog", StringComparison.OrdinalIgnoreCase) ? Of(ChatLinkKind.Catalogue)
            : path.StartsWith("send", StringComparison.OrdinalIgnoreCase) || url.Query.Contains("phone=", StringComparison.OrdinalIgnoreCase) ? Sent(Query(url.Query), true)
            : Of(ChatLinkKind.Broken);
    }

    private static ChatLink Sent(Dictionary<string, string> query, bool sends) =>
        query.TryGetValue("phone", out string? phone) ? Numbered(phone, query)
        : query.ContainsKey("text") ? Of(ChatLinkKind.Share)
        : sends ? Of(ChatLinkKind.Broken)
        : Nothing;

    private static ChatLink Numbered(string number, Dictionary<string, string> query)
    {
        string digits = string.Concat(Uri.UnescapeDataString(number).Where(char.IsAsciiDigit));
        string? e164 = digits.StartsWith("62", StringComparison.Ordinal) && digits.Length > 2 && digits[2] != '0' ? PhoneNumbers.Parse("+" + digits) : null;
        return e164 is null
            ? Of(ChatLinkKind.Broken)
            : new ChatLink(ChatLinkKind.Number, "https://wa.me/" + e164[1..], e164, query.GetValueOrDefault("text", ""));
    }

    private static Dictionary<string, string> Query(string address)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int mark = address.IndexOf('?');
        foreach (string pair in mark < 0 ? [] : address[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            string name = equals < 0 ? pair : pair[..equals];
            values.TryAdd(name, equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' ')));
        }

        return values;
    }
}
