using System.Text;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>Tells what a body is from its first bytes; the announced type only breaks ties between texts.</summary>
internal static class ContentSniffer
{
    private const int Window = 2048;

    public static ContentKind Sniff(ReadOnlySpan<byte> body, string announced)
    {
        if (body.IsEmpty)
        {
            return ContentKind.Empty;
        }

        ReadOnlySpan<byte> head = body[..Math.Min(Window, body.Length)];
        int pdf = head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8);
        if (pdf >= 0 && head[..pdf].IndexOf((byte)'<') < 0)
        {
            return ContentKind.Pdf;
        }

        return Binary(head) ?? Textual(head, announced);
    }

    private static ContentKind? Binary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            // Office files name their parts early; a plain ZIP does not.
            return head.IndexOf("word/"u8) >= 0 || head.IndexOf("opendocument.text"u8) >= 0 ? ContentKind.WordDocument
                : head.IndexOf("xl/"u8) >= 0 || head.IndexOf("opendocument.spreadsheet"u8) >= 0 ? ContentKind.Spreadsheet
                : ContentKind.Archive;
        }

        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return ContentKind.WordDocument;
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            return ContentKind.WordDocument;
        }

        bool image = head is [0xFF, 0xD8, 0xFF, ..] || head.StartsWith("GIF8"u8) || head is [0x89, 0x50, 0x4E, 0x47, ..]
            || (head.StartsWith("RIFF"u8) && head.Length > 11 && head[8..12].SequenceEqual("WEBP"u8));
        if (image)
        {
            return ContentKind.Image;
        }

        if (head.StartsWith("Rar!"u8) || head is [0x37, 0x7A, 0xBC, 0xAF, ..] || head is [0x1F, 0x8B, ..])
        {
            return ContentKind.Archive;
        }

        bool utf16 = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return !utf16 && head.IndexOf((byte)0) >= 0 ? ContentKind.Other : null;
    }

    private static ContentKind Textual(ReadOnlySpan<byte> head, string announced)
    {
        string text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
        {
            return ContentKind.Html;
        }

        if (text.StartsWith("<svg", StringComparison.OrdinalIgnoreCase))
        {
            return ContentKind.Image;
        }

        string[] markup = ["<!doctype html", "<html", "<head", "<body", "<script", "<div", "<meta", "<title", "<table"];
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || Starts(text, "<rss", "<feed", "<urlset", "<sitemapindex", "<rdf"))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? ContentKind.Html : ContentKind.Xml;
        }

        if (markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return ContentKind.Html;
        }

        if (text[0] is '{' or '[' && (announced.Contains("json", StringComparison.OrdinalIgnoreCase) || text.Contains('"', StringComparison.Ordinal)))
        {
            return ContentKind.Json;
        }

        return announced.Contains("csv", StringComparison.OrdinalIgnoreCase) ? ContentKind.Spreadsheet
            : announced.Contains("html", StringComparison.OrdinalIgnoreCase) ? ContentKind.Html : ContentKind.Text;
    }

    private static bool Starts(string text, params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
