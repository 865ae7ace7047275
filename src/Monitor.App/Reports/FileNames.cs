using System.Text;

namespace Monitor.App.Reports;

/// <summary>Names of files that every system and every mail server leaves as they are.</summary>
internal static class FileNames
{
    /// <summary>Small letters, digits and single hyphens only.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
