using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;
using Monitor.Core.Tests.Facts.Dates;

namespace Monitor.Core.Tests.Facts;

/// <summary>What stayed unread is never counted against a village.</summary>
public sealed class ReadingGapTests
{
    private const string Old = "<html><head><title>Desa Umpamarejo</title></head><body><main><h3><a href=\"/kabar/satu\">Kerja bakti warga dusun krajan</a></h3>";

    [Theory]
    [InlineData("apbdes-terbit")]
    [InlineData("perdes-terbit")]
    [InlineData("standar-pelayanan")]
    [InlineData("maklumat-pelayanan")]
    [InlineData("kontak-telepon")]
    [InlineData("surel-tersedia")]
    [InlineData("pengaduan-tersedia")]
    public void What_was_not_found_is_unmeasured_where_a_site_refused_in_mid_run(string criterion)
    {
        Assert.Equal(Outcome.Unmet, Judge(criterion, Site(read: 8, unread: 0, FetchStatus.Blocked)).Outcome);
        Verdict verdict = Judge(criterion, Site(read: 3, unread: 2, FetchStatus.Blocked));
        Assert.Equal(Outcome.Unmeasured, verdict.Outcome);
        Assert.Null(verdict.Score);
        Assert.Contains("2 dari 6 halaman", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("menolak pembacaan otomatis", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_counts_however_little_was_read()
    {
        DatedSite site = Site(read: 1, unread: 1, FetchStatus.TimedOut).Page("/kontak", "<html><body><main><h1>Kontak</h1><p>Surel: umpamarejo@gmail.com</p></main></body></html>");
        Assert.Equal(Outcome.Met, Judge("surel-tersedia", site).Outcome);
    }

    [Fact]
    public void A_few_lost_pages_of_many_hide_nothing() => Assert.Equal(Outcome.Unmet, Judge("kontak-telepon", Site(read: 19, unread: 2, FetchStatus.TimedOut)).Outcome);

    [Fact]
    public void A_page_that_is_not_there_or_that_robots_closes_is_no_gap()
    {
        DatedSite site = Site(read: 2, unread: 3, FetchStatus.Disallowed);
        site.Add("/hilang", FetchPurpose.Page, ContentKind.Html, "<p>tidak ada</p>", FetchStatus.Ok, 404);
        Assert.Null(ReadingGap.Of(site.Snapshot));
    }

    [Theory]
    [InlineData(FetchStatus.Blocked, StateId.Terhalang)]
    [InlineData(FetchStatus.TimedOut, StateId.TidakTerjangkau)]
    public void A_site_that_fell_silent_is_not_called_abandoned(FetchStatus status, string expected)
    {
        Assert.Equal(StateId.Mangkrak, Site(read: 4, unread: 0, status).State().Id);
        SiteState state = Site(read: 2, unread: 9, status).State();
        Assert.Equal(expected, state.Id);
        Assert.Contains("9 dari 12 halaman", state.Reason, StringComparison.Ordinal);
        Assert.Contains("Unggahan terakhir", state.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(state.Evidence);
    }

    [Fact]
    public void An_upload_of_this_month_was_seen_whatever_else_failed() =>
        Assert.Equal(StateId.Aktif, Site(read: 1, unread: 9, FetchStatus.Blocked, age: 5).State().Id);

    [Fact]
    public void The_cause_is_what_failed_and_not_what_was_then_left_alone()
    {
        DatedSite site = Site(read: 3, unread: 2, FetchStatus.Blocked);
        for (int i = 0; i < 20; i++)
        {
            site.Add($"/sisa/{i}", FetchPurpose.Page, ContentKind.Unknown, null, FetchStatus.NotAttempted, null);
        }

        Assert.Equal(new ReadingGap(4, 22, FetchStatus.Blocked), ReadingGap.Of(site.Snapshot));
    }

    [Fact]
    public void A_named_file_that_could_not_be_opened_is_unmeasured()
    {
        DatedSite site = Site(read: 2, unread: 0, FetchStatus.Ok).Page("/unduhan", "<html><body><main><h1>Unduhan</h1><a href=\"/f/berkas.pdf\">APBDes Tahun Anggaran 2026</a></main></body></html>");
        site.Add("/f/berkas.pdf", FetchPurpose.Document, ContentKind.Unknown, null, FetchStatus.TimedOut, null);
        Verdict verdict = Judge("apbdes-terbit", site);
        Assert.Equal(Outcome.Unmeasured, verdict.Outcome);
        Assert.Contains("belum dapat dibuka pemantau", verdict.Explanation, StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Evidence);
    }

    private static DatedSite Site(int read, int unread, FetchStatus status, int age = 900)
    {
        DatedSite site = new DatedSite().Home($"{Old}<p class=\"meta\">{DatedSite.DaysAgo(age)}</p></main></body></html>");
        for (int i = 0; i < read; i++)
        {
            site.Page($"/dusun/{i}", $"<html><body><main><h1>Dusun {i}</h1><p>Warga dusun nomor {i} hidup dari bertani dan beternak.</p></main></body></html>");
        }

        for (int i = 0; i < unread; i++)
        {
            site.Add($"/lain/{i}", FetchPurpose.Page, ContentKind.Unknown, null, status, null);
        }

        return site;
    }

    private static Verdict Judge(string criterion, DatedSite site) => Sample.Judge(criterion, new FactReader(TestKamus.Instance).Read(site.Read()));
}
