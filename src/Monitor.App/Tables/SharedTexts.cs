using System.Text;
using System.Xml;

namespace Monitor.App.Tables;

/// <summary>The shared strings of a workbook, of which only the wanted ones are taken out of the file.</summary>
internal static class SharedTexts
{
    /// <summary>Texts by their place, of those places that are wanted.</summary>
    /// <param name="wants">Asked once a string, in order.</param>
    public static Dictionary<int, string> Read(ZipParts parts, string? part, Func<int, bool> wants)
    {
        var texts = new Dictionary<int, string>();
        foreach ((int index, string text) in All(parts, part, wants))
        {
            texts[index] = text;
        }

        return texts;
    }

    /// <summary>Walks through the strings, one in memory; those that are not wanted are passed over.</summary>
    public static IEnumerable<(int Index, string Text)> All(ZipParts parts, string? part, Func<int, bool> wants)
    {
        if (part is null)
        {
            yield break;
        }

        using XmlReader reader = parts.Open(part);
        int index = -1;
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                continue;
            }

            index++;
            if (wants(index))
            {
                text.Clear();
                Fill(reader, text);
                yield return (index, text.ToString());
            }
        }
    }

    // <si><t>…</t></si>, or runs <si><r><t>…</t></r>…</si>; <rPh> only tells how it is spoken.
    private static void Fill(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        bool isText = false;
        int spoken = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh":
                    spoken = Math.Min(spoken, reader.Depth);
                    break;
                case XmlNodeType.Element:
                    isText = reader.LocalName == "t" && !reader.IsEmptyElement && reader.Depth <= spoken;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    spoken = reader.LocalName == "rPh" ? int.MaxValue : spoken;
                    break;
            }
        }
    }
}
