using System.Collections.Immutable;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>Reads meaning from the head of an answer.</summary>
internal static class Answer
{
    private static readonly string[] Kept =
    [
        "content-type", "content-length", "content-disposition", "last-modified", "etag", "server", "x-powered-by", "x-generator", "link",
        "cf-mitigated", "location", "retry-after", "x-robots-tag", "content-range", "content-language",
    ];

    public static ImmutableSortedDictionary<string, string> Headers(HttpResponseMessage response)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, HeaderStringValues> header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            string name = header.Key.ToLowerInvariant();
            if (name == "set-cookie")
            {
                // Names tell the platform; values are secrets of a session.
                kept[name] = string.Join("; ", header.Value.Select(value => value.Split('=')[0].Trim()));
            }
            else if (Array.IndexOf(Kept, name) >= 0)
            {
                string value = header.Value.ToString();
                kept[name] = value.Length <= 500 ? value : value[..500];
            }
        }

        return kept.ToImmutable();
    }

    public static string? Charset(HttpResponseMessage response)
    {
        string type = ContentType(response);
        int at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0];
    }

    public static string ContentType(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values) ? values.ToString() : "";

    /// <summary>What an answer that was read to its end means.</summary>
    public static FetchStatus Judge(int code, ImmutableSortedDictionary<string, string> headers, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> head = body[..Math.Min(8192, body.Length)];
        bool challenge = string.Equals(headers.GetValueOrDefault("cf-mitigated"), "challenge", StringComparison.OrdinalIgnoreCase)
            || (code is 403 or 503 && head.IndexOf("_cf_chl_opt"u8) >= 0)
            || head.IndexOf("<title>Request Rejected"u8) >= 0;
        if (challenge || code is 401 or 403 or 406 or 429)
        {
            return FetchStatus.Blocked;
        }

        return code >= 500 ? FetchStatus.ServerError : FetchStatus.Ok;
    }

    /// <summary>The length of the whole, where only a part was asked for or read.</summary>
    public static long Length(HttpResponseMessage response, long read)
    {
        long? whole = response.Content.Headers.ContentRange?.Length ?? response.Content.Headers.ContentLength;
        return whole is > 0 && whole > read ? whole.Value : read;
    }

    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        RetryConditionHeaderValue? wish = response.Headers.RetryAfter;
        TimeSpan? wait = wish?.Delta ?? (wish?.Date is { } date ? date - now : null);
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>The target of a redirect, or null when it cannot be followed.</summary>
    public static Uri? Location(Uri from, string location)
    {
        // Servers write raw UTF-8 into Location; it arrives as Latin-1.
        string text = location.Any(letter => letter is > '\u007f' and <= '\u00ff') ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(location)) : location;
        return Uri.TryCreate(from, text, out Uri? target) && target.Scheme is ("http" or "https") ? target : null;
    }

    public static bool IsRedirect(int code) => code is 301 or 302 or 303 or 307 or 308;

}
