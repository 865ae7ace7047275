using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>What a reading needs to know beside the table.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="FileId">SHA-256 of the file.</param>
/// <param name="Generated">When the export was made, if a person says so; null = it stands above the header.</param>
/// <param name="MostRows">Complaints beyond this refuse the file.</param>
public sealed record Sp4nContext(string Source, string FileId, EventTime? Generated, AgencyBook Agencies, PlaceBook Places, TimeZoneInfo Zone, int MostRows);

/// <summary>Reads tables in the shape of the SP4N-LAPOR! admin export. Only the columns of the mapping are looked at: names, titles and texts never leave the table.</summary>
public sealed class Sp4nReader(Sp4nMapping mapping, Kamus kamus)
{
    // The preamble of known exports ends in row 10.
    private const int LastHeaderRow = 60;

    // Of a broken file the first places tell enough.
    private const int MostRefusals = 100;

    // A list of states is short. More words than this are other people's words: names or texts from a column that moved.
    private const int MostUnknownStatuses = 20;

    // A list of subjects is short too: more words than this are titles.
    private const int MostCategories = 200;

    private readonly ExportDates dates = new(kamus);

    // Asked of every string of a file: most are told by one look.
    private readonly FrozenSet<string> references =
        mapping.Columns.GetValueOrDefault(Sp4nColumn.Reference, []).Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The columns of a header that are read, from 0, so that nothing else need be taken out of a file; null when the row is no header.</summary>
    public ImmutableHashSet<int>? ColumnsOf(TableRow row) =>
        row.Cells.Any(cell => cell.Text.Length <= Sp4nHeader.LongestName && references.Contains(Words.Fold(cell.Text))) && Sp4nHeader.Of(row, mapping) is { } header
            ? [.. header.Places.Values]
            : null;

    /// <summary>The whole export, or every reason why it is refused, each with its row and column.</summary>
    public Sp4nReading Read(IEnumerable<TableRow> table, Sp4nContext context)
    {
        EventTime? generated = context.Generated;
        Sp4nHeader? header = null;
        var lines = new List<Sp4nLine>();
        int skipped = 0;
        foreach (TableRow row in table)
        {
            if (header is null)
            {
                if (row.Number > LastHeaderRow)
                {
                    break;
                }

                header = Sp4nHeader.Of(row, mapping);
                generated ??= header is null ? GeneratedAt(row, context.Zone) : null;
                if (header is { Issues: not [] } broken)
                {
                    return Sp4nReading.Refused(broken.Issues, 0, 0, broken.Unknown);
                }
            }
            else if (Sp4nLine.Of(row, header, mapping, dates) is not { } line)
            {
                skipped++;
            }
            else if (lines.Count == context.MostRows)
            {
                return Sp4nReading.Refused([new RowIssue(row.Number, "", IssueCode.TooManyRows)], lines.Count, skipped, header.Unknown);
            }
            else
            {
                lines.Add(line);
            }
        }

        if (header is null || lines.Count == 0)
        {
            return Sp4nReading.Refused([new RowIssue(header?.Row ?? 0, "", header is null ? IssueCode.HeaderMissing : IssueCode.NoRows)], 0, skipped, header?.Unknown ?? []);
        }

        string dayColumn = mapping.NameOf(Sp4nColumn.SubmittedDay);
        (ImmutableArray<DateOnly> days, ImmutableArray<RowIssue> wrong) = DateColumn.Decide([.. lines.Select(line => (line.Row, line.Written, line.IsTyped))], mapping.Order, dayColumn);
        ImmutableArray<RowIssue> refusals = [.. lines.SelectMany(line => line.Refusals), .. wrong, .. Twice(lines)];
        ToldColumns told = ToldColumns.Of(lines, days, generated is null ? null : LocalDays.Of(generated.By, context.Zone), mapping, context.Zone);
        refusals = [.. refusals, .. told.Issues];
        if (generated is null)
        {
            refusals = [new RowIssue(0, "", IssueCode.GeneratedMissing), .. refusals];
        }
        else if (refusals.IsEmpty)
        {
            DateOnly last = LocalDays.Of(generated.By, context.Zone);
            refusals = [.. lines.Zip(days).Where(pair => pair.Second > last).Select(pair => new RowIssue(pair.First.Row, dayColumn, IssueCode.DateInFuture))];
        }

        return generated is null || !refusals.IsEmpty
            ? Sp4nReading.Refused([.. refusals.OrderBy(issue => issue.Row).Take(MostRefusals)], lines.Count, skipped, header.Unknown)
            : Whole(lines, days, told, generated, context, skipped, header.Unknown);
    }

