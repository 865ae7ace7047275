using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestTable;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>Tables of other shapes, read by a template that tells times of its own.</summary>
public sealed class TableTemplateTests
{
    private static readonly string[] Heads = ["Report ID", "User Name", "Category", "Created", "Confirmed", "Acknowledged", "Fixed", "Closed", "Status"];

    private static readonly TableTemplate FixMyStreet = new(
        "lapor-jalan",
        DateOrder.Unstated,
        [
            new(Sp4nColumn.Reference, "Report ID"), new(Sp4nColumn.SubmittedDay, "Created"), new(Sp4nColumn.Category, "Category"), new(Sp4nColumn.DispatchedDay, "Confirmed"),
            new(Sp4nColumn.RespondedDay, "Acknowledged"), new(Sp4nColumn.ClosedDay, "Fixed"), new(Sp4nColumn.OtherClosedDay, "Closed"), new(Sp4nColumn.Status, "Status"),
        ],
        [new("confirmed", CaseState.Dispatched), new("fixed - council", CaseState.Closed), new("closed", CaseState.Rejected)],
        Dinkes);

    private static Sp4nReading Read(TableTemplate template, string[] heads, params string[][] rows) => new Sp4nReader(template.MappingOf("uji", Mapping, ImmutableDictionary<string, StatusMeaning>.Empty), TestKamus.Instance).Read(
        [.. rows.Prepend(heads).Select((cells, i) => new TableRow(i + 1, [.. cells.Select(TableCell.Of)]))],
        Context with { Source = template.Source, Generated = EventTime.On(new DateOnly(2026, 6, 30), Zone) });

    private static Complaint[] Complaints(Sp4nReading reading) => [.. ExportMerge.Add(SourceHistory.Empty, reading.Export!, Zone).History.Complaints()];

    private static string[] Street(string id, string confirmed, string acknowledged, string fixedAt, string closed, string status) =>
        [id, Name, "Lampu jalan", "2026-06-01T09:00:00", confirmed, acknowledged, fixedAt, closed, status];

    [Fact]
    public void Told_times_are_exact_and_belong_to_the_owner_of_the_register()
    {
        Complaint one = Assert.Single(Complaints(Read(FixMyStreet, Heads, Street("R-7", "2026-06-01T10:00:00", "2026-06-02T11:00:00", "2026-06-05T12:00:00", "", "fixed - council"))));

        Assert.Equal("Lampu jalan", one.Category);
        Assert.Equal(
            [(CaseState.Dispatched, At("2026-06-01 10:00")), (CaseState.FirstResponse, At("2026-06-02 11:00")), (CaseState.Closed, At("2026-06-05 12:00"))],
            one.Events.Take(3).Select(happened => (happened.State, happened.At.By)));
        Assert.All(one.Events, happened => Assert.Equal(Dinkes, happened.Agency));
        Assert.All(one.Events.Take(3), happened => Assert.Equal(happened.At.After, happened.At.By));
        Assert.True(one.IsFollowedFromStart);
    }

    [Fact]
    public void Closed_without_being_solved_is_the_end_its_status_names()
    {
        Complaint one = Assert.Single(Complaints(Read(FixMyStreet, Heads, Street("R-7", "", "", "", "2026-06-05T12:00:00", "closed"))));

        CaseEvent end = one.Events.First(happened => happened.State.IsFinished());
        Assert.Equal((CaseState.Rejected, At("2026-06-05 12:00")), (end.State, end.At.By));
        Assert.DoesNotContain(one.Events, happened => happened.State.IsResolution());
    }

    [Fact]
    public void Who_answered_without_a_disposition_had_the_case_some_time_before_and_never_for_no_time()
    {
        TableTemplate template = FixMyStreet with { Agency = null, Columns = [.. FixMyStreet.Columns.Where(column => column.Field != Sp4nColumn.DispatchedDay), new(Sp4nColumn.Agency, "Confirmed")] };
        Complaint one = Assert.Single(Complaints(Read(template, Heads, Street("R-7", "Dinas Kesehatan", "2026-06-02T11:00:00", "", "", "confirmed"))));

        CaseEvent first = one.Events[0];
        Assert.Equal((CaseState.Dispatched, Dinkes), (first.State, first.Agency!.Value));
        Assert.Equal(new EventTime(At("2026-06-01 09:00"), At("2026-06-02 11:00")), first.At);
        Assert.Equal(CaseState.FirstResponse, one.Events[1].State);
    }

    [Fact]
    public void A_table_without_a_status_tells_it_by_its_times()
    {
        TableTemplate template = FixMyStreet with { Columns = [.. FixMyStreet.Columns.Where(column => column.Field != Sp4nColumn.Status)] };
        Sp4nReading reading = Read(
            template, Heads, Street("R-1", "", "", "", "", "x"), Street("R-2", "2026-06-02T11:00:00", "", "", "", "x"), Street("R-3", "", "2026-06-02T11:00:00", "", "", "x"), Street("R-4", "", "", "2026-06-02T11:00:00", "", "x"));

        Assert.Empty(reading.Parked);
        Assert.Equal([CaseState.Dispatched, CaseState.Dispatched, CaseState.FirstResponse, CaseState.Closed], reading.Export!.Rows.Select(row => row.Sight.State));
    }

    [Fact]
    public void An_open_case_of_such_a_table_counts_as_one_without_an_answer()
    {
        Complaint open = Assert.Single(Complaints(Read(FixMyStreet, Heads, Street("R-7", "2026-06-01T10:00:00", "", "", "", "confirmed"))));

        Assert.True(open.IsOpen);
        Assert.True(open.IsFollowedFromStart);
        Assert.All(open.Events, happened => Assert.True(happened.At.IsKnown));
    }

