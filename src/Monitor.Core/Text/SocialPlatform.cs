namespace Monitor.Core.Text;

/// <summary>The networks on which offices keep accounts.</summary>
public enum SocialPlatform
{
    /// <summary>No address of a network that is known.</summary>
    None = 0,
    Facebook,
    Instagram,
    X,
    Youtube,
    Tiktok,
    Threads,
    Telegram,
}

/// <summary>Tells the network of an address, and which of its addresses are no account.</summary>
public static class SocialPlatforms
{
    /// <summary>The network whose address this is.</summary>
    public static SocialPlatform Of(Uri url)
    {
        string host = url.Host.ToLowerInvariant();
        return host switch
        {
            _ when IsAt(host, "facebook.com") || host == "fb.com" => SocialPlatform.Facebook,
            _ when IsAt(host, "instagram.com") => SocialPlatform.Instagram,
            _ when IsAt(host, "x.com") || IsAt(host, "twitter.com") => SocialPlatform.X,
            _ when IsAt(host, "youtube.com") || host == "youtu.be" => SocialPlatform.Youtube,
            _ when IsAt(host, "tiktok.com") => SocialPlatform.Tiktok,
            _ when IsAt(host, "threads.net") || IsAt(host, "threads.com") => SocialPlatform.Threads,
            "t.me" or "telegram.me" => SocialPlatform.Telegram,
            _ => SocialPlatform.None,
        };
    }

    /// <summary>Name of a network as people write it; empty for none.</summary>
    public static string Name(SocialPlatform platform) => platform switch
    {
        SocialPlatform.None => "",
        SocialPlatform.Youtube => "YouTube",
        SocialPlatform.Tiktok => "TikTok",
        _ => platform.ToString(),
    };

    /// <summary>Why an address of a network is what a template left behind and no account; null when it may be one.</summary>
    public static string? Leftover(Uri url)
    {
        SocialPlatform platform = Of(url);
        string[] parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string first = parts.FirstOrDefault("").ToLowerInvariant();
        return platform switch
        {
            SocialPlatform.None => null,
            _ when first.StartsWith("share", StringComparison.Ordinal) || first is "intent" or "dialog" => "tombol bagikan, bukan akun",
            SocialPlatform.Youtube when url.Host.Equals("youtu.be", StringComparison.OrdinalIgnoreCase) || first is "watch" or "shorts" or "embed" or "live" => "satu video, bukan kanal",
            _ => FrontPage(url),
        };
    }

    /// <summary>Why an address is only the front door of a network: what a template shows until somebody fills in the account. Null for any other.</summary>
    public static string? FrontPage(Uri url) =>
        Of(url) is not SocialPlatform.None and var platform && url.AbsolutePath.Trim('/').ToLowerInvariant() is "" or "home" or "home.php" or "index.php" or "login" or "login.php"
            ? $"halaman depan {Name(platform)}, bukan akun"
            : null;

    private static bool IsAt(string host, string name) => host == name || host.EndsWith("." + name, StringComparison.Ordinal);
}
