namespace Monitor.Peraga.Truth;

/// <summary>Brings the many addresses of one channel to one form, so that two readers can agree.</summary>
internal static class ChannelText
{
    public static string Digits(string value) => new([.. value.Split('?', '&')[0].Where(char.IsAsciiDigit)]);

    /// <summary>The number of a chat link, wherever it stands in the address.</summary>
    public static string Chat(string url)
    {
        int phone = url.IndexOf("phone=", StringComparison.OrdinalIgnoreCase);
        string digits = phone >= 0 ? Digits(url[(phone + 6)..]) : Digits(url);
        return digits.Length > 0 ? digits : url.TrimEnd('/').ToLowerInvariant();
    }

    /// <summary>Host without its prefix and path without its last slash and query.</summary>
    public static string Account(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            return url.ToLowerInvariant();
        }

        string host = address.Host.ToLowerInvariant();
        foreach (string prefix in new[] { "www.", "m." })
        {
            host = host.StartsWith(prefix, StringComparison.Ordinal) ? host[prefix.Length..] : host;
        }

        host = host == "twitter.com" ? "x.com" : host;
        return host + address.AbsolutePath.TrimEnd('/').ToLowerInvariant();
    }
}
