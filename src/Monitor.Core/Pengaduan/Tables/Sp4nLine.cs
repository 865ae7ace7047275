using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>What is taken of one row before the order of its dates is known.</summary>
/// <param name="Reference">The number of the complaint; empty when it could not be read.</param>
/// <param name="Written">The submission date as written; null when unreadable.</param>
/// <param name="IsTyped">Whether the cell held a true date.</param>
/// <param name="Refusals">What refuses the file because of this row.</param>
internal sealed record Sp4nLine(int Row, string Reference, WrittenDate? Written, bool IsTyped, TimeOnly? Time, ImmutableArray<RowIssue> Refusals)
{
    /// <summary>Other dates of the row, where its table has such columns.</summary>
    public ImmutableDictionary<Sp4nColumn, (WrittenDate? Written, bool IsTyped)> Told { get; private init; } = ImmutableDictionary<Sp4nColumn, (WrittenDate? Written, bool IsTyped)>.Empty;

    // Seen with 7 to 9 digits; the form of one province takes 10.
    private const int LongestReference = 12;

    // Longer than the number of any category or agency, and shorter than that of a telephone.
    private const int LongestId = 8;

    // As the table of complaints keeps it.
    private const int LongestCategory = 40;

    private const int LongestStatus = 40;
    private const int LongestAgency = 120;

    // By the number of the column; exports have tens of thousands of rows.
    private readonly string[] texts = new string[Enum.GetValues<Sp4nColumn>().Length];

    private static readonly ImmutableArray<Sp4nColumn> Kept =
    [
        Sp4nColumn.Class, Sp4nColumn.CategoryId, Sp4nColumn.Confidentiality, Sp4nColumn.Door, Sp4nColumn.AgencyId, Sp4nColumn.Agency,
        Sp4nColumn.Status, Sp4nColumn.Kecamatan, Sp4nColumn.Kelurahan, Sp4nColumn.Rating, Sp4nColumn.Category,
    ];

    private static readonly ImmutableArray<Sp4nColumn> Days = [Sp4nColumn.DispatchedDay, Sp4nColumn.RespondedDay, Sp4nColumn.ClosedDay, Sp4nColumn.OtherClosedDay];

    // Written as 08-12-2026 a day looks like a telephone; what is no date there is refused as such.
    private static readonly ImmutableArray<Sp4nColumn> Dated = [Sp4nColumn.SubmittedDay, Sp4nColumn.SubmittedTime, .. Days];

    /// <summary>A row below the header; null for a blank one or a footer.</summary>
    public static Sp4nLine? Of(TableRow row, Sp4nHeader header, Sp4nMapping mapping, ExportDates dates)
    {
        string reference = header.Text(row, Sp4nColumn.Reference);
        bool isNumber = mapping.Form is null ? reference.Length is > 0 and <= LongestReference && reference.All(char.IsAsciiDigit) : PlainCell.IsReference(reference);
        TableCell day = header.Cell(row, Sp4nColumn.SubmittedDay);
        bool hasDay = day.Date is not null || header.Text(row, Sp4nColumn.SubmittedDay).Length > 0;
        if (!isNumber && !(hasDay && (mapping.Form is not null || header.Text(row, Sp4nColumn.Status).Length > 0)))
        {
            return null;
        }

        var refusals = ImmutableArray.CreateBuilder<RowIssue>();
        void Refuse(Sp4nColumn column, IssueCode code) => refusals.Add(new RowIssue(row.Number, mapping.NameOf(column), code));
        foreach ((Sp4nColumn column, int _) in header.Places.Where(place => row.At(place.Value).IsFormula).OrderBy(place => place.Value))
        {
            Refuse(column, IssueCode.Formula);
        }

        // A column with numbers of persons was mapped by mistake: nothing of the file is taken.
        if (mapping.Form is not null)
        {
            foreach ((Sp4nColumn column, int _) in header.Places.Where(place => !Dated.Contains(place.Key) && PlainCell.IsPersonal(row.At(place.Value).Text)).OrderBy(place => place.Value))
            {
                Refuse(column, IssueCode.PersonalNumber);
            }
        }

        if (!isNumber)
        {
            Refuse(Sp4nColumn.Reference, mapping.Form is null ? IssueCode.NumberUnreadable : IssueCode.CodeUnreadable);
        }

        WrittenDate? written = dates.Read(day);
        TableCell clock = header.Cell(row, Sp4nColumn.SubmittedTime);
        bool hasClock = clock.Date is not null || header.Text(row, Sp4nColumn.SubmittedTime).Length > 0;
        TimeOnly? time = hasClock ? ExportDates.Time(clock) : written?.Time;
        if (hasClock && time is null)
        {
            Refuse(Sp4nColumn.SubmittedTime, IssueCode.TimeUnreadable);
        }

        var line = new Sp4nLine(row.Number, isNumber ? reference : "", written, day.Date is not null, time, refusals.ToImmutable())
        {
            Told = Days.Where(column => header.Cell(row, column).Date is not null || header.Text(row, column).Length > 0)
                .ToImmutableDictionary(column => column, column => (dates.Read(header.Cell(row, column)), header.Cell(row, column).Date is not null)),
        };
        foreach (Sp4nColumn column in Kept)
        {
            line.texts[(int)column] = header.Text(row, column);
        }

        return line;
    }

