using System.Xml.Linq;

namespace Monitor.Host.Workbooks;

/// <summary>The texts of all cells, each once, behind those that the model already holds.</summary>
internal sealed class SharedTexts(XElement model)
{
    private readonly int taken = model.Elements().Count();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The number a cell gives in place of the text.</summary>
    public int PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out int place))
        {
            place = taken + places.Count;
            places.Add(text, place);
        }

        return place;
    }

    /// <summary>The whole table; complete once every sheet was written.</summary>
    public XStreamingElement Table()
    {
        XAttribute[] counts = [new("count", taken + places.Count), new("uniqueCount", taken + places.Count)];
        IEnumerable<XAttribute> others = model.Attributes().Where(attribute => attribute.Name != "count" && attribute.Name != "uniqueCount");
        return new XStreamingElement(model.Name, others, counts, model.Elements(), places.Keys.Select(Item));
    }

    private static XElement Item(string text)
    {
        var shown = new XElement(SheetXml.Main + "t", EscapedText.Of(text));
        if (text.Trim().Length < text.Length)
        {
            shown.Add(new XAttribute(XNamespace.Xml + "space", "preserve"));
        }

        return new XElement(SheetXml.Main + "si", shown);
    }
}
