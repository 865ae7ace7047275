using System.Collections.Frozen;

namespace Monitor.Core.Text;

/// <summary>An account on a social network, told apart from posts, buttons and bare hosts.</summary>
/// <param name="Url">https address without tracking parts.</param>
/// <param name="Key">The same for every spelling of the account.</param>
/// <param name="Handle">The name of the account, lower case; empty when the network shows a number only.</param>
internal sealed record SocialAccount(string Url, string Key, string Handle);

/// <summary>Recognises social accounts by the forms their networks use.</summary>
internal sealed class SocialAccounts(Kamus kamus)
{
    private readonly FrozenSet<string> reserved = kamus.Words("kanal.sosial-bukan-akun").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> samples = kamus.Words("kanal.sosial-contoh").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> collections = kamus.Words("kanal.sosial-kumpulan").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> shorteners = kamus.Words("kanal.sosial-pemendek").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly Phrases shortenerText = new(kamus, "kanal.sosial-pemendek-teks");

    /// <summary>The account an address belongs to; null for anything else.</summary>
    /// <param name="text">Text of the link: a shortened address is believed only when it says that it gathers accounts.</param>
    public SocialAccount? Of(Uri url, string text = "")
    {
        string host = Host(url);
        string[] parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        SocialAccount? account = host switch
        {
            "facebook.com" or "fb.com" => Facebook(url, parts),
            "instagram.com" => Named(url, "instagram.com", parts, 1),
            "x.com" or "twitter.com" => Named(url, "x.com", parts, 1),
            "threads.net" or "threads.com" => parts[0].StartsWith('@') ? Named(url, "threads.net", parts, 1) : null,
            "tiktok.com" => parts[0].StartsWith('@') ? Named(url, "tiktok.com", parts, 1) : null,
            "youtube.com" => parts[0].StartsWith('@') ? Named(url, "youtube.com", parts, 1)
                : parts is ["channel" or "c" or "user", _, ..] ? Named(url, "youtube.com", parts, 2)
                : null,
            // t.me/+AbCd invites into a group.
            "t.me" or "telegram.me" => parts[0].StartsWith('+') ? null : Named(url, "t.me", parts, 1),
            _ => parts.Length == 1 && (collections.Contains(host) || (shorteners.Contains(url.Host) && shortenerText.In(text))) ? Named(url, host, parts, 1) : null,
        };
        return account is null || samples.Contains(account.Handle.TrimStart('@')) ? null : account;
    }

    private static string Host(Uri url)
    {
        string host = url.Host;
        int cut = host.IndexOf('.', StringComparison.Ordinal);
        return cut > 0 && host[..cut] is "www" or "m" or "web" or "mobile" or "id" or "id-id" or "business" && host.AsSpan(cut + 1).Contains('.') ? host[(cut + 1)..] : host;
    }

    private SocialAccount? Facebook(Uri url, string[] parts)
    {
        if (parts[0].Equals("profile.php", StringComparison.OrdinalIgnoreCase))
        {
            string id = url.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("id=", StringComparison.OrdinalIgnoreCase))?[3..] ?? "";
            return id.Length > 4 && id.All(char.IsAsciiDigit) ? new SocialAccount($"https://www.facebook.com/profile.php?id={id}", "facebook.com/" + id, "") : null;
        }

        // Pages without a name of their own carry it before their number: /pages/Nama/123, /people/Nama/123, /p/Nama-123.
        return parts switch
        {
            ["groups", var group, ..] => new SocialAccount($"https://www.facebook.com/groups/{group}", "facebook.com/groups/" + group.ToLowerInvariant(), group.ToLowerInvariant()),
            ["pages" or "people" or "pg", var name, .. var rest] when rest.Length <= 2 && name != "category" =>
                new SocialAccount($"https://www.facebook.com{url.AbsolutePath.TrimEnd('/')}", "facebook.com" + url.AbsolutePath.TrimEnd('/').ToLowerInvariant(), name.ToLowerInvariant()),
            ["p", var named] when named.Contains('-') => new SocialAccount($"https://www.facebook.com/p/{named}", "facebook.com/p/" + named.ToLowerInvariant(), named.ToLowerInvariant()),
            // What its app copies as the address of a profile: /share/1AbCdEfGh2; posts are /share/p/…, videos /share/v/….
            ["share", var copied] when copied.Length >= 8 && copied.All(char.IsAsciiLetterOrDigit) =>
                new SocialAccount($"https://www.facebook.com/share/{copied}", "facebook.com/share/" + copied, ""),
            _ => Named(url, "facebook.com", parts, 1),
        };
    }

    // More parts than the name are posts, photos or tabs of it; photos and posts are no account.
    private SocialAccount? Named(Uri url, string host, string[] parts, int length)
    {
        string handle = Uri.UnescapeDataString(parts[length - 1]).ToLowerInvariant();
        bool isTab = parts.Length == length || (parts.Length == length + 1 && parts[length] is "about" or "videos" or "featured" or "home");
        if (!isTab || handle.TrimStart('@').Length < 2 || reserved.Contains(handle) || handle.EndsWith(".php", StringComparison.Ordinal) || handle.Contains(' '))
        {
            return null;
        }

        string path = string.Join('/', parts.Take(length));
        string shown = url.Host is "fb.com" ? "facebook.com" : url.Host;
        return new SocialAccount($"https://{shown}/{path}", host + "/" + path.ToLowerInvariant(), handle);
    }
}
