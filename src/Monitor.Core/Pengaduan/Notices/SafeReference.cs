using System.Text.RegularExpressions;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>Lets the number of a case out only when it is one: a register of one's own may count by NIK or by the sender's telephone.</summary>
internal static partial class SafeReference
{
    /// <summary>The reference, or empty when it is too long, has signs of a text, or looks like the number of a person.</summary>
    public static string Of(string reference)
    {
        string trimmed = reference.Trim();
        return Code().IsMatch(trimmed) && !Person().IsMatch(Digits(trimmed)) ? trimmed : "";
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // Letters alone are words; a number of a case has a digit.
    [GeneratedRegex("^[A-Za-z0-9./_#-]{0,39}[0-9][A-Za-z0-9./_#-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    // NIK and KK have sixteen digits; a mobile number begins with 08 or 628 and has ten at least.
    [GeneratedRegex("^([0-9]{16,}|(08|628)[0-9]{8,})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Person();
}