    /// <summary>The row with what is still unknown about it; notes go to <paramref name="issues"/>.</summary>
    public ParkedRow Made(DateOnly day, ToldColumns told, Sp4nMapping mapping, Sp4nContext context, ImmutableArray<RowIssue>.Builder issues)
    {
        void Note(Sp4nColumn column, IssueCode code) => issues.Add(new RowIssue(Row, mapping.NameOf(column), code));
        EventTime submitted = Time is { } time
            ? EventTime.Exact(LocalDays.Start(day, context.Zone).Add(time.ToTimeSpan()))
            : EventTime.On(day, context.Zone);
        Classification kind = Meaning(Sp4nColumn.Class, mapping.Classes, mapping.Form?.Classification ?? Classification.Unknown, IssueCode.ClassUnknown);
        ComplaintDoor door = Meaning(Sp4nColumn.Door, mapping.Doors, mapping.Form?.Door ?? ComplaintDoor.Unknown, IssueCode.DoorUnknown);

        // What a new word of the source means is not known: until then the row is treated as the most protected.
        Confidentiality type = Meaning(Sp4nColumn.Confidentiality, mapping.Confidentiality, Confidentiality.Rahasia, IssueCode.ConfidentialityUnknown);
        string kecamatan = Text(Sp4nColumn.Kecamatan);
        WilayahCode? area = context.Places.Find(kecamatan, Text(Sp4nColumn.Kelurahan));
        if (kecamatan.Length > 0 && (area is null || (Text(Sp4nColumn.Kelurahan).Length > 0 && area == area.Value.Kecamatan)))
        {
            Note(Sp4nColumn.Kecamatan, IssueCode.PlaceUnknown);
        }

        string category = Text(Sp4nColumn.CategoryId);
        var complaint = new Complaint(new ComplaintKey(context.Source, Reference), submitted, kind, [])
        {
            Category = category.Length is > 0 and <= LongestId && category.All(char.IsAsciiDigit) ? category : ParkedRow.Plain(Text(Sp4nColumn.Category), LongestCategory),
            Confidentiality = Text(Sp4nColumn.Confidentiality).Length > 0 ? type : Confidentiality.Unknown,
            Door = door,
            Area = area,
            Rating = Rating(Note),
        };
        string? id = Text(Sp4nColumn.AgencyId) is { Length: > 0 and <= LongestId } number && number.All(char.IsAsciiDigit) ? number : null;
        string? name = ParkedRow.Shown(Text(Sp4nColumn.Agency), LongestAgency);

        // The number alone names nobody: rows without an agency carry one too.
        id = name is null && context.Agencies.Find(context.Source, id, null) is null ? null : id;
        var why = ImmutableArray.CreateBuilder<IssueCode>();
        ToldTimes? times = told.Of(Row, submitted, mapping);
        if (!mapping.Status.ContainsKey(Words.Fold(Text(Sp4nColumn.Status))) && !(times is not null && Text(Sp4nColumn.Status).Length == 0))
        {
            why.Add(IssueCode.StatusUnknown);
        }

        if ((id ?? name) is not null && context.Agencies.Find(context.Source, id, name) is null)
        {
            why.Add(IssueCode.AgencyUnknown);
        }

        return new ParkedRow(Row, complaint, ParkedRow.Shown(Text(Sp4nColumn.Status), LongestStatus) ?? "", id, name, why.ToImmutable()) { Told = times, Own = mapping.Form?.Agency };

        T Meaning<T>(Sp4nColumn column, ImmutableDictionary<string, T> words, T otherwise, IssueCode code)
        {
            string text = Text(column);
            if (text.Length > 0 && words.TryGetValue(Words.Fold(text), out T? meaning))
            {
                return meaning;
            }

            if (text.Length > 0)
            {
                Note(column, code);
            }

            return otherwise;
        }
    }

    private string Text(Sp4nColumn column) => texts[(int)column];

    private int? Rating(Action<Sp4nColumn, IssueCode> note)
    {
        string text = Text(Sp4nColumn.Rating);
        if (text.Length == 0)
        {
            return null;
        }

        bool isRating = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is >= 1 and <= 5 && double.IsInteger(value);
        if (!isRating)
        {
            note(Sp4nColumn.Rating, IssueCode.RatingUnreadable);
        }

        return isRating ? (int)value : null;
    }
}
