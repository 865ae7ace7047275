using System.Collections.Immutable;
using Monitor.Core.Pengaduan.History;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>The dates that a table tells beside the submission, each column in the order its own cells prove.</summary>
internal sealed class ToldColumns
{
    private static readonly ImmutableArray<Sp4nColumn> All = [Sp4nColumn.DispatchedDay, Sp4nColumn.RespondedDay, Sp4nColumn.ClosedDay, Sp4nColumn.OtherClosedDay];

    private readonly Dictionary<(int Row, Sp4nColumn Column), EventTime> times = [];

    private ToldColumns(ImmutableArray<RowIssue> issues) => Issues = issues;

    public ImmutableArray<RowIssue> Issues { get; }

    /// <param name="days">Submission days of the lines.</param>
    /// <param name="last">The day of the table; null when it is not known.</param>
    public static ToldColumns Of(List<Sp4nLine> lines, ImmutableArray<DateOnly> days, DateOnly? last, Sp4nMapping mapping, TimeZoneInfo zone)
    {
        var issues = ImmutableArray.CreateBuilder<RowIssue>();
        var told = new Dictionary<(int Row, Sp4nColumn Column), EventTime>();
        foreach (Sp4nColumn column in All.Where(mapping.Columns.ContainsKey))
        {
            (Sp4nLine Line, DateOnly Submitted)[] filled = [.. lines.Zip(days).Where(pair => pair.First.Told.ContainsKey(column))];
            (ImmutableArray<DateOnly> own, ImmutableArray<RowIssue> wrong) = DateColumn.Decide(
                [.. filled.Select(pair => (pair.Line.Row, pair.Line.Told[column].Written, pair.Line.Told[column].IsTyped))], mapping.Order, mapping.NameOf(column));
            issues.AddRange(wrong);
            if (!wrong.IsEmpty)
            {
                continue;
            }

            for (int i = 0; i < filled.Length; i++)
            {
                Sp4nLine line = filled[i].Line;
                if (own[i] < filled[i].Submitted || own[i] > last)
                {
                    issues.Add(new RowIssue(line.Row, mapping.NameOf(column), own[i] > last ? IssueCode.DateInFuture : IssueCode.DateOutOfOrder));
                }

                told[(line.Row, column)] = line.Told[column].Written?.Time is { } time ? EventTime.Exact(LocalDays.Start(own[i], zone).Add(time.ToTimeSpan())) : EventTime.On(own[i], zone);
            }
        }

        var made = new ToldColumns(issues.ToImmutable());
        foreach ((var place, EventTime at) in told)
        {
            made.times[place] = at;
        }

        return made;
    }

    /// <summary>What the table tells of one row; null when it tells no times.</summary>
    public ToldTimes? Of(int row, EventTime submitted, Sp4nMapping mapping) => mapping.TellsTimes
        ? new ToldTimes(At(row, Sp4nColumn.DispatchedDay, submitted) ?? (mapping.Form?.Agency is null ? null : submitted), At(row, Sp4nColumn.RespondedDay, submitted), Earlier(At(row, Sp4nColumn.ClosedDay, submitted), At(row, Sp4nColumn.OtherClosedDay, submitted)))
        : null;

    private static EventTime? Earlier(EventTime? one, EventTime? other) => one is null || other?.By < one.By ? other : one;

    // A day without an hour begins before the hour at which the complaint came in; a clock a minute behind tells the same.
    private EventTime? At(int row, Sp4nColumn column, EventTime submitted) =>
        !times.TryGetValue((row, column), out EventTime? at) ? null
        : at.By < submitted.After ? submitted
        : at.After < submitted.After ? at with { After = submitted.After } : at;
}
