using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Personal;

/// <summary>Judges the sealed numbers of a page: certain by a label nearby, or by three and more in one column; a lone number never.</summary>
internal sealed class NumberJudge(NumberLabels labels)
{
    private const int EnoughForColumn = 3;

    // Account numbers and the like hit a possible date in one of fourteen; a column of NIK hits it always, typing errors aside.
    private const double ShareOfPossible = 0.6;
    private const int HeadingRows = 3;

    public NumberTally Judge(HtmlPage page, Kabupaten kabupaten)
    {
        var tally = new NumberTally();
        foreach (HtmlTable table in page.Tables)
        {
            Table(tally, table, kabupaten);
        }

        Texts(tally, [.. page.Blocks.Select(block => (block.Text, block.Tag + "|" + block.Hint))], kabupaten);

        // Scans and lists named after a number: ktp_3310….jpg.
        foreach (string address in page.Links.Select(link => link.Href).Concat(page.Images.Select(image => image.Source is { } source ? Uri.UnescapeDataString(source.AbsoluteUri) : "")))
        {
            if (address.Contains('‹'))
            {
                Labelled(tally, address, kabupaten, NumberLabel.None);
            }
        }

        return tally;
    }

    /// <summary>Numbers of a machine listing count when their key names them.</summary>
    public NumberTally Judge(string listing, Kabupaten kabupaten)
    {
        var tally = new NumberTally();
        Labelled(tally, listing, kabupaten, NumberLabel.None);
        return tally;
    }

    /// <summary>Numbers inside a file, with what the words before them or the heading of their column call them.</summary>
    public NumberTally Judge(ImmutableArray<FileNumber> numbers, Kabupaten kabupaten)
    {
        var tally = new NumberTally();
        foreach (IGrouping<string, FileNumber> column in numbers.GroupBy(number => number.Label, StringComparer.Ordinal))
        {
            NumberLabel label = column.Key switch { "nik" => NumberLabel.Nik, "kk" => NumberLabel.Kk, "lain" => NumberLabel.Other, _ => NumberLabel.None };
            Column(tally, [.. column.SelectMany(number => PersonalNumbers.Read(number.Token).Numbers)], label, besideNik: false, kabupaten);
        }

        return tally;
    }

    private void Table(NumberTally tally, HtmlTable table, Kabupaten kabupaten)
    {
        int columns = table.Rows.IsEmpty ? 0 : table.Rows.Max(row => row.Length);
        var inColumns = new List<PersonalNumber>[columns];
        foreach (ImmutableArray<string> row in table.Rows)
        {
            for (int column = 0; column < row.Length; column++)
            {
                if (!HasDigits(row[column]))
                {
                    continue;
                }

                // "NIK | : | 33…" names the number in its own row.
                string before = column > 1 && row[column - 1].Trim().Length <= 1 ? row[column - 2] : column > 0 ? row[column - 1] : "";
                foreach (PersonalNumber number in Labelled(tally, row[column], kabupaten, Short(before) ? labels.Of(before) : NumberLabel.None))
                {
                    (inColumns[column] ??= []).Add(number);
                }
            }
        }

        int[] numbered = [.. Enumerable.Range(0, columns).Where(column => inColumns[column] is not null)];
        for (int column = 0; column < columns; column++)
        {
            if (inColumns[column] is { } numbers)
            {
                NumberLabel label = Heading(table, numbered, column);
                bool namedWomen = inColumns.Any(others => others is not null && others != numbers && others.Exists(number => number.Class == NumberClass.NikOnly));
                Column(tally, numbers, label, namedWomen, kabupaten);
            }
        }
    }

    private NumberLabel Heading(HtmlTable table, int[] columns, int column)
    {
        if (InOrder(table, columns) is { } ordered)
        {
            return ordered[Array.IndexOf(columns, column)];
        }

        foreach (ImmutableArray<string> row in table.Rows.Take(HeadingRows))
        {
            if (column < row.Length && !HasDigits(row[column]) && labels.Of(row[column]) is not NumberLabel.None and var label)
            {
                return label;
            }
        }

        // Merged heading cells shift the columns and make the first row shorter than the table; with one column of numbers the heading that names
        // a number can only mean it.
        return columns.Length == 1 && table.Rows[0].Length < table.Rows.Max(row => row.Length)
            ? table.Rows.Take(HeadingRows).SelectMany(row => row).Where(cell => !HasDigits(cell) && Short(cell)).Select(cell => labels.Of(cell)).FirstOrDefault(label => label is NumberLabel.Nik or NumberLabel.Kk)
            : NumberLabel.None;
    }

