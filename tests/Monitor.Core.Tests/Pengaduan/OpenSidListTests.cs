using System.Text;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Measures;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>Lists in the shape of OpenSID's, all invented.</summary>
public sealed class OpenSidListTests
{
    private static readonly DateTimeOffset Seen = At("2026-06-30 08:00");

    private static string Complaint(string created, string status, string answers = "", string more = "") =>
        $$"""{"type":"pengaduan","id":"7","attributes":{"judul":"Lampu padam","isi":"Mohon dibantu {\"a\":1}","created_at":"{{created}}","status":{{status}},"child_count":1,"child":[{{answers}}]{{more}} } }""";

    private static string Answer(string created) => $$"""{"id":8,"isi":"Sudah diperbaiki","created_at":"{{created}}","status":3}""";

    private static string List(params string[] complaints) => $$"""{"data":[{{string.Join(',', complaints)}}],"meta":{"pagination":{"total":120,"count":3} },"links":{"self":"x"} }""";

    private static string? Reduced(string list) => OpenSidList.Reduced(Encoding.UTF8.GetBytes(list));

    private static ListedComplaints Figures(string list) => ListedComplaints.Of(Reduced(list)!, Seen, Zone)!;

    [Fact]
    public void Only_times_states_and_counts_are_kept() => Assert.Equal(
        """{"aduan":[{"masuk":"2026-06-02 09:00:00","status":3,"jawaban":"2026-06-02 11:00:00"},{"masuk":"2026-06-20T02:00:00.000000Z","status":1}],"total":120,"pribadi":false}""",
        Reduced(List(Complaint("2026-06-02 09:00:00", "3", Answer("2026-06-03 09:00:00") + "," + Answer("2026-06-02 11:00:00")), Complaint("2026-06-20T02:00:00.000000Z", "\"1\""))));

    [Theory]
    [InlineData(",\"nik\":\"3310054101900001\"", true)]
    [InlineData(",\"telepon\":\"081234500011\",\"nama\":\"Bagas Wicaksana\"", true)]
    [InlineData(",\"nik\":3310054101900001", true)]
    [InlineData(",\"email\":\"\",\"nama\":null,\"telepon\":\"-\"", false)]
    [InlineData(",\"foto\":\"bagas.jpg\",\"lain\":{\"nik\":[{\"created_at\":\"2026-01-01 00:00:00\"}]}", false)]
    public void Data_of_persons_are_noticed_and_never_kept(string more, bool shows)
    {
        string kept = Reduced(List(Complaint("2026-06-02 09:00:00", "1", "", more)))!;

        Assert.Equal(shows, ListedComplaints.Of(kept, Seen, Zone)!.ShowsPersons);
        Assert.All(new[] { "3310054101900001", "081234500011", "Bagas", "bagas", "Lampu", "Mohon", "2026-01-01" }, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("created_at\":\"Bagas Wicaksana\"")]
    [InlineData("created_at\":\"081234500011\"")]
    [InlineData("created_at\":\"2026-06-02 09:00:00 Bagas\"")]
    [InlineData("created_at\":\"2026-06-02\\u002009:00:00\"")]
    [InlineData("created_at\":{\"date\":\"Bagas\"}")]
    public void A_time_that_is_none_is_not_kept(string created) =>
        Assert.Equal("""{"aduan":[{}],"pribadi":false}""", Reduced("{\"data\":[{\"" + created + "}]}"));

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Halaman tidak ditemukan</body></html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":[{\"created_at\":\"2026-06-02 09:00:00\"")]
    [InlineData("{\"data\":[]} Bagas")]
    public void What_is_no_list_leaves_nothing(string body) => Assert.Null(Reduced(body));

    [Fact]
    public void Nesting_without_end_leaves_nothing() => Assert.Null(Reduced("{\"data\":[" + string.Concat(Enumerable.Repeat("{\"attributes\":", 200)) + "1"));

    [Fact]
    public void Figures_count_open_ones_and_take_waits_as_they_are()
    {
        ListedComplaints figures = Figures(List(
            Complaint("2026-06-02 09:00:00", "3", Answer("2026-06-02 11:00:00")), Complaint("2026-06-10 08:00:00", "2", Answer("2026-06-10 12:00:00")), Complaint("2026-06-11 08:00:00", "1"),
            Complaint("2026-06-20 08:00:00", "1"), Complaint("2026-06-25 08:00:00", "3")));

        Assert.Equal((120, 5, 3, 20), (figures.Total, figures.Read, figures.Open, figures.OldestOpenDays));
        Assert.False(figures.Hours.MedianHigh!.IsReached);
        Assert.Equal((2, 3), (figures.Hours.Count - figures.Hours.Open, figures.Hours.Open));
    }

    [Fact]
    public void Times_without_a_zone_are_the_kabupatens_and_those_with_one_are_not()
    {
        ListedComplaints figures = Figures(List(Complaint("2026-06-29 08:00:00", "1", Answer("2026-06-29 03:00:00Z"))));
        Assert.Equal((2, true), (figures.Hours.MedianHigh!.Value, figures.Hours.MedianHigh.IsReached));
    }

    [Fact]
    public void An_empty_list_is_a_list_and_has_no_figures()
    {
        ListedComplaints figures = Figures("{\"data\":[]}");
        Assert.Equal((null, 0, 0, null), (figures.Total, figures.Read, figures.Open, figures.OldestOpenDays));
        Assert.Null(ListedComplaints.Of("bukan", Seen, Zone));
        Assert.Null(ListedComplaints.Of("{}", Seen, Zone));
    }
}
