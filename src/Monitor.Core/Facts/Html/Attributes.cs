using System.Net;
using HtmlAgilityPack;

namespace Monitor.Core.Facts.Html;

/// <summary>An element's attributes, decoded when asked for.</summary>
internal readonly struct Attributes(HtmlNode node)
{
    public string this[string name] => node.HasAttributes && node.Attributes[name] is { Value: { } value } ? Decode(value) : "";

    public bool Has(string name) => node.HasAttributes && node.Attributes[name] is not null;

    /// <summary>The first of these attributes that is not empty.</summary>
    public string First(params ReadOnlySpan<string> names)
    {
        if (node.HasAttributes)
        {
            foreach (string name in names)
            {
                if (node.Attributes[name] is { Value.Length: > 0 } found)
                {
                    return Decode(found.Value);
                }
            }
        }

        return "";
    }

    /// <summary>Class names and id in lower case, separated by single spaces.</summary>
    public string Names()
    {
        if (!node.HasAttributes)
        {
            return "";
        }

        string names = (node.Attributes["class"]?.Value, node.Attributes["id"]?.Value) switch
        {
            (null, null) => "",
            ({ } classes, null) => classes,
            (null, { } id) => id,
            var (classes, id) => classes + " " + id,
        };
        if (names.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0 || names.Contains("  ", StringComparison.Ordinal))
        {
            names = string.Join(' ', names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return names.Length > 500 ? names[..500].ToLowerInvariant() : names.Trim().ToLowerInvariant();
    }

    private static string Decode(string value) => value.Contains('&') ? WebUtility.HtmlDecode(value) : value;
}
