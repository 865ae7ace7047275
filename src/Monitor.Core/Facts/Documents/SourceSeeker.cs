using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Takes down the names that feeds, sitemaps and listings tell; they announce documents and prove none.</summary>
internal sealed partial class SourceSeeker(DocumentScene scene)
{
    private const int LongestSource = 2_000_000;
    private const int MostItems = 500;

    public IEnumerable<Sighting> Seek(SourceReading source)
    {
        foreach ((string title, string link) in Items(source).Take(MostItems))
        {
            Uri url = Uri.TryCreate(source.Snapshot.Url, WebUtility.HtmlDecode(link.Trim()), out Uri? target) && target.Scheme is "http" or "https" ? target : source.Snapshot.Url;
            string text = title.Length > 0 ? title : FileAddresses.Decoded(url.AbsolutePath[(url.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)..]);
            foreach (NamedDocument name in scene.Titles.Read(text))
            {
                string? flaw = name.Standing switch { Standing.Draft => DocumentFlaw.Draft, Standing.Firm => null, _ => DocumentFlaw.Explained };
                DocumentReach reach = scene.Links.Find(url) is { } page ? scene.Links.Reach(page, 0) : DocumentReach.MachineOnly;
                yield return new Sighting(
                    name.Type, name.Years, name.Number, EvidenceLevel.E1, flaw, text, url, reach, scene.Published(url), EvidenceFrom.Page(source.Snapshot, text));
            }
        }
    }

    private static IEnumerable<(string Title, string Link)> Items(SourceReading source)
    {
        string text = source.Text.Length > LongestSource ? source.Text[..LongestSource] : source.Text;
        if (source.Snapshot.Kind == ContentKind.Json || source.Snapshot.Request.Purpose == FetchPurpose.Api)
        {
            return Json(text);
        }

        return source.Snapshot.Request.Purpose == FetchPurpose.Sitemap
            ? Location().Matches(text).Select(match => ("", match.Groups["url"].Value))
            : Entries(text);
    }

    // Feeds of village systems are often not well formed; entries are cut out as text.
    private static IEnumerable<(string Title, string Link)> Entries(string text)
    {
        foreach (Match start in Entry().Matches(text))
        {
            int end = text.IndexOf("</" + start.Groups["tag"].Value, start.Index, StringComparison.OrdinalIgnoreCase);
            string entry = text[start.Index..(end < 0 ? Math.Min(text.Length, start.Index + 20_000) : end)];
            string title = WebUtility.HtmlDecode(Title().Match(entry).Groups["title"].Value);
            Match link = Link().Match(entry);
            yield return (title, link.Groups["href"].Success ? link.Groups["href"].Value : link.Groups["url"].Value);
        }
    }

    private static List<(string Title, string Link)> Json(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException)
        {
            // A cut or broken listing tells nothing.
            return [];
        }

        using (document)
        {
            var items = new List<(string, string)>();
            Walk(document.RootElement, items);
            return items;
        }
    }

    private static void Walk(JsonElement element, List<(string, string)> items)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement child in element.EnumerateArray())
            {
                Walk(child, items);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && items.Count < MostItems)
        {
            string title = Text(element, "title", "judul", "nama", "name");
            if (title.Length > 0)
            {
                string year = Text(element, "tahun");
                string named = year.Length == 4 && !title.Contains(year, StringComparison.Ordinal) ? $"{title} Tahun {year}" : title;
                items.Add((named, Text(element, "link", "url", "source_url", "guid")));
            }

            foreach (JsonProperty child in element.EnumerateObject().Where(child => child.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            {
                Walk(child.Value, items);
            }
        }
    }

    private static string Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!element.TryGetProperty(name, out JsonElement value))
            {
                continue;
            }

            JsonElement plain = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("rendered", out JsonElement rendered) ? rendered
                : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$t", out JsonElement atom) ? atom : value;
            if (plain.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                string text = plain.ToString();
                return text.Length <= 500 ? WebUtility.HtmlDecode(text) : "";
            }
        }

        return "";
    }

    [GeneratedRegex(@"<loc>\s*(?:<!\[CDATA\[)?(?<url>[^<\]]{1,2000})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Location();

    [GeneratedRegex(@"<(?<tag>item|entry)[\s>]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<title[^>]*>\s*(<!\[CDATA\[)?(?<title>[^<\]]{1,400})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"<link[^>]*href=[""'](?<href>[^""']{1,2000})|<link>\s*(<!\[CDATA\[)?(?<url>[^<\]]{1,2000})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
