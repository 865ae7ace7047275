using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Takes down the names that feeds, sitemaps and listings tell. They announce documents and prove none, but for the files a listing leads to or holds.</summary>
/// <param name="listPage">A page with a list its script fills; null when there is none.</param>
internal sealed partial class SourceSeeker(DocumentScene scene, FileSeeker files, PageReading? listPage)
{
    private const int LongestSource = 2_000_000;
    private const int MostItems = 500;

    public IEnumerable<Sighting> Seek(SourceReading source)
    {
        bool isListing = source.Snapshot.Request.Purpose == FetchPurpose.Api;
        foreach ((string title, string link, bool isEmbedded) in Items(source).Take(MostItems))
        {
            bool leads = Uri.TryCreate(source.Snapshot.Url, WebUtility.HtmlDecode(link.Trim()), out Uri? target) && link.Length > 0 && target.Scheme is "http" or "https";
            Uri url = leads && target is not null ? target : source.Snapshot.Url;
            string text = title.Length > 0 ? title : FileAddresses.Decoded(url.AbsolutePath[(url.AbsolutePath.TrimEnd('/').LastIndexOf('/') + 1)..]);
            bool isFile = leads && (FileAddresses.IsFile(url) || FileAddresses.IsHosted(url) || scene.Probes.IsKnownFile(url));
            if (isListing && isFile)
            {
                foreach (Sighting sighting in files.Judge(new LinkPlace(ListReach, source.Snapshot), url, new Naming(scene.Titles.Read(text), text)))
                {
                    yield return sighting;
                }

                continue;
            }

            foreach (NamedDocument name in scene.Titles.Read(text))
            {
                bool isThere = isEmbedded && name.Standing == Standing.Firm;
                string? flaw = name.Standing switch { Standing.Draft => DocumentFlaw.Draft, Standing.Firm => null, _ => DocumentFlaw.Explained };
                DocumentReach reach = isListing ? ListReach : scene.Links.Find(url) is { } page ? scene.Links.Reach(page, 0) : DocumentReach.MachineOnly;
                yield return new Sighting(
                    name.Type, name.Years, name.Number, isThere ? EvidenceLevel.E4 : EvidenceLevel.E1, flaw, text, url, reach, scene.Published(url), EvidenceFrom.Page(source.Snapshot, text));
            }
        }
    }

    // A listing is what the script of a page shows: where such a page was seen, its rows are one click further.
    private DocumentReach ListReach => listPage is { } page ? scene.Links.Reach(page, 1) : DocumentReach.MachineOnly;

    private static IEnumerable<(string Title, string Link, bool IsEmbedded)> Items(SourceReading source)
    {
        if (source.Snapshot.Kind == ContentKind.Json || source.Snapshot.Request.Purpose == FetchPurpose.Api)
        {
            return Json(source.Text);
        }

        string text = source.Text.Length > LongestSource ? source.Text[..LongestSource] : source.Text;

        return source.Snapshot.Request.Purpose == FetchPurpose.Sitemap
            ? Location().Matches(text).Select(match => ("", match.Groups["url"].Value, false))
            : Entries(text);
    }

    // Feeds of village systems are often not well formed; entries are cut out as text.
    private static IEnumerable<(string Title, string Link, bool IsEmbedded)> Entries(string text)
    {
        foreach (Match start in Entry().Matches(text))
        {
            int end = text.IndexOf("</" + start.Groups["tag"].Value, start.Index, StringComparison.OrdinalIgnoreCase);
            string entry = text[start.Index..(end < 0 ? Math.Min(text.Length, start.Index + 20_000) : end)];
            string title = WebUtility.HtmlDecode(Title().Match(entry).Groups["title"].Value);
            Match link = LinkElement().Match(entry);
            yield return (title, link.Groups["href"].Success ? link.Groups["href"].Value : link.Groups["url"].Value, false);
        }
    }

    private static List<(string Title, string Link, bool IsEmbedded)> Json(string text)
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
            var items = new List<(string, string, bool)>();
            Walk(document.RootElement, items);
            return items;
        }
    }

    private static void Walk(JsonElement element, List<(string, string, bool)> items)
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
                items.Add((named, Link(element), element.EnumerateObject().Any(child => IsEmbedded(child.Value))));
            }

            foreach (JsonProperty child in element.EnumerateObject().Where(child => child.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            {
                Walk(child.Value, items);
            }
        }
    }

    // A file that stands in the listing itself, as its Base64 begins: %PDF, or the ZIP of an office document, and not a stub.
    private static bool IsEmbedded(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > FileProbes.SmallFile } text)
        {
            return false;
        }

        ReadOnlySpan<char> head = text.AsSpan(0, 100);
        int comma = head.IndexOf(";base64,");
        ReadOnlySpan<char> data = comma >= 0 ? text.AsSpan(comma + 8) : text;
        return data.StartsWith("JVBERi") || data.StartsWith("UEsDB") || data.StartsWith("0M8R4K");
    }

    // Any field that leads to a file says more than the one that leads to the page.
    private static string Link(JsonElement element)
    {
        foreach (JsonProperty child in element.EnumerateObject())
        {
            if (child.Value.ValueKind == JsonValueKind.String && child.Value.GetString() is { Length: > 8 and < 2_000 } text
                && Uri.TryCreate(new Uri("http://daftar.invalid/"), text, out Uri? url) && url.Scheme is "http" or "https" && (text.Contains('/', StringComparison.Ordinal) && FileAddresses.IsFile(url) || FileAddresses.IsHosted(url)))
            {
                return text;
            }
        }

        return Text(element, "link", "url", "source_url", "guid");
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
    private static partial Regex LinkElement();
}
