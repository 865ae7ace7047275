using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Monitor.App.Tables;

/// <summary>What a workbook says about its first sheet.</summary>
/// <param name="Sheet">Name of the part.</param>
/// <param name="Strings">Name of the part with the shared strings; null when there is none.</param>
/// <param name="Is1904">Days are counted from 1904.</param>
/// <param name="DateStyles">Cell styles that show a number as a date or a time.</param>
internal sealed record XlsxBook(string Sheet, string? Strings, bool Is1904, ImmutableHashSet<int> DateStyles)
{
    private const string Workbook = "xl/workbook.xml";
    private const string Relations = "xl/_rels/workbook.xml.rels";
    private const string Styles = "xl/styles.xml";
    private const string Shared = "xl/sharedStrings.xml";

    public static XlsxBook Read(ZipParts parts)
    {
        if (!parts.Has(Workbook))
        {
            throw new TableException(TableFault.NotATable, 0, 0);
        }

        (string? relation, bool is1904) = FirstSheet(parts);
        string sheet = relation is null ? throw new TableException(TableFault.NoSheet, 0, 0) : Target(parts, relation);
        return new XlsxBook(sheet, parts.Has(Shared) ? Shared : null, is1904, parts.Has(Styles) ? Dates(parts) : []);
    }

    private static (string? Relation, bool Is1904) FirstSheet(ZipParts parts)
    {
        string? relation = null;
        bool is1904 = false;
        using XmlReader reader = parts.Open(Workbook);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                is1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && relation is null)
            {
                for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    // r:id, whatever the prefix; sheetId is another one.
                    relation = reader is { LocalName: "id", NamespaceURI.Length: > 0 } ? reader.Value : relation;
                }
            }
        }

        return (relation, is1904);
    }

    private static string Target(ZipParts parts, string relation)
    {
        using XmlReader reader = parts.Open(Relations);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") == relation && reader.GetAttribute("Target") is { } target)
            {
                string name = target.StartsWith('/') ? target[1..] : "xl/" + target;
                return parts.Has(name) ? name : throw new TableException(TableFault.NoSheet, 0, 0);
            }
        }

        throw new TableException(TableFault.NoSheet, 0, 0);
    }

    private static ImmutableHashSet<int> Dates(ZipParts parts)
    {
        var formats = new Dictionary<int, bool>();
        var dates = ImmutableHashSet.CreateBuilder<int>();
        int style = -1;
        using XmlReader reader = parts.Open(Styles);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
            {
                break;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "numFmt" && Id(reader) is { } id)
            {
                formats[id] = IsDate(reader.GetAttribute("formatCode") ?? "");
            }
            else if (reader.LocalName == "cellXfs")
            {
                style = 0;
            }
            else if (reader.LocalName == "xf" && style >= 0)
            {
                int format = Id(reader) ?? 0;

                // Built-in formats of dates and times: ECMA-376 part 1, 18.8.30.
                if (formats.TryGetValue(format, out bool isDate) ? isDate : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))
                {
                    dates.Add(style);
                }

                style++;
            }
        }

        return dates.ToImmutable();
    }

    private static int? Id(XmlReader reader) => int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    // "dd mmm yyyy" and "hh:mm" are dates; "0.00", "#,##0 \"hari\"" and "[Red]0" are none.
    private static bool IsDate(string format)
    {
        bool isQuoted = false, isBracketed = false;
        for (int i = 0; i < format.Length; i++)
        {
            char sign = format[i];
            switch (sign)
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' when !isQuoted:
                    isBracketed = true;
                    break;
                case ']' when !isQuoted:
                    isBracketed = false;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S' when !isQuoted && !isBracketed:
                    return true;
                case ';' when !isQuoted:
                    return false;
            }
        }

        return false;
    }
}