    // A heading of two rows, its first cell reaching over both, shifts the second row: where it names as many numbers as there are columns of them,
    // its names go by their order.
    private NumberLabel[]? InOrder(HtmlTable table, int[] columns)
    {
        int width = table.Rows.Max(row => row.Length);
        foreach (ImmutableArray<string> row in table.Rows.Skip(1).Take(HeadingRows - 1).Where(row => row.Length < width && !row.Any(HasDigits)))
        {
            NumberLabel[] named = [.. row.Select(cell => labels.Of(cell)).Where(label => label != NumberLabel.None)];
            if (named.Length > 1 && named.Length == columns.Length)
            {
                return named;
            }
        }

        return null;
    }

    private void Column(NumberTally tally, List<PersonalNumber> numbers, NumberLabel label, bool besideNik, Kabupaten kabupaten)
    {
        PersonalNumber[] distinct = [.. numbers.DistinctBy(number => number.Hash)];
        Array.ForEach(distinct, tally.Notice);
        PersonalNumber[] possible = [.. distinct.Where(number => IsPossible(number, kabupaten))];
        if (label == NumberLabel.Other)
        {
            Array.ForEach(distinct, number => tally.Decide(number, NumberLabel.Other));
            return;
        }

        bool isColumn = possible.Length >= EnoughForColumn && possible.Length >= ShareOfPossible * distinct.Length;
        if (label == NumberLabel.None && !isColumn)
        {
            return;
        }

        bool anyWoman = Array.Exists(possible, number => number.Class == NumberClass.NikOnly);
        NumberLabel kind = label != NumberLabel.None ? label : !anyWoman && besideNik ? NumberLabel.Kk : NumberLabel.Nik;
        foreach (PersonalNumber number in possible.Where(number => isColumn || IsLikely(number, kabupaten)))
        {
            // A family card never carries a woman's day, whatever the heading says.
            tally.Decide(number, kind == NumberLabel.Kk && number.Class == NumberClass.NikOnly ? NumberLabel.Nik : kind);
        }
    }

    private void Texts(NumberTally tally, ImmutableArray<(string Text, string Shape)> blocks, Kabupaten kabupaten)
    {
        var lists = new Dictionary<string, List<PersonalNumber>>(StringComparer.Ordinal);
        for (int i = 0; i < blocks.Length; i++)
        {
            (string text, string shape) = blocks[i];
            if (!HasDigits(text))
            {
                continue;
            }

            NumberLabel above = i > 0 && Short(blocks[i - 1].Text) && !HasDigits(blocks[i - 1].Text) ? labels.Of(blocks[i - 1].Text) : NumberLabel.None;
            foreach (PersonalNumber number in Labelled(tally, text, kabupaten, above).Where(number => !tally.Knows(number)))
            {
                (lists.TryGetValue(shape, out List<PersonalNumber>? list) ? list : lists[shape] = []).Add(number);
            }
        }

        foreach (List<PersonalNumber> list in lists.Values)
        {
            Column(tally, list, NumberLabel.None, besideNik: false, kabupaten);
        }
    }

    // Decides what the words before each number say and returns all numbers that stand free of longer words.
    private List<PersonalNumber> Labelled(NumberTally tally, string text, Kabupaten kabupaten, NumberLabel above)
    {
        (string sealedText, ImmutableArray<PersonalNumber> numbers) = PersonalNumbers.Read(text);
        var free = new List<PersonalNumber>(numbers.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            PersonalNumber number = numbers[i];
            tally.Notice(number);
            NumberLabel label = labels.Before(sealedText, numbers, i) is not NumberLabel.None and var near ? near : above;
            if (label == NumberLabel.Other || (label != NumberLabel.None && IsLikely(number, kabupaten)))
            {
                tally.Decide(number, label == NumberLabel.Kk && number.Class == NumberClass.NikOnly ? NumberLabel.Nik : label);
            }

            if (IsFree(sealedText, number))
            {
                free.Add(number);
            }
        }

        return free;
    }

    private bool IsPossible(PersonalNumber number, Kabupaten kabupaten) => number.Class != NumberClass.Other && labels.Exists(number.Region, kabupaten);

    // A lone number of another kabupaten whose serial no resident has is a number of another kind under a wrong name.
    private bool IsLikely(PersonalNumber number, Kabupaten kabupaten) =>
        IsPossible(number, kabupaten) && (!number.IsRare || kabupaten.Districts.Contains(number.Region));

    // Part of a coordinate, an address or a file name.
    private static bool IsFree(string text, PersonalNumber number) =>
        (number.Start == 0 || !(char.IsLetterOrDigit(text[number.Start - 1]) || text[number.Start - 1] is '/' or '=' or '_' or '-' or '&' or '?' or '%' or '+' or '#' or '@'
            || (text[number.Start - 1] is '.' or ',' && number.Start > 1 && char.IsAsciiDigit(text[number.Start - 2]))))
        && (number.End == text.Length || !(char.IsLetterOrDigit(text[number.End]) || text[number.End] is '/' or '_' or '-' or '&' or '=' or '@'));

    private static bool Short(string text) => text.Length is > 0 and <= 60;

    private static bool HasDigits(string text) => text.Length >= 10 && (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains('‹'));
}
