using System.Collections.Immutable;
using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>An Excel number format, read once and applied to values; the four members that ClosedXML 0.95.4 calls.</summary>
public sealed class NumberFormat
{
    private readonly ImmutableArray<FormatSection> sections;

    /// <param name="formatString">The format code as stored in the workbook, such as <c>#,##0.00;[Red]-#,##0.00</c>.</param>
    public NumberFormat(string formatString)
    {
        FormatString = formatString ?? "";
        sections = FormatReader.Read(FormatString);
    }

    /// <summary>The format code as given.</summary>
    public string FormatString { get; }

    /// <summary>False when the code breaks Excel's grammar or asks for a fraction (<c># ?/?</c>), which is not supported here.</summary>
    public bool IsValid => !sections.IsEmpty;

    /// <summary>Whether the code shows a date or a time.</summary>
    public bool IsDateTimeFormat => sections.Any(section => section.IsDate);

    /// <summary>The value as Excel would show it; an unreadable code falls back to the plain value.</summary>
    /// <param name="value">A number, date, time span, truth value or text; null gives an empty text.</param>
    /// <param name="culture">Supplies separators, month names and day names.</param>
    public string Format(object value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return value switch
        {
            null => "",
            string text => Text(text),
            bool truth => truth ? "TRUE" : "FALSE",
            DateTime date => Number(ExcelDate.ToSerial(date), culture),
            TimeSpan span => Number(span.TotalDays, culture),
            IConvertible number and not char => Number(number.ToDouble(CultureInfo.InvariantCulture), culture),
            _ => Convert.ToString(value, culture) ?? "",
        };
    }

    private string Text(string text)
    {
        FormatSection? section = sections.Length == 4 ? sections[3] : sections.FirstOrDefault(one => one.IsText);
        return section is null ? text : section.WriteText(text);
    }

    private string Number(double value, CultureInfo culture)
    {
        if (!IsValid || !double.IsFinite(value))
        {
            return value.ToString("G15", culture);
        }

        FormatSection section = SectionFor(value);
        bool signIsInTheCode = value < 0 && (section.Condition is not null || (sections.Length > 1 && section == sections[1]));
        string shown = section.IsDate
            ? DateWriter.Write(section, value, culture)
            : section.WriteNumber(signIsInTheCode ? -value : value, culture);
        return shown;
    }

    private FormatSection SectionFor(double value)
    {
        if (sections.Any(section => section.Condition is not null))
        {
            return sections.FirstOrDefault(section => section.Condition?.Holds(value) ?? true) ?? sections[^1];
        }

        return (sections.Length, value) switch
        {
            (1, _) => sections[0],
            (2, _) => value < 0 ? sections[1] : sections[0],
            (_, < 0) => sections[1],
            (_, > 0) => sections[0],
            _ => sections[2],
        };
    }
}
