using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Core.Text;

/// <summary>Reads the moment of upload out of generated file names: uniqid, Unix time, ObjectId, ULID, UUIDv7, Cloudinary versions, camera and WhatsApp names.</summary>
public static partial class NameStamps
{
    private const int LongestName = 300;
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Village sites with generated names are not older; anything before is a hash that looks like a time.</summary>
    private static readonly DateOnly Oldest = new(2010, 1, 1);

    /// <summary>The newest believable day in a path of the site's own uploads, with how sure it is; null when nothing is.</summary>
    /// <param name="path">Decoded path of an address.</param>
    /// <param name="latest">The day of reading: later stamps are no stamps.</param>
    public static (PartialDate Date, double Confidence)? Of(string path, TimeZoneInfo zone, DateOnly latest)
    {
        string text = path.Length > LongestName ? path[^LongestName..] : path;
        string name = text[(text.LastIndexOf('/') + 1)..];
        return Moment(name, text, zone) is { } at && Accept(MachineDates.LocalDay(at, zone), latest) is { } exact ? (exact, 0.6)
            : Written(name) is { } written && Accept(written, latest) is { } day ? (day, 0.5)
            : Folder().Match(text) is { Success: true } folder && Month(folder) is { } month && month >= Oldest && month <= latest
                ? (new PartialDate(month, DatePrecision.Month), 0.5)
            : null;
    }

    private static PartialDate? Accept(DateOnly day, DateOnly latest) => day >= Oldest && day <= latest ? new PartialDate(day, DatePrecision.Day) : null;

    private static DateTimeOffset? Moment(string name, string path, TimeZoneInfo zone)
    {
        if (Version().Match(path) is { Success: true } version)
        {
            return MachineDates.UnixTime(version.Groups["seconds"].ValueSpan);
        }

        foreach (Match token in Token().Matches(name))
        {
            if (OfToken(token.Value) is { } at && at.Year is >= 2010 and < 2100)
            {
                return at;
            }
        }

        return null;
    }

    private static DateTimeOffset? OfToken(string token)
    {
        bool digits = token.All(char.IsAsciiDigit);
        return token.Length switch
        {
            10 when digits => MachineDates.UnixTime(token),
            13 when digits => MachineDates.UnixTime(token) is { Year: >= 2010 and < 2100 } at ? at : Seconds(token),
            13 or 24 when token.All(char.IsAsciiHexDigit) => Seconds(token),
            26 when token[0] is >= '0' and <= '7' => Ulid(token),
            36 when token[14] == '7' && token[8] == '-' => Milliseconds(string.Concat(token.AsSpan(0, 8), token.AsSpan(9, 4))),
            _ => null,
        };
    }

    private static DateTimeOffset? Seconds(string hex) =>
        long.TryParse(hex.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static DateTimeOffset? Milliseconds(string hex) =>
        long.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long value) && value < 4_102_444_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;

    private static DateTimeOffset? Ulid(string text)
    {
        long value = 0;
        foreach (char letter in text.AsSpan(0, 10))
        {
            int digit = Crockford.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            value = (value * 32) + digit;
        }

        bool rest = text.AsSpan(10).IndexOfAnyExcept(Crockford + Crockford.ToLowerInvariant()) < 0;
        return rest && text.Any(char.IsLetter) && value < 4_102_444_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
    }

    private static DateOnly? Written(string name)
    {
        Match match = Packed().Match(name);
        match = match.Success ? match : Dashed().Match(name);
        return match.Success && Valid(match.Groups["y"].ValueSpan, match.Groups["m"].ValueSpan, match.Groups["d"].ValueSpan) is { } day ? day : null;
    }

    private static DateOnly? Month(Match folder) => Valid(folder.Groups["y"].ValueSpan, folder.Groups["m"].ValueSpan, "01");

    private static DateOnly? Valid(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        int m = int.Parse(month, CultureInfo.InvariantCulture);
        int d = int.Parse(day, CultureInfo.InvariantCulture);
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("/v(?<seconds>[0-9]{10})/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    [GeneratedRegex(@"(?:^|[-_ .])(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?:[-_ .T]|[0-9]{4}(?:[0-9]{2})?[-_ .]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Packed();

    [GeneratedRegex(@"(?:^|[-_ ])(?<y>20[0-9]{2})[-_.](?<m>[01][0-9])[-_.](?<d>[0-3][0-9])(?:[-_ .T]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dashed();

    [GeneratedRegex("/(?<y>20[0-9]{2})/(?<m>0[1-9]|1[0-2])/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Folder();
}
