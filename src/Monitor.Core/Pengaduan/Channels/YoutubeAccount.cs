using System.Text.RegularExpressions;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What a YouTube channel's page tells about it.</summary>
public static partial class YoutubeAccount
{
    // The mark stands in the head; a channel's page has half a million characters of script behind it.
    private const int MostRead = 2_000_000;

    public static Uri Root { get; } = new("https://www.youtube.com/");

    /// <summary>The page of a channel.</summary>
    public static Uri Page(string id) => new(Root, "/channel/" + id);

    /// <summary>Whether a text is the id of a channel: UC and 22 letters of base64url.</summary>
    public static bool IsId(string text) => text.Length == 24 && text.StartsWith("UC", StringComparison.Ordinal) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The id of the channel a page is about, as its canonical address or its own description names it; null when it names none.</summary>
    public static string? IdOn(string html)
    {
        Match match = Named().Match(html.Length <= MostRead ? html : html[..MostRead]);
        return match.Success && IsId(match.Groups["id"].Value) ? match.Groups["id"].Value : null;
    }

    [GeneratedRegex("""(rel="canonical"\s+href="https://www\.youtube\.com/channel/|itemprop="(channelId|identifier)"\s+content="|"externalId":")(?<id>UC[A-Za-z0-9_-]{22})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
