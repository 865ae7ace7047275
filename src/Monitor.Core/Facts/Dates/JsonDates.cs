using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Dates of JSON listings: WordPress posts, Blogger feeds, OpenSID's internal_api, and any list of things with a title and a date.</summary>
internal sealed class JsonDates(Kamus kamus, IndonesianDates texts)
{
    private const int MaxObjects = 5_000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly ImmutableArray<string> uploadKeys = kamus.Words("tanggal.kunci-unggah");
    private readonly ImmutableArray<string> plainKeys = kamus.Words("tanggal.kunci-tanggal");
    private readonly ImmutableArray<string> titleKeys = kamus.Words("tanggal.kunci-judul");
    private readonly ImmutableArray<string> addressKeys = kamus.Words("tanggal.kunci-alamat");
    private readonly FrozenSet<string> eventKeys = kamus.Words("tanggal.kunci-acara").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> foreignBoxes = kamus.Words("tanggal.kunci-wadah").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public void Read(SourceReading source, DateBook book)
    {
        if (!book.Addresses.IsForeignPage(source.Snapshot.Url))
        {
            Read(source.Text, source.Snapshot.Url, source.Snapshot, book);
        }
    }

    /// <summary>Reads the data a framework left in the page for its own script (one JSON document a line).</summary>
    public void ReadState(PageReading page, DateBook book)
    {
        foreach (string line in page.Html.Scripts.Split('\n'))
        {
            string text = line.Trim();
            if (text.Length > 100 && text[0] == '{' && text[^1] == '}' && text.Contains("\"props\"", StringComparison.Ordinal))
            {
                Read(text, page.Url, page.Snapshot, book);
            }
        }
    }

    private void Read(string text, Uri basis, PageSnapshot seen, DateBook book)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Lenient);
            List<Row> rows = [.. Objects(document.RootElement, false).Take(MaxObjects).Select(row => Take(row, basis, book)).OfType<Row>()];

            // A seeder or an import stamps every row with one second; nobody typed them all then.
            bool seeded = rows.Count >= 5 && rows.TrueForAll(row => row.Stamp == rows[0].Stamp) && rows[0].Stamp.Length > 10;
            foreach (Row row in rows)
            {
                book.Claim(new DateClaim(
                    row.Url, row.Title, new PartialDate(row.Day, DatePrecision.Day), DateSource.Api, seeded ? 0.3 : row.IsUpload ? 0.95 : 0.6,
                    $"{row.Title} · {row.Stamp}", seen));
            }
        }
        catch (JsonException)
        {
            // Cut off or not JSON at all: a source that tells nothing.
        }
    }

    private IEnumerable<JsonElement> Objects(JsonElement element, bool inForeign)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement child in element.EnumerateArray())
            {
                foreach (JsonElement found in Objects(child, inForeign))
                {
                    yield return found;
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (!inForeign)
            {
                yield return element;
            }

            foreach (JsonProperty property in element.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            {
                foreach (JsonElement found in Objects(property.Value, inForeign || foreignBoxes.Contains(property.Name)))
                {
                    yield return found;
                }
            }
        }
    }

    private Row? Take(JsonElement row, Uri basis, DateBook book)
    {
        string title = Text(row, titleKeys);
        if (title.Length < 3 || row.EnumerateObject().Any(property => eventKeys.Contains(property.Name)))
        {
            return null;
        }

        string upload = Text(row, uploadKeys);
        string stamp = upload.Length > 0 ? upload : Text(row, plainKeys);
        DateOnly? day = stamp.Length == 0 ? null
            : MachineDates.Day(stamp, book.Reading.Context.Zone) ?? (texts.First(stamp, book.AsOf) is { Form: DateForm.Full, Date.Precision: DatePrecision.Day } found ? found.Date.Day : null);
        return day is { } known ? new Row(Address(row, basis, book), title, stamp, known, upload.Length > 0) : null;
    }

    private Uri Address(JsonElement row, Uri basis, DateBook book)
    {
        if (row.TryGetProperty("link", out JsonElement links) && links.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement link in links.EnumerateArray().Where(link => link.ValueKind == JsonValueKind.Object))
            {
                if (link.TryGetProperty("rel", out JsonElement relation) && relation.ValueKind == JsonValueKind.String && relation.GetString() == "alternate"
                    && link.TryGetProperty("href", out JsonElement href) && Uri.TryCreate(basis, href.ToString(), out Uri? alternate))
                {
                    return alternate;
                }
            }
        }

        string address = Text(row, addressKeys);
        if (address.Contains('/', StringComparison.Ordinal) && Uri.TryCreate(basis, address, out Uri? url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        // A slug alone: the page that was read under it, where there is one.
        return address.Length > 3 ? book.Reading.Pages.FirstOrDefault(page => page.Url.AbsolutePath.TrimEnd('/').EndsWith("/" + address, StringComparison.OrdinalIgnoreCase))?.Url ?? basis : basis;
    }

    private static string Text(JsonElement row, ImmutableArray<string> keys)
    {
        foreach (string key in keys)
        {
            if (!row.TryGetProperty(key, out JsonElement value))
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("rendered", out JsonElement inner) || value.TryGetProperty("$t", out inner)))
            {
                value = inner;
            }

            string text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
            if (text.Length > 0)
            {
                return System.Net.WebUtility.HtmlDecode(text.Trim());
            }
        }

        return "";
    }

    private sealed record Row(Uri Url, string Title, string Stamp, DateOnly Day, bool IsUpload);
}
