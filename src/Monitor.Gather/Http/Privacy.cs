using System.Text.RegularExpressions;

namespace Monitor.Gather.Http;

/// <summary>The door: nothing is kept before numbers shaped like a resident's were replaced.</summary>
internal static partial class Privacy
{
    public static string Door(string text, ReadOnlySpan<byte> key) =>
        key.IsEmpty ? text : SixteenDigits().Replace(text, match => match.Value[..6] + "••••••••••");

    [GeneratedRegex(@"(?<![\w/=.\-])\d{16}(?![\w.\-])", RegexOptions.None, 200)]
    private static partial Regex SixteenDigits();
}
