using System.Text.RegularExpressions;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>Tells cells of a table that hold a number of a person from those that hold codes.</summary>
internal static partial class PlainCell
{
    private const int LongestReference = 40;

    /// <summary>Whether it may be the number of a complaint: a code with a digit in it, without blanks.</summary>
    public static bool IsReference(string text) => text.Length is > 0 and <= LongestReference && Code().IsMatch(text) && !IsPersonal(text);

    /// <summary>Whether something in it has the form of a NIK, a KK, a mobile number or a mail address.</summary>
    public static bool IsPersonal(string text) =>
        text.Contains('@', StringComparison.Ordinal) || Number().IsMatch(string.Concat(text.Where(sign => sign is not (' ' or '-' or '.' or '(' or ')' or '\u00a0'))));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._:/#-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    // Sixteen digits are a NIK or a KK; 08 or 628 with seven more at least, or a bare 8 as spreadsheets leave it with nine more, is a mobile number.
    [GeneratedRegex(@"[0-9]{16}|(^|[^0-9])((\+?62|0)8[1-9][0-9]{6,}|8[1-9][0-9]{8,})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
