using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

internal enum PartKind
{
    Literal = 0,

    /// <summary>0 # ? , . % and the exponent, as .NET spells them too.</summary>
    Digits,

    /// <summary>y, m, d, h or s, repeated.</summary>
    Date,

    /// <summary>A unit in brackets that counts on: [h] shows 27, not 3.</summary>
    Elapsed,
    Fraction,
    HalfDay,
    General,
    Text,
}

internal sealed record FormatPart(PartKind Kind, string Code);

/// <summary>A test in brackets, such as [&gt;=100].</summary>
internal sealed record FormatCondition(string Sign, double Limit)
{
    public bool Holds(double value) => Sign switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        ">=" => value >= Limit,
        "=" => value.Equals(Limit),
        _ => !value.Equals(Limit),
    };
}

/// <summary>One of the up to four parts of a format code, between semicolons.</summary>
internal sealed record FormatSection(ImmutableArray<FormatPart> Parts, FormatCondition? Condition)
{
    public bool IsDate { get; } = Parts.Any(part => part.Kind is PartKind.Date or PartKind.Elapsed or PartKind.HalfDay);

    public bool IsText { get; } = Parts.Any(part => part.Kind == PartKind.Text);

    public string WriteText(string text)
    {
        var shown = new StringBuilder();
        foreach (FormatPart part in Parts)
        {
            shown.Append(part.Kind switch { PartKind.Text or PartKind.General => text, PartKind.Literal => part.Code, _ => "" });
        }

        return shown.ToString();
    }

    /// <summary>.NET's custom formats follow Excel's grammar for digits, groups, scaling and exponents, so only the literals need care.</summary>
    public string WriteNumber(double value, CultureInfo culture)
    {
        if (Parts.Any(part => part.Kind is PartKind.General or PartKind.Text))
        {
            string number = value.ToString("G15", culture);
            return string.Concat(Parts.Select(part => part.Kind == PartKind.Literal ? part.Code : number));
        }

        var code = new StringBuilder();
        foreach (FormatPart part in Parts)
        {
            if (part.Kind == PartKind.Literal)
            {
                foreach (char letter in part.Code)
                {
                    code.Append('\\').Append(letter);
                }
            }
            else
            {
                code.Append(part.Code.Replace('?', '#'));
            }
        }

        return code.Length == 0 ? "" : value.ToString(code.ToString(), culture);
    }
}
