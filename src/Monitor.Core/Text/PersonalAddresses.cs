using System.Text.RegularExpressions;

namespace Monitor.Core.Text;

/// <summary>Addresses that carry a number shaped like a resident's: kept with its token, shown with its region only. Two addresses stay two,
/// because the token holds a keyed hash; the token is the one the same number has in a sealed body, so links and visits still meet.</summary>
public static partial class PersonalAddresses
{
    private const string Mask = "••••••••••";

    /// <summary>The address with every such number in path, query and fragment replaced by its token; the same object where there is none.</summary>
    /// <param name="key">Secret of the installation, as for <see cref="PersonalNumbers.Seal"/>.</param>
    public static Uri Seal(Uri url, ReadOnlySpan<byte> key)
    {
        string authority = url.GetLeftPart(UriPartial.Authority);
        string rest = url.AbsoluteUri[authority.Length..];
        string kept = PersonalNumbers.Seal(rest, key);

        // Twice, so that the token's letters are stored as they are sent: in ASCII.
        return ReferenceEquals(kept, rest) ? url : new Uri(new Uri(authority + kept).AbsoluteUri);
    }

    /// <summary>Whether an address holds a token: it leads nowhere any more.</summary>
    public static bool IsSealed(Uri url) => url.AbsoluteUri is var address && address.Contains("%E2%80%B9", StringComparison.Ordinal) && Token().IsMatch(address);

    /// <summary>The address as people may see it: of every such number the region only.</summary>
    public static string Show(Uri url)
    {
        Uri kept = Seal(url, []);
        return IsSealed(kept) ? Token().Replace(kept.AbsoluteUri, match => match.Groups["region"].Value + Mask) : url.AbsoluteUri;
    }

    [GeneratedRegex("(?<region>[0-9*]{6})(%E2%80%A2){10}%E2%80%B9[PLXpl][a-p]{12}%E2%80%BA", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
