using System.Globalization;
using System.Xml;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What the feed of a YouTube channel says: at most its newest fifteen uploads.</summary>
/// <param name="Newest">When the newest was published; null when the channel has no uploads.</param>
public sealed record YoutubeFeed(string Title, DateTimeOffset? Newest, int Uploads)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostCharacters = 1_000_000;
    private const int MostUploads = 200;
    private const int LongestTitle = 200;

    /// <summary>Reads a feed; null when it is none. No document type, no entities of its own, no more than a million characters.</summary>
    public static YoutubeFeed? Read(string xml)
    {
        if (xml.Length > MostCharacters)
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreWhitespace = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), settings);
            return reader.MoveToContent() == XmlNodeType.Element && reader is { LocalName: "feed", NamespaceURI: Atom } ? Feed(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static YoutubeFeed Feed(XmlReader reader)
    {
        string title = "";
        DateTimeOffset? newest = null;
        int uploads = 0;
        reader.Read();
        while (reader is { EOF: false, NodeType: not XmlNodeType.EndElement } && uploads < MostUploads)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "title", NamespaceURI: Atom })
            {
                title = reader.ReadElementContentAsString();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "entry", NamespaceURI: Atom })
            {
                uploads++;
                newest = Published(reader) is { } at && !(at <= newest) ? at : newest;
            }
            else
            {
                reader.Skip();
            }
        }

        return new YoutubeFeed(title.Length <= LongestTitle ? title : title[..LongestTitle], newest, uploads);
    }

    // Leaves the reader behind the entry, whatever stands in it.
    private static DateTimeOffset? Published(XmlReader reader)
    {
        DateTimeOffset? published = null;
        using (XmlReader entry = reader.ReadSubtree())
        {
            entry.Read();
            entry.Read();
            while (!entry.EOF)
            {
                if (entry is { NodeType: XmlNodeType.Element, LocalName: "published", NamespaceURI: Atom, Depth: 1 })
                {
                    string text = entry.ReadElementContentAsString();
                    published = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at) ? at : published;
                }
                else
                {
                    entry.Skip();
                }
            }
        }

        reader.Read();
        return published;
    }
}
