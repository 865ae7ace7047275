using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Personal;

/// <summary>Finds mobile numbers of residents: in tables of persons without an office, and in what residents wrote. Officials' and sellers' numbers are meant to be public.</summary>
internal sealed partial class ResidentPhones(Kamus kamus)
{
    private const int EnoughForTable = 3;
    private const int HeadingRows = 3;
    private const int BlocksAbove = 3;

    private readonly ImmutableArray<string> names = WordText.Phrases(kamus.Words("pribadi.kolom-nama"));
    private readonly ImmutableArray<string> officers = WordText.Phrases(kamus.Words("pribadi.daftar-petugas"));
    private readonly ImmutableArray<string> residents = WordText.Phrases(kamus.Words("pribadi.bagian-warga"));
    private readonly ImmutableArray<string> invitations = WordText.Phrases(kamus.Words("pribadi.ajakan"));

    private readonly ImmutableArray<string> own = WordText.Phrases(kamus.Words("pribadi.nomor-sendiri"));

    /// <summary>Distinct numbers of the page, as digits beginning with 62; for counting only, never kept.</summary>
    public HashSet<string> Find(PageReading page)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (HtmlTable table in page.Html.Tables)
        {
            Table(found, table, page.Html);
        }

        Letters(found, page.Html);
        return found;
    }

    private void Table(HashSet<string> found, HtmlTable table, HtmlPage page)
    {
        string heading = WordText.Of(string.Join(" | ", table.Rows.Take(HeadingRows).SelectMany(row => row).Where(cell => cell.Length < 60)));
        int above = Math.Max(0, table.Block - BlocksAbove);
        string around = WordText.Of(string.Join(" | ", page.Blocks.Skip(above).Take(table.Block - above + 1).Where(block => block.Text.Length < 120).Select(block => block.Text)));
        if (!WordText.Has(heading, names) || WordText.Has(heading, officers) || WordText.Has(around, officers) || WordText.Has(WordText.Of(page.Title), officers))
        {
            return;
        }

        var inTable = new HashSet<string>(StringComparer.Ordinal);
        int rowsOfOfficers = 0;
        foreach (ImmutableArray<string> row in table.Rows)
        {
            string[] phones = [.. row.SelectMany(Phones)];
            if (phones.Length > 0 && WordText.Has(WordText.Of(string.Join(" | ", row)), officers))
            {
                rowsOfOfficers++;
                continue;
            }

            inTable.UnionWith(phones);
        }

        if (inTable.Count >= EnoughForTable && rowsOfOfficers == 0)
        {
            found.UnionWith(inTable);
        }
    }

    private void Letters(HashSet<string> found, HtmlPage page)
    {
        foreach (HtmlBlock block in page.Blocks)
        {
            if (block.Region == Region.Main && block.Text.Length > 20 && block.Hint.Length > 0 && WordText.Has(WordText.Of(block.Hint), residents)
                && Phones(block.Text) is { Count: > 0 } phones && IsOwn(WordText.Of(block.Text)))
            {
                found.UnionWith(phones);
            }
        }
    }

    // "Hubungi saya di …" invites too, yet the number is the writer's.
    private bool IsOwn(string text) => !WordText.Has(text, invitations) || WordText.Has(text, own);

    private static List<string> Phones(string text)
    {
        var phones = new List<string>();
        if (text.Length < 10 || text.AsSpan().IndexOf('8') < 0)
        {
            return phones;
        }

        foreach (Match match in Mobile().Matches(text.Length > 5_000 ? text[..5_000] : text))
        {
            string digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            digits = digits.StartsWith("62", StringComparison.Ordinal) ? digits : "62" + digits.TrimStart('0');
            if (digits.Length is >= 11 and <= 15 && digits[4..].Distinct().Count() > 2)
            {
                phones.Add(digits);
            }
        }

        return phones;
    }

    // Mobile prefixes are 08 1–9; a run of digits beside it belongs to another number. Bounds stand in the groups because this engine has no lookaround.
    [GeneratedRegex(@"(?:^|[^\d])(?:\+?62[ .\-]?|0)8[1-9](?:[ .\-]?\d){7,10}(?:$|[^\d])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mobile();
}
