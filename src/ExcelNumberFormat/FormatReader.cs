using System.Collections.Immutable;
using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Takes a format code apart; an empty result means that it is not a valid code.</summary>
internal static class FormatReader
{
    private const int MostSections = 4;
    private const string DateLetters = "ymdhs";

    public static ImmutableArray<FormatSection> Read(string code)
    {
        if (code.Length == 0)
        {
            return [new FormatSection([new FormatPart(PartKind.General, "")], null)];
        }

        var sections = ImmutableArray.CreateBuilder<FormatSection>();
        int at = 0;
        do
        {
            if (ReadSection(code, ref at) is not { } section)
            {
                return [];
            }

            sections.Add(section);
        }
        while (at++ < code.Length);

        return sections.Count <= MostSections ? sections.ToImmutable() : [];
    }

    private static FormatSection? ReadSection(string code, ref int at)
    {
        var parts = ImmutableArray.CreateBuilder<FormatPart>();
        FormatCondition? condition = null;
        while (at < code.Length && code[at] != ';')
        {
            if (code[at] == '[')
            {
                int end = code.IndexOf(']', at);
                if (end < 0)
                {
                    return null;
                }

                condition = ReadBracket(code[(at + 1)..end], parts) ?? condition;
                at = end + 1;
            }
            else if (ReadPart(code, ref at, parts) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                return null;
            }
        }

        var section = new FormatSection(MinutesAreNotMonths(parts), condition);
        bool mixed = section.IsDate && parts.Any(part => part.Kind is PartKind.General || (part.Kind == PartKind.Digits && part.Code is not ("." or ",")));
        return mixed ? null : section;
    }

    private static FormatCondition? ReadBracket(string inside, ImmutableArray<FormatPart>.Builder parts)
    {
        string sign = inside is ['<' or '>', '=' or '>', ..] ? inside[..2] : inside is ['<' or '>' or '=', ..] ? inside[..1] : "";
        if (sign.Length > 0)
        {
            bool isNumber = double.TryParse(inside.AsSpan(sign.Length), CultureInfo.InvariantCulture, out double limit);
            return isNumber ? new FormatCondition(sign, limit) : null;
        }

        string unit = inside.ToLowerInvariant();
        if (unit.Length > 0 && unit[0] is 'h' or 'm' or 's' && unit.All(letter => letter == unit[0]))
        {
            parts.Add(new FormatPart(PartKind.Elapsed, unit));
        }
        else if (inside is ['$', ..])
        {
            parts.Add(new FormatPart(PartKind.Literal, inside[1..].Split('-')[0]));
        }

        return null;
    }

    private static FormatPart? ReadPart(string code, ref int at, ImmutableArray<FormatPart>.Builder before)
    {
        char first = code[at];
        if (first == '"')
        {
            int end = code.IndexOf('"', at + 1);
            string inside = end < 0 ? "" : code[(at + 1)..end];
            at = end + 1;
            return end < 0 ? null : new FormatPart(PartKind.Literal, inside);
        }

        if (first is '\\' or '_' or '*')
        {
            at += 2;
            return at > code.Length ? null : new FormatPart(PartKind.Literal, first switch { '\\' => code[at - 1].ToString(), '_' => " ", _ => "" });
        }

        foreach ((string word, PartKind kind) in new[] { ("General", PartKind.General), ("AM/PM", PartKind.HalfDay), ("A/P", PartKind.HalfDay) })
        {
            if (string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                at += word.Length;
                return new FormatPart(kind, word);
            }
        }

        return ReadRun(code, ref at, before);
    }

    private static FormatPart? ReadRun(string code, ref int at, ImmutableArray<FormatPart>.Builder before)
    {
        int start = at;
        char first = char.ToLowerInvariant(code[at++]);
        bool afterSeconds = before.LastOrDefault() is { Kind: PartKind.Date or PartKind.Elapsed, Code: ['s', ..] };
        if (DateLetters.Contains(first, StringComparison.Ordinal))
        {
            at += code.AsSpan(at).IndexOfAnyExcept(first, char.ToUpperInvariant(first)) is var more and >= 0 ? more : code.Length - at;
            return new FormatPart(PartKind.Date, code[start..at].ToLowerInvariant());
        }

        if (first == '.' && afterSeconds && at < code.Length && code[at] == '0')
        {
            at += code.AsSpan(at).IndexOfAnyExcept('0') is var zeros and >= 0 ? zeros : code.Length - at;
            return new FormatPart(PartKind.Fraction, code[(start + 1)..at]);
        }

        if (first == 'e' && at < code.Length && code[at] is '+' or '-')
        {
            return new FormatPart(PartKind.Digits, "E" + code[at++]);
        }

        return first switch
        {
            '@' => new FormatPart(PartKind.Text, "@"),
            '0' or '#' or '?' or ',' or '.' or '%' => new FormatPart(PartKind.Digits, first.ToString()),
            '/' when before.LastOrDefault()?.Kind == PartKind.Digits => null,
            >= 'a' and <= 'z' => null,
            _ => new FormatPart(PartKind.Literal, code[start].ToString()),
        };
    }

    private static ImmutableArray<FormatPart> MinutesAreNotMonths(ImmutableArray<FormatPart>.Builder parts)
    {
        int[] units = [.. Enumerable.Range(0, parts.Count).Where(i => parts[i].Kind is PartKind.Date or PartKind.Elapsed)];
        for (int i = 0; i < units.Length; i++)
        {
            FormatPart part = parts[units[i]];
            bool minutes = part.Kind == PartKind.Date && part.Code is "m" or "mm"
                && ((i > 0 && parts[units[i - 1]].Code[0] == 'h') || (i + 1 < units.Length && parts[units[i + 1]].Code[0] == 's'));
            if (minutes)
            {
                parts[units[i]] = part with { Code = part.Code.Replace('m', 'n') };
            }
        }

        return parts.ToImmutable();
    }
}
