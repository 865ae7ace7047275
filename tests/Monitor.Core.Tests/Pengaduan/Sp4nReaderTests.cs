using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestTable;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class Sp4nReaderTests
{
    private static SightedComplaint Only(Sp4nReading reading) => Assert.Single(reading.Export!.Rows);

    private static RowIssue Refusal(Sp4nReading reading)
    {
        Assert.True(reading.IsRefused);
        Assert.Empty(reading.Parked);
        return Assert.Single(reading.Issues);
    }

    [Fact]
    public void A_row_becomes_a_complaint_without_its_text()
    {
        Sp4nReading reading = Read(Row("1234567"));
        SightedComplaint row = Only(reading);
        Complaint complaint = row.Complaint;
        Assert.Equal(new ComplaintKey("sp4n", "1234567"), complaint.Key);
        Assert.Equal(EventTime.Exact(At("2026-06-03 08:15:30")), complaint.Submitted);
        Assert.Equal((Classification.Pengaduan, "42", ComplaintDoor.Web, null), (complaint.Classification, complaint.Category, complaint.Door, complaint.Rating));
        Assert.Equal(WilayahCode.Parse("99.01.05.2003"), complaint.Area);
        Assert.Equal(new Sight(CaseState.Verified, TestTable.Dinkes), row.Sight);
        Assert.Equal(new ExportMark("sha-1", EventTime.Exact(At("2026-06-30 08:00")), Day("2026-06-03"), Day("2026-06-03")), reading.Export!.Mark);
        Assert.Empty(reading.Issues);
        Assert.Empty(reading.UnknownColumns);
    }

    [Fact]
    public void Nothing_of_names_numbers_and_texts_is_left_in_what_is_read()
    {
        string[][] rows = [Row("1"), Row("2", ("Status Laporan", Story)), Row("3", ("Instansi Terdisposisi", "Kantor 3310054101900001"), ("ID Instansi Terdisposisi", "9")), Row("4", ("ID Kategori", Story), ("Rating", Name))];
        Sp4nReading reading = Read(rows);
        Assert.Equal((2, 2), (reading.Export!.Rows.Length, reading.Parked.Length));

        // A wilayah code names its own kabupaten without end, which no writer of JSON survives.
        string written = JsonSerializer.Serialize(
            new
            {
                Rows = reading.Export.Rows.Select(row => row with { Complaint = row.Complaint with { Area = null } }),
                Parked = reading.Parked.Select(row => row with { Complaint = row.Complaint with { Area = null } }),
                reading.Issues,
                Sentences = reading.Issues.Select(issue => issue.Sentence),
            },
            JsonSerializerOptions.Web);
        Assert.Contains("\"reference\":\"4\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, written, StringComparison.Ordinal);
        Assert.DoesNotContain("3310054101900001", written, StringComparison.Ordinal);
        Assert.DoesNotContain("81234500011", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Antrean", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 Jan 2026", "2026-01-03")]
    [InlineData("06 Agu 2025", "2025-08-06")]
    [InlineData("6 Aug 2025", "2025-08-06")]
    [InlineData("17 Mei 2026", "2026-05-17")]
    [InlineData("2026-01-03", "2026-01-03")]
    [InlineData("2026-01-03 10:00:00", "2026-01-03")]
    [InlineData("13/01/2026", "2026-01-13")]
    [InlineData("13-01-2026", "2026-01-13")]
    [InlineData("05/05/2026", "2026-05-05")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    public void Dates_are_read_in_every_spelling_seen(string written, string day) =>
        Assert.Equal(EventTime.Exact(At(day + " 08:15:30")), Only(Read(Row("1", ("Tanggal Laporan Masuk", written)))).Complaint.Submitted);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("29 Feb 2026")]
    [InlineData("31/06/2026")]
    [InlineData("3 Foo 2026")]
    [InlineData("3/6/26")]
    [InlineData("0000-00-00")]
    [InlineData("46000")]
    [InlineData("3 Jun 2026 25:00")]
    public void A_date_that_cannot_be_read_refuses_the_file_with_its_place(string written) =>
        Assert.Equal(new RowIssue(HeaderRow + 2, "Tanggal Laporan Masuk", IssueCode.DateUnreadable), Refusal(Read(Row("1"), Row("2", ("Tanggal Laporan Masuk", written)))));

    [Fact]
    public void A_date_with_two_readings_refuses_the_file_with_its_place()
    {
        RowIssue issue = Refusal(Read(Row("1", ("Tanggal Laporan Masuk", "05/05/2026")), Row("2", ("Tanggal Laporan Masuk", "03/04/2026"))));
        Assert.Equal(new RowIssue(HeaderRow + 2, "Tanggal Laporan Masuk", IssueCode.DateAmbiguous), issue);
        Assert.Equal("baris 13, kolom 'Tanggal Laporan Masuk': tanggal dapat dibaca hari-bulan atau bulan-hari; nyatakan urutannya pada pemetaan sumber ini.", issue.Sentence);
    }

    [Fact]
    public void The_order_is_proven_by_the_column_or_stated_by_a_person()
    {
        ImmutableArray<SightedComplaint> proven = Read(Row("1", ("Tanggal Laporan Masuk", "03/04/2026")), Row("2", ("Tanggal Laporan Masuk", "25/04/2026"))).Export!.Rows;
        Assert.Equal(At("2026-04-03 08:15:30"), proven[0].Complaint.Submitted.By);
        List<TableRow> table = Table(Header, Row("1", ("Tanggal Laporan Masuk", "03/04/2026")));
        Assert.Equal(At("2026-04-03 08:15:30"), Only(Read(table, mapping: Mapping with { Order = DateOrder.DayFirst })).Complaint.Submitted.By);
        Assert.Equal(At("2026-03-04 08:15:30"), Only(Read(table, mapping: Mapping with { Order = DateOrder.MonthFirst })).Complaint.Submitted.By);
    }

    [Fact]
    public void A_column_that_contradicts_itself_is_refused()
    {
        Sp4nReading reading = Read(
            Row("1", ("Tanggal Laporan Masuk", "25/04/2026")), Row("2", ("Tanggal Laporan Masuk", "04/25/2026")), Row("3", ("Tanggal Laporan Masuk", "05/05/2026")));
        Assert.True(reading.IsRefused);
        Assert.Equal([HeaderRow + 1, HeaderRow + 2], reading.Issues.Select(issue => issue.Row));
        Assert.All(reading.Issues, issue => Assert.Equal(IssueCode.DatesContradict, issue.Code));
    }

    [Fact]
    public void Dates_half_turned_by_a_spreadsheet_are_refused_and_true_dates_alone_are_read()
    {
        List<TableRow> table = Table(Header, Row("1", ("Tanggal Laporan Masuk", "25/04/2026")), Row("2"));
        table[^1] = new TableRow(table[^1].Number, table[^1].Cells.SetItem(1, TableCell.Of(new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Unspecified))));
        Assert.Equal(new RowIssue(HeaderRow + 2, "Tanggal Laporan Masuk", IssueCode.DatesMixed), Refusal(Read(table)));
        table.RemoveAt(table.Count - 2);
        Assert.Equal(At("2026-03-04 08:15:30"), Only(Read(table)).Complaint.Submitted.By);
    }

    [Fact]
    public void Without_an_hour_the_submission_is_some_time_of_its_day() =>
        Assert.Equal(EventTime.On(Day("2026-06-03"), Zone), Only(Read(Row("1", ("Waktu Laporan Masuk", "-")))).Complaint.Submitted);

    [Theory]
    [InlineData("Waktu Laporan Masuk", "25:00", IssueCode.TimeUnreadable)]
    [InlineData("Tanggal Laporan Masuk", "1 Jul 2026", IssueCode.DateInFuture)]
    public void These_cells_refuse_the_file(string column, string text, IssueCode code) =>
        Assert.Equal(new RowIssue(HeaderRow + 1, column, code), Refusal(Read(Row("1", (column, text)))));

    [Fact]
    public void A_number_that_is_none_or_stands_twice_refuses_the_file()
    {
        Assert.Equal(new RowIssue(HeaderRow + 1, "Tracking ID", IssueCode.NumberUnreadable), Refusal(Read(Row("1,23E+06"))));
        Assert.Equal(new RowIssue(HeaderRow + 2, "Tracking ID", IssueCode.NumberTwice), Refusal(Read(Row("1"), Row("1"))));
    }

    [Fact]
    public void Blank_rows_and_footers_are_skipped_and_counted()
    {
        Sp4nReading reading = Read(Row("1"), [], ["Total", "1"]);
        Assert.Equal((1, 2), (reading.Rows, reading.Skipped));
    }

    [Fact]
    public void A_formula_in_a_column_that_is_read_refuses_the_file()
    {
        List<TableRow> table = Table(Header, Row("1"));
        table[^1] = new TableRow(table[^1].Number, table[^1].Cells.SetItem(15, new TableCell("Terverifikasi", null, IsFormula: true)));
        Assert.Equal(new RowIssue(HeaderRow + 1, "Status Laporan", IssueCode.Formula), Refusal(Read(table)));
    }

    [Theory]
    [InlineData("Tracking ID", IssueCode.HeaderMissing, 0, "")]
    [InlineData("Status Laporan", IssueCode.RequiredColumnMissing, HeaderRow, "Status Laporan")]
    [InlineData("Instansi Terdisposisi", IssueCode.RequiredColumnMissing, HeaderRow, "Instansi Terdisposisi")]
    [InlineData("Tanggal Laporan Masuk", IssueCode.RequiredColumnMissing, HeaderRow, "Tanggal Laporan Masuk")]
    public void A_missing_required_column_refuses_the_file(string missing, IssueCode code, int row, string column) =>
        Assert.Equal(new RowIssue(row, column, code), Refusal(Read(Table([.. Header.Select(name => name == missing ? "Kolom Lain" : name)], Row("1")))));

    [Fact]
    public void A_column_that_stands_twice_refuses_the_file() =>
        Assert.Equal(new RowIssue(HeaderRow, "Rating", IssueCode.ColumnTwice), Refusal(Read(Table([.. Header, "rating"], Row("1")))));

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_new_ones_are_shown()
    {
        string[] header = [.. Header.Reverse(), "Laporan Setwapres"];
        Sp4nReading reading = Read(Table([.. header.Select(name => name.ToUpperInvariant())], [.. Row("1").Reverse()]));
        Assert.Equal("1", Only(reading).Complaint.Key.Reference);
        Assert.Equal(["LAPORAN SETWAPRES"], reading.UnknownColumns.AsEnumerable());
    }

    [Fact]
    public void An_alias_of_a_column_and_one_cut_short_are_known() =>
        Assert.Empty(Read(Table([.. Header.Select(name => name switch { "Tracking ID" => "ID Laporan", "Isi Laporan Awal" => "Isi Laporan", _ => name })], Row("1"))).UnknownColumns);

    [Fact]
    public void An_unknown_status_parks_the_row_until_it_is_mapped()
    {
        Sp4nReading reading = Read(Row("1"), Row("2", ("Status Laporan", "Sedang Ditelaah")));
        Assert.Equal(new RowIssue(HeaderRow + 2, "Status Laporan", IssueCode.StatusUnknown), Assert.Single(reading.Issues));
        ParkedRow parked = Assert.Single(reading.Parked);
        Assert.Equal(("Sedang Ditelaah", new ComplaintKey("sp4n", "2")), (parked.Status, Assert.Single(reading.Export!.Unclear)));
        Assert.Null(parked.Replay(Mapping.Status, Agencies));
        Sp4nMapping mapped = Mapping with { Status = Mapping.Status.Add("sedang ditelaah", new StatusMeaning(CaseState.InProgress, CloseCause.Unknown, RejectReason.None)) };
        Assert.Equal(new Sight(CaseState.InProgress, TestTable.Dinkes), parked.Replay(mapped.Status, Agencies)!.Sight);
    }

    [Fact]
    public void A_status_column_full_of_other_words_refuses_the_file()
    {
        string[][] rows = [.. Enumerable.Range(1, 21).Select(i => Row($"{i}", ("Status Laporan", $"Kata {(char)('a' + i)}")))];
        Assert.Equal(new RowIssue(HeaderRow + 21, "Status Laporan", IssueCode.StatusesTooMany), Refusal(Read(rows)));
        Assert.Equal(20, Read(rows[..20]).Parked.Length);
    }

    [Fact]
    public void An_unknown_agency_parks_the_row_and_an_empty_one_is_still_with_the_admin()
    {
        Sp4nReading reading = Read(
            Row("1", ("ID Instansi Terdisposisi", "2002"), ("Instansi Terdisposisi", "Dinas Baru")),
            Row("2", ("ID Instansi Terdisposisi", "-"), ("Instansi Terdisposisi", "-")),
            Row("3", ("ID Instansi Terdisposisi", "1001"), ("Instansi Terdisposisi", "Dinkes (nama lama)")));
        Assert.Equal(new RowIssue(HeaderRow + 1, "Instansi Terdisposisi", IssueCode.AgencyUnknown), Assert.Single(reading.Issues));
        Assert.Equal([null, TestTable.Dinkes], reading.Export!.Rows.Select(row => row.Sight.Agency));
        AgencyBook book = new([], [new AgencyAlias("sp4n", "2002", null, TestTable.Dinkes)]);
        Assert.Equal(TestTable.Dinkes, Assert.Single(reading.Parked).Replay(Mapping.Status, book)!.Sight.Agency);
    }

    [Theory]
    [InlineData("Klasifikasi Laporan", "Kelas Baru", IssueCode.ClassUnknown)]
    [InlineData("Sumber Laporan", "Kanal Baru", IssueCode.DoorUnknown)]
    [InlineData("Tipe Laporan (Anonim/Rahasia)", "Terbatas", IssueCode.ConfidentialityUnknown)]
    [InlineData("Kecamatan", "Kecamatan Lain", IssueCode.PlaceUnknown)]
    [InlineData("Kelurahan", "Desa Lain", IssueCode.PlaceUnknown)]
    [InlineData("Rating", "bagus", IssueCode.RatingUnreadable)]
    public void Other_unknown_words_are_noted_and_never_guessed(string column, string text, IssueCode code)
    {
        Sp4nReading reading = Read(Row("1", (column, text)));
        Assert.Equal((code, IssueWeight.Note, HeaderRow + 1), (Assert.Single(reading.Issues).Code, reading.Issues[0].Weight, reading.Issues[0].Row));
        Assert.Equal(code == IssueCode.ConfidentialityUnknown ? Confidentiality.Rahasia : Confidentiality.Unknown, Only(reading).Complaint.Confidentiality);
    }

    [Fact]
    public void The_time_of_the_export_must_be_known()
    {
        List<TableRow> table = Table(Header, Row("1"));
        table[2] = new TableRow(3, []);
        Assert.Equal(new RowIssue(0, "", IssueCode.GeneratedMissing), Refusal(Read(table)));
        var stated = EventTime.Exact(At("2026-06-29 08:00"));
        Assert.Equal(stated, Read(table, Context with { Generated = stated }).Export!.Mark.Taken);
        table[2] = new TableRow(3, [TableCell.Of("Tanggal Generate : 30 Juni 2026")]);
        Assert.Equal(EventTime.On(Day("2026-06-30"), Zone), Read(table).Export!.Mark.Taken);
    }

    [Fact]
    public void Nothing_too_much_and_no_table_are_refused()
    {
        Assert.Equal(new RowIssue(HeaderRow, "", IssueCode.NoRows), Refusal(Read()));
        Assert.Equal(new RowIssue(0, "", IssueCode.HeaderMissing), Refusal(Read(new List<TableRow>())));
        Assert.Equal(new RowIssue(HeaderRow + 3, "", IssueCode.TooManyRows), Refusal(Read(Context with { MostRows = 2 }, Row("1"), Row("2"), Row("3"))));
    }

    [Fact]
    public void Two_exports_read_one_after_another_date_the_change()
    {
        SourceHistory history = ExportMerge.Add(SourceHistory.Empty, Read(Row("1")).Export!, Zone).History;
        Sp4nContext later = Context with { FileId = "sha-2", Generated = EventTime.Exact(At("2026-07-02 08:00")) };
        Sp4nReading second = Read(later, Row("1", ("Status Laporan", "Ditutup oleh Sistem"), ("Rating", "4")));
        Complaint complaint = Assert.Single(ExportMerge.Add(history, second.Export!, Zone).History.Complaints());
        Assert.Equal(new EventTime(At("2026-06-30 08:00"), At("2026-07-02 08:00")), complaint.Events[^1].At);
        Assert.Equal((CaseState.Closed, CloseCause.BySystem, 4), (complaint.State, complaint.Events[^1].Cause, complaint.Rating));
    }
}