    [Theory]
    [InlineData("R-7", "3310054101900001", IssueCode.PersonalNumber, "Category")]
    [InlineData("R-7", "0812-3450-0011", IssueCode.PersonalNumber, "Category")]
    [InlineData("R-7", "uji@contoh.test", IssueCode.PersonalNumber, "Category")]
    [InlineData("081234500011", "Jalan", IssueCode.PersonalNumber, "Report ID")]
    [InlineData("Bagas W", "Jalan", IssueCode.CodeUnreadable, "Report ID")]
    public void Numbers_of_persons_in_a_mapped_column_refuse_the_file_with_their_place(string id, string category, IssueCode code, string column)
    {
        string[] row = Street("R-1", "", "", "", "", "confirmed");
        string[] wrong = Street(id, "", "", "", "", "confirmed");
        wrong[2] = category;

        Sp4nReading reading = Read(FixMyStreet, Heads, row, wrong);

        Assert.True(reading.IsRefused);
        Assert.Contains(reading.Issues, issue => issue == new RowIssue(3, column, code));
        Assert.All(reading.Issues, issue => Assert.DoesNotContain(category.Length > 6 ? category : "Bagas", issue.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-05-30T11:00:00", IssueCode.DateOutOfOrder)]
    [InlineData("2026-07-01T11:00:00", IssueCode.DateInFuture)]
    [InlineData("kemarin", IssueCode.DateUnreadable)]
    [InlineData("03/04/2026", IssueCode.DateAmbiguous)]
    public void A_told_time_that_cannot_be_is_refused(string acknowledged, IssueCode code)
    {
        Sp4nReading reading = Read(FixMyStreet, Heads, Street("R-7", "", acknowledged, "", "", "confirmed"));
        Assert.Contains(new RowIssue(2, "Acknowledged", code), reading.Issues);
    }

    [Fact]
    public void The_order_of_days_a_person_chose_is_used()
    {
        string[] row = Street("R-7", "", "03/06/2026", "", "", "confirmed");
        Complaint one = Assert.Single(Complaints(Read(FixMyStreet with { Order = DateOrder.DayFirst }, Heads, row)));
        Assert.Equal(EventTime.On(new DateOnly(2026, 6, 3), Zone), one.Events.Single(happened => happened.State == CaseState.FirstResponse).At);
    }

    [Fact]
    public void A_column_of_titles_is_no_category()
    {
        string[][] rows = [.. Enumerable.Range(1, 201).Select(number => new[] { $"R-{number}", Name, $"Judul {(char)('a' + (number % 26))}{(char)('a' + (number / 26))}", "2026-06-01T09:00:00", "", "", "", "", "confirmed" })];
        Assert.Equal(IssueCode.CategoriesTooMany, Assert.Single(Read(FixMyStreet, Heads, rows).Issues).Code);
    }

    [Fact]
    public void A_status_nobody_explained_parks_its_row()
    {
        Sp4nReading reading = Read(FixMyStreet, Heads, Street("R-7", "", "", "", "", "investigating"));
        Assert.Equal([IssueCode.StatusUnknown], Assert.Single(reading.Parked).Why.ToArray());
        Assert.NotNull(reading.Parked[0].Replay(FixMyStreet.Meanings.Add("investigating", new StatusMeaning(CaseState.InProgress, CloseCause.Unknown, RejectReason.None)), Agencies));
    }

    [Fact]
    public void A_later_table_that_tells_an_end_changes_the_case()
    {
        SourceHistory history = ExportMerge.Add(SourceHistory.Empty, Read(FixMyStreet, Heads, Street("R-7", "2026-06-01T10:00:00", "", "", "", "confirmed")).Export!, Zone).History;
        Export later = Read(FixMyStreet, Heads, Street("R-7", "2026-06-01T10:00:00", "2026-06-29T10:00:00", "", "", "confirmed")).Export!;
        MergeResult result = ExportMerge.Add(history, later with { Mark = later.Mark with { Id = "sha-2", Taken = EventTime.On(new DateOnly(2026, 7, 1), Zone) } }, Zone);

        Assert.Equal((0, 1), (result.Counts.New, result.Counts.Changed));
        Assert.Contains(Assert.Single(result.History.Complaints()).Events, happened => happened.State == CaseState.FirstResponse && happened.At.By == At("2026-06-29 10:00"));
    }

    [Fact]
    public void Columns_are_guessed_and_those_about_persons_never()
    {
        var words = new TableWords(
            new Dictionary<Sp4nColumn, ImmutableArray<string>> { [Sp4nColumn.Reference] = ["Nomor", "ID"], [Sp4nColumn.Agency] = ["Nama Instansi"], [Sp4nColumn.SubmittedDay] = ["Tanggal"] }.ToImmutableDictionary(),
            ["nama", "nik"],
            ImmutableDictionary<string, CaseState>.Empty);
        TableRow Cells(params string[] cells) => new(4, [.. cells.Select(TableCell.Of)]);

        Assert.Equal((true, false, false, true), (words.IsPersonal("Nama  Pelapor"), words.IsPersonal("Nama Instansi"), words.IsPersonal("Penamaan"), words.IsPersonal("No. NIK")));
        Assert.Equal(4, words.HeaderOf([Cells("Rekap Nomor"), Cells("id", "TANGGAL", "x")])?.Number);
        Assert.Null(words.HeaderOf([Cells("Nomor", "x")]));
        ImmutableDictionary<Sp4nColumn, int> guess = words.Guess(["x", "ID", "nama instansi"]);
        Assert.Equal((1, 2, false), (guess[Sp4nColumn.Reference], guess[Sp4nColumn.Agency], guess.ContainsKey(Sp4nColumn.SubmittedDay)));
    }
}
