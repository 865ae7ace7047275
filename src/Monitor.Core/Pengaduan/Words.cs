using System.Text;

namespace Monitor.Core.Pengaduan;

/// <summary>Compares words of tables: case, blanks and signs do not matter.</summary>
internal static class Words
{
    /// <summary>Letters and digits in lower case, one blank between words.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
