using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.App.Tests.Pages;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Reports;

public sealed class RankingWorkbookTests
{
    private static readonly Assessment Sample = SampleAssessment.Make();
    private static readonly WorkbookSpec Book = SampleWorkbook.Build(Sample);

    [Fact]
    public void Sheets_stand_in_the_order_an_auditor_reads_them() =>
        Assert.Equal(["Sampul", "Peringkat", "Per Kecamatan", "Rincian Kriteria", "Bukti", "Tidak Dapat Dinilai", "Tindak Lanjut", "Putusan Dugaan", "Klarifikasi", "Metodologi"], Book.Sheets.Select(sheet => sheet.Name));

    [Fact]
    public void A_draft_says_so_on_cover_page_header_tab_and_file_name()
    {
        Assert.Contains("DRAF", Book.Marking, StringComparison.Ordinal);
        Assert.Contains("-DRAF.xlsx", Book.FileName, StringComparison.Ordinal);
        Assert.Contains(Sheet("Sampul").Lines, line => line.Look == LineLook.Warning && line.Label.Contains("DRAF", StringComparison.Ordinal));
        Assert.All(Book.Sheets, sheet => Assert.Equal(Book.Sheets[0].TabColour, sheet.TabColour));
        Assert.Matches("^[A-Za-z0-9.-]+$", Book.FileName);
    }

    [Theory]
    [InlineData("Sampul")]
    [InlineData("Metodologi")]
    public void The_decree_that_named_the_bands_stands_where_they_are_explained_and_nowhere_without_one(string name)
    {
        Assert.Equal(Cell.Of("Keputusan Bupati Peraga Nomor 500/12 Tahun 2026"), Assert.Single(Sheet(name).Lines, line => line.Label == "Dasar predikat").Value);
        SheetSpec plain = SampleWorkbook.Build(Sample with { Methodology = Sample.Methodology with { BandDecree = null } }).Sheets.Single(sheet => sheet.Name == name);
        Assert.DoesNotContain(plain.Lines, line => line.Label == "Dasar predikat");
    }

