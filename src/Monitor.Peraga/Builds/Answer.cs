using System.Text;

namespace Monitor.Peraga.Builds;

/// <summary>What a visitor asked for.</summary>
internal sealed record SiteRequest(
    string Host, string Path, string Query, string Method, bool IsHttps, string UserAgent, string Referer, string IfNoneMatch)
{
    /// <summary>Value of one query parameter; empty when absent.</summary>
    public string Parameter(string name) => Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=', 2))
        .Where(part => part[0] == name && part.Length == 2)
        .Select(part => Uri.UnescapeDataString(part[1]))
        .FirstOrDefault("");
}

/// <summary>What the server says.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body)
{
    public string? Location { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Names and values of further headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer Html(string html, int status = 200) => new(status, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes(html));

    public static Answer Json(string json, int status = 200) => new(status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(json));

    public static Answer Xml(string xml, string type = "text/xml; charset=UTF-8") => new(200, type, Encoding.UTF8.GetBytes(xml));

    public static Answer Text(string text, int status = 200) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static Answer Redirect(string location, int status = 302) =>
        new(status, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes($"<html><body><a href=\"{location}\">Pindah</a> <small>DATA CONTOH</small></body></html>")) { Location = location };
}
