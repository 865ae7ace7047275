using System.Text;

namespace Monitor.Core.Text;

/// <summary>Text that can be normalised: half surrogate pairs, left by cutting, and U+FFFE, which a page may hold, make the framework throw.</summary>
internal static class WholeText
{
    private const int NoCharacter = 0xFFFE;

    /// <summary>The text with what is no character as U+FFFD; the same object where there is nothing to mend.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && !text.Contains((char)NoCharacter))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == NoCharacter ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return whole.ToString();
    }
}
