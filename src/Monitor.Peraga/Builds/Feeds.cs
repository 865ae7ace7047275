using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>Feeds and sitemaps as the platforms write them.</summary>
internal static class Feeds
{
    public static Answer Rss(SiteModel site, SiteBuild build, string generator, IEnumerable<Article> articles, bool withDates, SiteRequest request)
    {
        string origin = site.Persona.Origin;
        List<Article> listed = [.. articles];
        var xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>");
        xml.Append($"<title>{Xml(site.Entity.FullName)}</title><link>{origin}/</link><description>DATA CONTOH</description><language>id</language><generator>{generator}</generator>\n");
        foreach (Article article in listed)
        {
            xml.Append($"<item><title>{Xml(article.Title)}</title><link>{origin}{build.ArticlePath(site, article)}</link>");
            xml.Append(withDates ? $"<pubDate>{Hari.Rss(article.When)}</pubDate>" : "");
            xml.Append($"<guid isPermaLink=\"false\">{origin}/?p={article.Number + 40}</guid><category>{article.Category}</category><description><![CDATA[{Prose.Teaser(site, article)}]]></description></item>\n");
        }

        xml.Append("</channel></rss>");
        return Stamped(Answer.Xml(xml.ToString(), "application/rss+xml; charset=UTF-8"), listed, request);
    }

    public static string Sitemap(IEnumerable<(string Url, string? LastModified)> entries)
    {
        var xml = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach ((string url, string? modified) in entries)
        {
            xml.Append("<url><loc>").Append(Xml(url)).Append("</loc>").Append(modified is null ? "" : $"<lastmod>{modified}</lastmod>").Append("</url>\n");
        }

        return xml.Append("</urlset>").ToString();
    }

    /// <summary>Validators of a feed: the newest article decides them, as in the real platforms.</summary>
    public static Answer Stamped(Answer answer, IReadOnlyList<Article> articles, SiteRequest request)
    {
        if (articles.Count == 0)
        {
            return answer;
        }

        var newest = new DateTimeOffset(articles.Max(article => article.When), TimeSpan.FromHours(7));
        string tag = "\"" + newest.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture) + "-" + articles.Count + "\"";
        return request.IfNoneMatch == tag
            ? new Answer(304, answer.ContentType, []) { ETag = tag, LastModified = newest }
            : answer with { ETag = tag, LastModified = newest };
    }

    public static string Xml(string text) => System.Security.SecurityElement.Escape(text);

    /// <summary>A JSON string with its quotes.</summary>
    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value + "\"";
}
