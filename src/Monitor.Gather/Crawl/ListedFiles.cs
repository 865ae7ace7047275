using System.Text.Json;

namespace Monitor.Gather.Crawl;

/// <summary>Finds the files a JSON listing leads to.</summary>
internal static class ListedFiles
{
    private const int MostFiles = 100;
    private const int LongestAddress = 2048;

    /// <summary>Addresses of files and drives among the listing's texts, each with the title that stands beside it.</summary>
    public static IReadOnlyList<FoundLink> In(string json, Uri basis)
    {
        var found = new List<FoundLink>();
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            Walk(document.RootElement, "", basis, found);
        }
        catch (JsonException)
        {
            // A broken or cut listing leads nowhere.
        }

        return found;
    }

    private static void Walk(JsonElement element, string title, Uri basis, List<FoundLink> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement child in element.EnumerateArray())
                {
                    Walk(child, title, basis, found);
                }

                break;
            case JsonValueKind.Object:
                string own = Title(element);
                foreach (JsonProperty child in element.EnumerateObject())
                {
                    Walk(child.Value, own.Length > 0 ? own : title, basis, found);
                }

                break;
            case JsonValueKind.String when found.Count < MostFiles && element.GetString() is { Length: < LongestAddress } text && text.Contains('/', StringComparison.Ordinal):
                if (!text.Contains(' ', StringComparison.Ordinal) && LinkScanner.Target(basis, text) is { } target && LinkPriority.IsDocument(new FoundLink(target, title)))
                {
                    found.Add(new FoundLink(target, title));
                }

                break;
            default:
                break;
        }
    }

    private static string Title(JsonElement item)
    {
        foreach (string name in new[] { "judul", "title", "nama", "name" })
        {
            if (item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: < 500 } text)
            {
                return text;
            }
        }

        return "";
    }
}
