using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>Judges a page by its own title: does it hold the document, explain it, announce it, or say that there is nothing?</summary>
internal sealed class PageSeeker(DocumentScene scene)
{
    // A plan or a report fills pages; below this it is an announcement.
    private const int ShortestDocument = 1_500;
    private const int EnoughParts = 4;
    private const int EmptyPage = 400;
    private const int EnoughListed = 5;
    private const int EnoughActivities = 8;

    public IEnumerable<Sighting> Seek(PageReading page, string title)
    {
        ImmutableArray<NamedDocument> names = scene.Titles.Read(title);
        if (names.IsEmpty || page.IsHome)
        {
            yield break;
        }

        string text = page.Html.MainText;
        bool isEmpty = text.Length < EmptyPage + title.Length && DocumentWords.Has(text, scene.Words.Empty);
        bool isSample = DocumentWords.Has(text, scene.Words.Sample);
        foreach (NamedDocument name in names)
        {
            (EvidenceLevel level, string? flaw) =
                isEmpty ? (EvidenceLevel.E1, DocumentFlaw.Empty)
                : isSample ? (EvidenceLevel.E1, DocumentFlaw.Explained)
                : name.Standing == Standing.Draft ? (EvidenceLevel.E2, DocumentFlaw.Draft)
                : name.Standing == Standing.Firm && IsSubstance(page, name, text) ? (EvidenceLevel.E3, (string?)null)
                : text.Length < title.Length + 120 ? (EvidenceLevel.E1, null)
                : (EvidenceLevel.E2, DocumentFlaw.Explained);
            yield return new Sighting(
                name.Type, name.Years, name.Number, level, flaw, title, page.Url, scene.Links.Reach(page, 0), scene.Published(page.Url), page.Quote(title));
        }
    }

    private bool IsSubstance(PageReading page, NamedDocument name, string text)
    {
        if (SectionSeeker.IsMoney(name.Type) || name.Years is null)
        {
            return false;
        }

        if (name.Type == DocumentType.Dip)
        {
            return page.Html.Tables.Any(table => table.Region == Region.Main && table.Rows.Length > EnoughListed);
        }

        if (IsListOfActivities(page))
        {
            return true;
        }

        if (text.Length < ShortestDocument)
        {
            return false;
        }

        ImmutableArray<TitleToken> tokens = Cut(text);
        int parts = scene.Words.Contents.Find(tokens).Select(match => string.Join(' ', tokens[match.Start..match.End].Select(token => token.Text))).Distinct(StringComparer.Ordinal).Count();
        int explaining = scene.Words.Explaining.Count(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        return parts >= EnoughParts && explaining < 2;
    }

    // A plan's activities row by row, each with its sum.
    private bool IsListOfActivities(PageReading page)
    {
        foreach (HtmlTable table in page.Html.Tables.Where(table => table.Region == Region.Main && table.Rows.Length > EnoughActivities))
        {
            var money = new MoneyText(scene.Words.Accounts);
            foreach (string cell in table.Rows.SelectMany(row => row))
            {
                money.Add(cell);
            }

            if (money.Amounts >= EnoughActivities && money.IsSubstance)
            {
                return true;
            }
        }

        return false;
    }

    // Titles are read to a limit; a document's parts lie far apart.
    private static ImmutableArray<TitleToken> Cut(string text) =>
        [.. Enumerable.Range(0, Math.Min(40, (text.Length / 1_000) + 1)).SelectMany(part => TitleTokens.Of(text.Substring(part * 1_000, Math.Min(1_000, text.Length - (part * 1_000)))))];
}