    private Sp4nReading Whole(List<Sp4nLine> lines, ImmutableArray<DateOnly> days, ToldColumns told, EventTime generated, Sp4nContext context, int skipped, ImmutableArray<string> unknown)
    {
        var rows = ImmutableArray.CreateBuilder<SightedComplaint>();
        var parked = ImmutableArray.CreateBuilder<ParkedRow>();
        var issues = ImmutableArray.CreateBuilder<RowIssue>();
        for (int i = 0; i < lines.Count; i++)
        {
            ParkedRow row = lines[i].Made(days[i], told, mapping, context, issues);
            if (row.Replay(mapping.Status, context.Agencies) is { } clear)
            {
                rows.Add(clear);
            }
            else
            {
                parked.Add(row);
                issues.AddRange(row.Why.Select(why => new RowIssue(row.Row, mapping.NameOf(why == IssueCode.StatusUnknown ? Sp4nColumn.Status : Sp4nColumn.Agency), why)));
            }
        }

        if (parked.Where(row => row.Why.Contains(IssueCode.StatusUnknown)).DistinctBy(row => row.Status).Skip(MostUnknownStatuses).FirstOrDefault() is { } strange)
        {
            return Sp4nReading.Refused([new RowIssue(strange.Row, mapping.NameOf(Sp4nColumn.Status), IssueCode.StatusesTooMany)], lines.Count, skipped, unknown);
        }

        if (mapping.Form is not null
            && rows.Select(row => row.Complaint).Concat(parked.Select(row => row.Complaint)).Select(complaint => complaint.Category).OfType<string>().Distinct(StringComparer.Ordinal).Count() > MostCategories)
        {
            return Sp4nReading.Refused([new RowIssue(0, mapping.NameOf(Sp4nColumn.Category), IssueCode.CategoriesTooMany)], lines.Count, skipped, unknown);
        }

        var mark = new ExportMark(context.FileId, generated, days.Min(), days.Max());
        return new Sp4nReading(
            new Export(mark, rows.ToImmutable(), [.. parked.Select(row => row.Complaint.Key)]), parked.ToImmutable(), [.. issues.OrderBy(issue => issue.Row)], lines.Count, skipped, unknown);
    }

    private IEnumerable<RowIssue> Twice(List<Sp4nLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return lines.Where(line => line.Reference.Length > 0 && !seen.Add(line.Reference)).Select(line => new RowIssue(line.Row, mapping.NameOf(Sp4nColumn.Reference), IssueCode.NumberTwice));
    }

    // "Tanggal Generate: 3 Jan 2026 08:15" in one cell, or the label in one and the date in the next.
    private EventTime? GeneratedAt(TableRow row, TimeZoneInfo zone)
    {
        for (int i = 0; i < row.Cells.Length; i++)
        {
            string text = row.Cells[i].Text.Trim();
            if (mapping.Generated.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label)
            {
                string rest = text[label.Length..].TrimStart(' ', ':', '\t', '\u00a0');
                TableCell cell = rest.Length > 0 ? TableCell.Of(rest) : row.Cells.Skip(i + 1).FirstOrDefault(next => next.Date is not null || next.Text.Trim(' ', ':').Length > 0);
                WrittenDate? date = dates.Read(cell.Date is null && cell.Text is { } written ? TableCell.Of(written.TrimStart(' ', ':')) : cell);
                return Resolved(date) is { } day
                    ? date?.Time is { } time ? EventTime.Exact(LocalDays.Start(day, zone).Add(time.ToTimeSpan())) : EventTime.On(day, zone)
                    : null;
            }
        }

        return null;
    }

    private DateOnly? Resolved(WrittenDate? date) => date is null ? null : mapping.Order switch
    {
        DateOrder.DayFirst => date.DayFirst ?? date.Day,
        DateOrder.MonthFirst => date.MonthFirst ?? date.Day,
        _ => date.Day,
    };
}
