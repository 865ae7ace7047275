using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Pages;

public sealed partial class DashboardTests : IAsyncLifetime
{
    private static readonly string[] Addresses =
    [
        "/", "/desa", "/desa?bermasalah=1&urut=umur&arah=turun&hal=2", "/desa/99.01.01.2001", "/desa/99.01.01.2002", "/desa/99.01.02.2010", "/kecamatan", "/kecamatan/99.01.01",
        "/opd", "/opd/kantor-3", "/opd/99.01.01", "/desa/99.01.01.2001/lembar", "/kecamatan/99.01.01/rapat", "/metodologi", "/metodologi/simulasi", "/penilaian", "/penilaian?dari=2026-10-24/1&ke=2026-11-24/1", "/kamus",
    ];

    private PageHost? host;

    private PageHost Host => host ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make());

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Every_page_answers_without_script_and_names_its_language_title_and_one_heading()
    {
        foreach (string address in Addresses)
        {
            string html = await GetAsync("Diskominfo", null, address);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=\"", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<html lang=\"id\">", html, StringComparison.Ordinal);
            Assert.Equal(1, Regex.Count(html, "<h1", RegexOptions.None, TimeSpan.FromMilliseconds(200)));
            Assert.Contains("DATA CONTOH", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_page_says_a_forbidden_word()
    {
        foreach (string address in Addresses)
        {
            string text = Tags().Replace(await GetAsync("Administrator", null, address), " ");
            foreach (string word in new[] { "kesalahan", "gagal", "error", "terburuk" })
            {
                Assert.DoesNotContain(word, text.Replace("onmouseover=", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_every_control_a_label()
    {
        foreach (string address in Addresses)
        {
            string html = await GetAsync("Diskominfo", null, address);
            Assert.Equal(Count(html, "<table"), Count(html, "<caption"));
            foreach (Match control in Controls().Matches(html))
            {
                string before = html[..control.Index];
                Assert.True(before.LastIndexOf("<label", StringComparison.Ordinal) > before.LastIndexOf("</label>", StringComparison.Ordinal), address + control.Value);
            }
        }
    }

    [Fact]
    public async Task That_the_disk_is_nearly_full_is_told_to_those_who_see_runs_and_every_page_stays_readable()
    {
        Assert.DoesNotContain("Ruang simpan", await GetAsync("Diskominfo", null, "/"), StringComparison.Ordinal);
        Host.Free = 123L << 20;
        foreach (string address in Addresses)
        {
            Assert.Contains("Ruang simpan server pemantau tinggal 123 MB.", await GetAsync("Diskominfo", null, address), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Ruang simpan", await GetAsync("Camat", "99.01.01", "/desa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_of_a_site_stays_text()
    {
        foreach (string address in Addresses)
        {
            string html = await GetAsync("Diskominfo", null, address);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onmouseover=alert", html, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;alert", await GetAsync("Diskominfo", null, "/desa/99.01.01.2002"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desa/99.01.01.2002", true)]
    [InlineData("/opd/kantor-3", true)]
    [InlineData("/desa/99.01.01.2003", false)]
    public async Task Where_robots_was_passed_over_the_page_names_the_letter(string address, bool isNamed)
    {
        string html = await GetAsync("Diskominfo", null, address);
        Assert.Equal(isNamed, html.Contains("robots.txt dilewati berdasarkan izin tertulis No. 500/12/2026", StringComparison.Ordinal));
        Assert.Equal(isNamed, html.Contains("tanggal 5 Januari 2026 dari Kepala Dinas Contoh untuk zona peraga.test, berlaku sampai 31 Desember 2026.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_camat_is_led_to_the_own_kecamatan()
    {
        using HttpClient client = Host.Client("Camat", "99.01.02");
        using HttpResponseMessage answer = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/kecamatan/99.01.02", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_camat_sees_no_foreign_kecamatan_on_any_page()
    {
        using HttpClient client = Host.Client("Camat", "99.01.02");
        foreach (string foreign in new[] { "/desa/99.01.01.2001", "/kecamatan/99.01.01", "/opd/99.01.01", "/opd/kantor-3", "/gambar/" + new string('c', 64) + "?entitas=99.01.01.2001" })
        {
            using HttpResponseMessage answer = await client.GetAsync(foreign);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (string page in new[] { "/desa?per=100", "/desa?kecamatan=99.01.01", "/kecamatan", "/opd", "/kecamatan/99.01.02" })
        {
            string html = await GetAsync("Camat", "99.01.02", page);
            Assert.DoesNotContain("/desa/99.01.01.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Arjasari</", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_without_territory_sees_nothing_and_is_told_why()
    {
        string html = await GetAsync("Camat", null, "/desa");
        Assert.Contains("Wilayah Anda belum diatur, hubungi Diskominfo", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/desa/99.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_unknown_sees_a_page()
    {
        using HttpClient client = Host.Client(null);
        foreach (string address in Addresses)
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public void Every_page_names_a_policy_or_says_that_it_is_for_everyone()
    {
        Type[] pages = [.. typeof(MonitorPages).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)];
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.GetCustomAttributes(typeof(AuthorizeAttribute), false).Cast<AuthorizeAttribute>().Any(attribute => attribute.Policy is not null)
            || page.GetCustomAttributes(typeof(AllowAnonymousAttribute), false).Length > 0,
            page.FullName));
    }

    [Fact]
    public async Task Personal_data_is_masked_for_the_office_and_only_mentioned_to_a_camat()
    {
        string? slug = SampleAssessment.Make().Entities.First(entity => entity.Entity.IsVillage && entity.Verdict?.Facts.PersonalData.Value is { Any: true }).Entity.Code.Value;
        string office = await GetAsync("Inspektorat", null, "/desa/" + slug);
        Assert.Contains("990101••", WebUtility.HtmlDecode(office), StringComparison.Ordinal);
        string camat = await GetAsync("Camat", slug[..8], "/desa/" + slug);
        Assert.Contains("Ada dugaan data pribadi", camat, StringComparison.Ordinal);
        Assert.DoesNotContain("990101•", WebUtility.HtmlDecode(camat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gambling_address_is_never_a_link()
    {
        AssessedEntity suspected = SampleAssessment.Make().Entities.First(entity => entity.Verdict?.Facts.Gambling.Value is { Suspected: true });
        string html = await GetAsync("Diskominfo", null, "/desa/" + suspected.Entity.Code.Value);
        Assert.Contains("slot-gacor.html", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("wa.me", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_filter_value_is_reported_not_ignored()
    {
        string html = WebUtility.HtmlDecode(await GetAsync("Diskominfo", null, "/desa?keaktifan=hebat&warna=biru"));
        Assert.Contains("Nilai “hebat” pada saringan keaktifan tidak dikenal", html, StringComparison.Ordinal);
        Assert.Contains("Saringan “warna” tidak dikenal", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_match_offers_to_clear_the_filter()
    {
        string html = await GetAsync("Diskominfo", null, "/desa?q=tidakadadesabernamaini");
        Assert.Contains("Tidak ada baris yang cocok", html, StringComparison.Ordinal);
        Assert.Contains("Hapus saringan", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_twice_for_a_recheck_queues_once_and_shows_the_position()
    {
        using HttpClient client = Host.Client("Diskominfo");
        string token = Token().Match(await client.GetStringAsync("/desa/99.01.01.2001")).Groups["value"].Value;
        for (int i = 0; i < 2; i++)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using HttpResponseMessage answer = await client.PostAsync("/desa/99.01.01.2001", form);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal("/desa/99.01.01.2001?antrean=1", answer.Headers.Location?.ToString());
        }

        Assert.Single(Host.Asked);
        Assert.Contains("dalam antrean, urutan 1", await client.GetStringAsync("/desa/99.01.01.2001?antrean=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recheck_without_the_forms_token_is_refused()
    {
        using HttpClient client = Host.Client("Diskominfo");
        using var form = new FormUrlEncodedContent([]);
        using HttpResponseMessage answer = await client.PostAsync("/desa/99.01.01.2001", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Host.Asked);
    }

    [Fact]
    public async Task The_page_of_a_merged_village_leads_to_its_successor_where_that_one_is_seen()
    {
        Assessment made = SampleAssessment.Make(2);
        Entity gone = made.Entities[1].Entity with { Retired = new Retirement(SampleAssessment.AsOf, "digabung", made.Entities[0].Entity.Code) };
        Entity closed = made.Entities[2].Entity with { Retired = new Retirement(SampleAssessment.AsOf, "tidak dipantau", null) };
        await using PageHost place = await PageHost.StartAsync(new PlainCharts(), made with { Retired = [gone, closed], Entities = made.Entities.RemoveRange(1, 2) });
        using HttpClient office = place.Client("Diskominfo");
        using HttpResponseMessage merged = await office.GetAsync("/desa/" + gone.Code.Value);
        using HttpResponseMessage left = await office.GetAsync("/desa/" + closed.Code.Value);
        using HttpClient camat = place.Client("Camat", "99.01.05");
        using HttpResponseMessage foreign = await camat.GetAsync("/desa/" + gone.Code.Value);

        Assert.Equal("/desa/99.01.01.2001", merged.Headers.Location?.ToString());
        Assert.Equal((System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.NotFound), (left.StatusCode, foreign.StatusCode));
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;

    private async Task<string> GetAsync(string role, string? kecamatan, string address)
    {
        using HttpClient client = Host.Client(role, kecamatan);
        using HttpResponseMessage answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK || (role == "Camat" && answer.StatusCode == HttpStatusCode.OK), $"{address} {answer.StatusCode}");
        using Stream body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("<(?:input type=\"(?:search|checkbox|text|password)\"|select)", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