    [Fact]
    public void Every_row_is_as_long_as_its_header() =>
        Assert.All(Book.Sheets, sheet => Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Length, row.Length)));

    [Fact]
    public void Every_village_of_the_scope_is_in_the_ranking_and_no_office_is()
    {
        string[] expected = [.. Sample.Entities.Where(item => item.Entity.IsVillage).Select(item => item.Entity.Code.Value).Order(StringComparer.Ordinal)];
        string[] listed = [.. Column("Peringkat", "Kode wilayah").OfType<TextCell>().Select(cell => cell.Text).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, listed);
    }

    [Fact]
    public void A_division_has_its_column_at_the_end_and_only_where_there_is_one()
    {
        Assessment divided = Sample with { Entities = [.. Sample.Entities.Select((item, index) => index == 0 ? item with { Entity = item.Entity with { Groups = [new EntityGroup("Irban", "Irban II")] } } : item)] };
        SheetSpec ranking = SampleWorkbook.Build(divided).Sheets.Single(sheet => sheet.Name == "Peringkat");

        Assert.Equal(["Keterangan", "Irban"], ranking.Columns.TakeLast(2).Select(column => column.Header));
        Assert.Equal(new TextCell("Irban II"), ranking.Rows.Single(row => row[1] == Cell.Of(divided.Entities[0].Entity.Code.Value))[^1]);
        Assert.Equal("Keterangan", Sheet("Peringkat").Columns[^1].Header);
    }

    [Fact]
    public void A_score_nobody_knows_is_an_empty_cell_with_its_word_beside_it_and_never_a_zero()
    {
        Cell[] scores = [.. Column("Peringkat", "Skor")];
        Cell[] bands = [.. Column("Peringkat", "Predikat")];
        int unknown = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] is EmptyCell)
            {
                unknown++;
                Assert.Equal(new TextCell(RankingSheet.NotJudged), bands[i]);
            }
            else
            {
                Assert.True(Assert.IsType<NumberCell>(scores[i]).Value > 0);
            }
        }

        Assert.Equal(Sample.Entities.Count(item => item.Entity.IsVillage && item.Verdict?.Score.Value is null), unknown);
        Assert.True(unknown > 0);
    }

    [Fact]
    public void Points_and_worth_of_what_was_not_measured_stay_empty()
    {
        SheetSpec sheet = Sheet("Rincian Kriteria");
        int status = Index(sheet, "Status"), worth = Index(sheet, "Nilai"), points = Index(sheet, "Poin");
        ImmutableArray<Cell>[] unmeasured =
            [.. sheet.Rows.Where(row => row[status] is TextCell { Text: "Tidak dapat dinilai" or "Menunggu pengamatan kedua" or "Tidak diwajibkan" })];
        Assert.NotEmpty(unmeasured);
        Assert.All(unmeasured, row => Assert.True(row[worth] is EmptyCell && row[points] is EmptyCell));
    }

    [Fact]
    public void Ranked_rows_come_first_in_the_order_of_their_rank()
    {
        int?[] ranks = [.. Column("Peringkat", "Peringkat").Select(cell => (cell as IntegerCell)?.Value)];
        int ranked = ranks.TakeWhile(rank => rank is not null).Count();
        Assert.All(ranks.Skip(ranked), rank => Assert.Null(rank));
        Assert.Equal(ranks.Take(ranked).Order(), ranks.Take(ranked));
    }

    [Fact]
    public void Everybody_without_a_score_is_named_with_a_reason()
    {
        SheetSpec sheet = Sheet("Tidak Dapat Dinilai");
        int code = Index(sheet, "Kode wilayah"), what = Index(sheet, "Kriteria"), why = Index(sheet, "Sebab");
        string[] expected = [.. Sample.Entities.Where(item => item.Entity.IsVillage && item.Verdict?.Score.Value is null).Select(item => item.Entity.Code.Value).Order(StringComparer.Ordinal)];
        ImmutableArray<Cell>[] whole = [.. sheet.Rows.Where(row => row[what] is TextCell { Text: "seluruh situs" })];
        Assert.Equal(expected, whole.Select(row => ((TextCell)row[code]).Text).Order(StringComparer.Ordinal));
        Assert.All(sheet.Rows, row => Assert.IsType<TextCell>(row[why]));
    }

    [Fact]
    public void Evidence_numbers_are_unique_and_every_number_cited_exists()
    {
        string[] numbers = [.. Column("Bukti", "No. bukti").OfType<TextCell>().Select(cell => cell.Text)];
        Assert.Equal(numbers.Length, numbers.Distinct(StringComparer.Ordinal).Count());
        IEnumerable<string> cited = Column("Rincian Kriteria", "No. bukti").OfType<TextCell>().SelectMany(cell => cell.Text.Split(", "));
        Assert.Empty(cited.Except(numbers, StringComparer.Ordinal));
    }

    [Fact]
    public void An_address_under_suspicion_is_text_and_never_a_link()
    {
        HashSet<string> suspected = [.. Sample.Entities.Where(item => ActivityOf.Danger(item) is not null && item.Entity.IsVillage).Select(item => item.Entity.Code.Value)];
        Assert.NotEmpty(suspected);
        foreach (string name in new[] { "Peringkat", "Bukti" })
        {
            SheetSpec sheet = Sheet(name);
            int code = Index(sheet, "Kode wilayah");
            Assert.All(sheet.Rows.Where(row => suspected.Contains(((TextCell)row[code]).Text)), row => Assert.DoesNotContain(row, cell => cell is LinkCell));
        }
    }

    [Fact]
    public void Personal_data_findings_are_in_no_sheet()
    {
        string[] personal = [.. CriterionCatalog.All.Where(criterion => criterion.Meta.Group == CriterionGroup.Privasi).Select(criterion => criterion.Meta.Id)];
        Assert.NotEmpty(personal);
        AssessedEntity village = Sample.Entities.First(item => item.Entity.IsVillage && item.Verdict?.Score.Value is not null);
        Finding finding = village.Verdict!.Findings[0] with { Criterion = personal[0], Explanation = "RAHASIA" };
        WorkbookSpec book = SampleWorkbook.Build(Sample with { Entities = [village with { Verdict = village.Verdict with { Findings = [finding] } }] });
        Assert.DoesNotContain(
            book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).OfType<TextCell>(),
            cell => cell.Text.Contains("RAHASIA", StringComparison.Ordinal) || personal.Contains(cell.Text, StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_assessment_gives_the_same_evidence_numbers_in_a_part_of_it()
    {
        EntityRow[] rows = [.. SampleWorkbook.Rows(Sample)];
        string area = rows[^1].Kecamatan;
        var export = new ExportContext("Uji", new DateTimeOffset(SampleAssessment.AsOf, TimeOnly.MinValue, TimeSpan.Zero), area, TimeZoneInfo.Utc);
        WorkbookSpec part = RankingWorkbook.Build(Sample, rows.Where(row => row.Kecamatan == area), export);
        string[] all = [.. Column("Bukti", "No. bukti").OfType<TextCell>().Select(cell => cell.Text)];
        string[] some = [.. part.Sheets.Single(sheet => sheet.Name == "Bukti").Rows.Select(row => ((TextCell)row[0]).Text)];
        Assert.NotEmpty(some);
        Assert.Empty(some.Except(all, StringComparer.Ordinal));
    }

    private static SheetSpec Sheet(string name) => Book.Sheets.Single(sheet => sheet.Name == name);

    private static int Index(SheetSpec sheet, string header)
    {
        int index = sheet.Columns.Select(column => column.Header).ToList().IndexOf(header);
        Assert.True(index >= 0, $"{sheet.Name} has no column {header}.");
        return index;
    }

    private static IEnumerable<Cell> Column(string name, string header)
    {
        SheetSpec sheet = Sheet(name);
        int index = Index(sheet, header);
        return sheet.Rows.Select(row => row[index]);
    }
}
