using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>Brings the spellings of one channel to one key. A changed number or name is another channel, and nothing that was said of the old one is said of it.</summary>
public static class ChannelKeys
{
    /// <summary>Longest key that is kept; what is longer is cut, and no channel is that long.</summary>
    public const int MaxLength = 512;

    /// <summary>The key of a channel, such as "telepon:+62…" or "media:youtube.com/@nama".</summary>
    public static string Of(ChannelKind kind, string value)
    {
        string key = kind switch
        {
            ChannelKind.Phone => "telepon:" + value.Trim(),
            ChannelKind.Whatsapp => "whatsapp:" + (Number(value) ?? value.Trim()),
            ChannelKind.Email => "surel:" + Mail(value),
            ChannelKind.Social => "media:" + Account(value),
            ChannelKind.Portal => "portal:" + Account(value),
            ChannelKind.Form => "formulir:" + Account(value),
            _ => value.Trim(),
        };
        return key.Length <= MaxLength ? key : key[..MaxLength];
    }

    /// <summary>The number of a telephone, or of a chat link; null when it has none.</summary>
    public static string? Number(string value) => value.StartsWith('+') ? value.Trim() : ChatLink.Of(value).E164;

    /// <summary>Host without its prefix, path and what of the query names a page; lower case.</summary>
    public static string Account(string value)
    {
        if (!Uri.TryCreate(value.Trim(), UriKind.Absolute, out Uri? url) || url.Host.Length == 0)
        {
            return value.Trim().ToLowerInvariant();
        }

        string host = url.Host.ToLowerInvariant();
        foreach (string prefix in new[] { "www.", "m." })
        {
            host = host.StartsWith(prefix, StringComparison.Ordinal) ? host[prefix.Length..] : host;
        }

        string query = Uri.UnescapeDataString(url.Query);
        bool names = query.StartsWith("?id=", StringComparison.OrdinalIgnoreCase) || query.StartsWith("?list=", StringComparison.OrdinalIgnoreCase) || query.StartsWith("?p=", StringComparison.OrdinalIgnoreCase);
        return ((host == "twitter.com" ? "x.com" : host) + url.AbsolutePath.TrimEnd('/') + (names ? query.Split('&')[0] : "")).ToLowerInvariant();
    }

    private static string Mail(string value)
    {
        string address = value.Trim();
        return (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address).ToLowerInvariant();
    }
}
