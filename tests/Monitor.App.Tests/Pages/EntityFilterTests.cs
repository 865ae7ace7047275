using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pages;

public sealed class EntityFilterTests
{
    private static readonly EntityRow[] Rows =
        [.. SampleAssessment.Make().Entities.Where(entity => entity.Entity.IsVillage).Select(entity => EntityRow.Of(entity, SampleAssessment.AsOf))];

    [Theory]
    [InlineData("perhatian")]
    [InlineData("nama")]
    [InlineData("kecamatan")]
    [InlineData("keaktifan")]
    [InlineData("skor")]
    [InlineData("umur")]
    public void Every_order_is_the_same_whatever_order_the_rows_came_in(string order)
    {
        string[] first = [.. RowOrder.Sort(Rows, order, false).Select(row => row.Entity.Code.Value)];
        string[] second = [.. RowOrder.Sort(Rows.Reverse(), order, false).Select(row => row.Entity.Code.Value)];
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Entities_without_a_score_stand_after_all_others_and_never_as_lowest(bool descending)
    {
        EntityRow[] sorted = [.. RowOrder.Sort(Rows, "skor", descending)];
        int lastScored = Array.FindLastIndex(sorted, row => row.Score is not null);
        Assert.All(sorted[..(lastScored + 1)], row => Assert.NotNull(row.Score));
        Assert.All(sorted[(lastScored + 1)..], row => Assert.Null(row.Score));
    }

    [Fact]
    public void A_group_filters_is_told_in_words_and_stays_in_the_address()
    {
        EntityRow[] grouped = [.. Rows.Select((row, index) => row with { Assessed = row.Assessed with { Entity = row.Entity with { Groups = index % 3 == 0 ? [new EntityGroup("Irban", "Irban II")] : [] } } })];
        var filter = EntityFilter.Read(new QueryCollection(QueryHelpers.ParseQuery("?kelompok=Irban%3A%20Irban%20II")), grouped);

        Assert.Empty(filter.Problems);
        Assert.Equal(grouped.Count(row => row.Entity.Groups.Length > 0), filter.Apply(grouped).Length);
        Assert.Equal("?kelompok=Irban%3A%20Irban%20II", filter.Query());
        Assert.StartsWith("Irban: Irban II.", FilterWords.Sentence(filter, grouped), StringComparison.Ordinal);
        Assert.Equal("Irban: Irban II", Assert.Single(FilterWords.GroupOptions(filter, grouped)).Label);
        Assert.Single(EntityFilter.Read(new QueryCollection(QueryHelpers.ParseQuery("?kelompok=Irban%3A%20Irban%20II")), Rows).Problems);
        Assert.Empty(FilterWords.GroupOptions(filter, Rows));
    }

    [Fact]
    public void Attention_begins_with_suspicions_then_mati_then_mangkrak()
    {
        int[] urgency = [.. RowOrder.Sort(Rows, RowOrder.Default, false).Select(row => row.Urgency)];
        Assert.Equal(urgency.Order(), urgency);
        Assert.Equal(0, urgency[0]);
    }

    [Fact]
    public void A_filter_written_into_an_address_reads_back_as_itself()
    {
        EntityFilter filter = Read("?kecamatan=99.01.05&keaktifan=mangkrak&jenis=desa&urut=umur&arah=turun&per=50&q=Karang%20%26");
        EntityFilter again = Read(filter.Query());
        Assert.Equal(filter with { Problems = [] }, again with { Problems = [] });
        Assert.Empty(filter.Problems);
    }

    [Fact]
    public void Filters_narrow_to_exactly_what_they_say()
    {
        EntityRow[] shown = [.. Read("?kecamatan=99.01.05&keaktifan=aktif").Apply(Rows)];
        Assert.NotEmpty(shown);
        Assert.All(shown, row => Assert.Equal(("99.01.05", Activity.Aktif), (row.Entity.Kecamatan?.Value, row.Activity)));
        Assert.Equal(Rows.Count(row => row.Entity.Kecamatan?.Value == "99.01.05" && row.Activity == Activity.Aktif), shown.Length);
    }

    [Fact]
    public void Options_count_the_rows_and_show_a_choice_without_any_as_0()
    {
        FilterOption[] options = [.. FilterWords.ActivityOptions(Read(""), Rows)];
        Assert.Equal(Rows.Length, options.Sum(option => option.Count));
        Assert.Contains(options, option => option is { Value: "belum-diuji", Count: 0 });
    }

    [Fact]
    public void Page_chart_and_list_show_the_same_counts()
    {
        ActivityCounts counts = ActivityCounts.In(Rows);
        ChartSpec chart = ActivityChart.Of(counts, "keaktifan", "Keaktifan", "situs");
        Assert.Equal(Rows.Length, chart.Series.Sum(series => series.Points[0].Value));
        Assert.Contains(Indonesian.InWords(Rows.Length), chart.Sentence, StringComparison.Ordinal);
        ChartSpec bands = BandsByKecamatanChart.Of(Rows, SampleAssessment.Methodology) ?? throw new InvalidOperationException();
        Assert.Equal(Rows.Count(row => row.Band is not null), bands.Series.Sum(series => series.Points.Sum(point => point.Value)));
        ChartSpec ages = AgesChart.Of(Rows, SampleAssessment.Methodology.Limits) ?? throw new InvalidOperationException();
        Assert.Equal(Rows.Count(row => row.AgeDays is not null), ages.Series[0].Points.Sum(point => point.Value));
    }

    [Fact]
    public void A_chart_without_a_message_is_not_drawn()
    {
        EntityRow[] unknown = [.. Rows.Where(row => row.Score is null && row.AgeDays is null)];
        Assert.NotEmpty(unknown);
        Assert.Null(BandsByKecamatanChart.Of(unknown, SampleAssessment.Methodology));
        Assert.Null(AgesChart.Of(unknown, SampleAssessment.Methodology.Limits));
    }

    private static EntityFilter Read(string query) => EntityFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Rows);
}
