using System.Collections.Frozen;
using System.Text.Json;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Dates a page states for machines about itself: JSON-LD and meta elements. What every page states alike is the template's, not the page's.</summary>
internal sealed class MarkupDates(Kamus kamus)
{
    // Three pages that say the same second, or all of them today, show a template at work.
    private const int Repeated = 3;
    private const int MaxNested = 12;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly string[] metas = [.. kamus.Words("tanggal.meta-unggah")];
    private readonly FrozenSet<string> types = kamus.Words("tanggal.jenis-unggahan").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public void Read(DateBook book)
    {
        List<Stated> stated = [.. book.Reading.Pages.SelectMany(page => FromJson(page, book).Concat(FromMetas(page)))];
        foreach (IGrouping<DateSource, Stated> kind in stated.GroupBy(statement => statement.Source))
        {
            Dictionary<string, int> counts = kind.GroupBy(statement => statement.Text).ToDictionary(same => same.Key, same => same.Select(statement => SiteAddresses.Key(statement.Url)).Distinct().Count());
            bool allToday = counts.Values.Sum() >= Repeated
                && kind.All(statement => MachineDates.Day(statement.Text, book.Reading.Context.Zone) is { } day && book.IsToday(day, statement.Page.Snapshot));
            foreach (Stated statement in kind)
            {
                Take(statement, allToday || (counts[statement.Text] >= Repeated && statement.Text.Length > 10), book);
            }
        }
    }

    private static void Take(Stated statement, bool isTemplate, DateBook book)
    {
        if (MachineDates.Day(statement.Text, book.Reading.Context.Zone) is not { } day)
        {
            return;
        }

        if (isTemplate)
        {
            book.Refuse(statement.Text, "Penanda tanggal sama di semua halaman.", statement.Url);
            return;
        }

        book.Claim(new DateClaim(
            statement.Url, statement.Title, new PartialDate(day, DatePrecision.Day), statement.Source, statement.IsPage ? 0.75 : 0.95, $"{statement.Title} · {statement.Text}", statement.Page.Snapshot));
    }

    private IEnumerable<Stated> FromMetas(PageReading page)
    {
        // The home page is no upload; what it states of itself is its launch or its last build.
        if (page.IsHome || page.Url.AbsolutePath.Length <= 1)
        {
            yield break;
        }

        foreach (string name in metas)
        {
            if (page.Html.Meta(name) is { Length: > 0 } text)
            {
                yield return new Stated(page, page.Url, PageTitle.Of(page.Html), text, DateSource.Meta, false);
                yield break;
            }
        }
    }

    private List<Stated> FromJson(PageReading page, DateBook book)
    {
        var found = new List<Stated>();
        foreach (string text in page.Html.JsonLd)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(text.Trim(), Lenient);
                Walk(document.RootElement, page, book, found, 0);
            }
            catch (JsonException)
            {
                // Raw line breaks inside strings are common; the one date still tells.
                Broken(text, page, found);
            }
        }

        return found;
    }

    private void Walk(JsonElement element, PageReading page, DateBook book, List<Stated> found, int depth)
    {
        if (depth > MaxNested || found.Count > 200)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement child in element.EnumerateArray())
            {
                Walk(child, page, book, found, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            string type = Text(element, "@type");
            if (types.Contains(type) && Text(element, "datePublished") is { Length: > 0 } date)
            {
                Add(element, type, date, page, book, found);
            }

            foreach (JsonProperty property in element.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && property.Name is not ("comment" or "review")))
            {
                Walk(property.Value, page, book, found, depth + 1);
            }
        }
    }

    private static void Add(JsonElement element, string type, string date, PageReading page, DateBook book, List<Stated> found)
    {
        string own = Text(element, "url") is { Length: > 0 } url ? url : Text(element, "mainEntityOfPage") is { Length: > 0 } entity ? entity : Text(element, "@id");
        Uri target = Uri.TryCreate(page.Url, own.Split('#')[0], out Uri? stated) && stated.Scheme is "http" or "https" && book.Addresses.IsOwn(stated) && stated.AbsolutePath.Length > 1 ? stated : page.Url;
        if (target.AbsolutePath.Length <= 1 && target.Query.Length == 0)
        {
            return;
        }

        string headline = Text(element, "headline") is { Length: > 0 } head ? head : Text(element, "name");
        bool isPage = type.EndsWith("Page", StringComparison.OrdinalIgnoreCase) || type.Equals("CreativeWork", StringComparison.OrdinalIgnoreCase);
        found.Add(new Stated(page, target, headline.Length > 0 ? headline : PageTitle.Of(page.Html), date, DateSource.Jsonld, isPage));
    }

    private static void Broken(string text, PageReading page, List<Stated> found)
    {
        int at = text.IndexOf("\"datePublished\"", StringComparison.Ordinal);
        int start = at < 0 ? -1 : text.IndexOf('"', at + 15);
        int end = start < 0 ? -1 : text.IndexOf('"', start + 1);
        if (end > start && end - start < 45 && !page.IsHome)
        {
            found.Add(new Stated(page, page.Url, PageTitle.Of(page.Html), text[(start + 1)..end], DateSource.Jsonld, false));
        }
    }

    private static string Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return "";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString() ?? "",
            JsonValueKind.Object => Text(value, "@id"),
            _ => "",
        };
    }

    private sealed record Stated(PageReading Page, Uri Url, string Title, string Text, DateSource Source, bool IsPage);
}
