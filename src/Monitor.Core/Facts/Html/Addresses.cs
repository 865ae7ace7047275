namespace Monitor.Core.Facts.Html;

/// <summary>Resolves addresses the way a browser does, against the page's base.</summary>
internal sealed class Addresses(Uri page)
{
    private const int MaxLength = 2_000;
    private Uri origin = page;
    private bool hasBase;

    /// <summary>Takes the first base element.</summary>
    public void SetBase(string href)
    {
        if (!hasBase && href.Length > 0 && Uri.TryCreate(origin, href.Trim(), out Uri? found) && IsWeb(found))
        {
            origin = found;
            hasBase = true;
        }
    }

    /// <summary>An absolute http(s) address without fragment, or null.</summary>
    public Uri? Resolve(string href)
    {
        ReadOnlySpan<char> text = href.AsSpan().Trim();
        int fragment = text.IndexOf('#');
        text = fragment >= 0 ? text[..fragment] : text;
        if (text.IsEmpty || text.Length > MaxLength || text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string relative = text.Length == href.Length ? href : text.ToString();
        return Uri.TryCreate(origin, relative, out Uri? found) && IsWeb(found) && found.Host.Length > 0 ? found : null;
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
