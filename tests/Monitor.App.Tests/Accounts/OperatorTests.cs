using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>Who answers for one village sees all of it and nothing of any other.</summary>
public sealed partial class OperatorTests : IAsyncLifetime
{
    private const string Own = "99.01.02.2001";
    private const string Neighbour = "Desa Karangtetangga";
    private static readonly DateTimeOffset At = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        Assessment sample = SampleAssessment.Make(3);
        started = await AccountHost.StartAsync(sample with { Entities = [.. sample.Entities.Select(entity => entity.Entity.Code.Value == Own ? entity with { Channels = [Shared()] } : entity)] });
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        await Host.AddAsync("operator", Roles.Operator, entity: Own);
        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        await Host.AddAsync("pembaca", Roles.Pembaca);
        await Host.AddAsync("dewi", Roles.Diskominfo);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Home_is_the_own_page_with_score_coverage_rank_steps_and_findings()
    {
        using Browser browser = await Host.SignInAsync("operator");
        using HttpResponseMessage home = await browser.GetAsync("/");
        Assert.Equal("/desa/" + Own, home.Headers.Location?.ToString());
        string page = await browser.HtmlAsync("/desa/" + Own);
        int scored = SampleAssessment.Make(3).Entities.Count(entity => entity.Entity.IsVillage && entity.Verdict?.Score.Value is not null);
        Assert.Matches($"<dt>Urutan</dt><dd>[0-9]+ dari {scored} yang dinilai</dd>", page);
        Assert.Contains("<dt>Cakupan</dt>", page, StringComparison.Ordinal);
        Assert.Contains("Naik poin bila", page, StringComparison.Ordinal);
        Assert.Contains("Ajukan klarifikasi", page, StringComparison.Ordinal);
        Assert.Contains("Minta periksa ulang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nilai tengah", page, StringComparison.Ordinal);
        Assert.Contains("nilai tengah", await (await Host.SignInAsync("dewi")).HtmlAsync("/desa/" + Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_an_operator_opens_names_or_links_another_entity()
    {
        using Browser browser = await Host.SignInAsync("operator");
        Entity[] others = [.. SampleAssessment.Make(3).Entities.Select(entity => entity.Entity).Where(entity => entity.Code.Value != Own)];
        string own = others.Length > 0 ? SampleAssessment.Make(3).Entities.Single(entity => entity.Entity.Code.Value == Own).Entity.FullName : "";
        foreach (string address in new[] { "/desa/" + Own, $"/desa/{Own}/lembar", "/klarifikasi", $"/klarifikasi/baru?entitas={Own}&kriteria=apbdes-terbit", "/penilaian?dari=2026-10-24/1&ke=2026-11-24/1", "/metodologi", "/kamus" })
        {
            string page = await browser.HtmlAsync(address);
            Assert.All(Codes().Matches(page), code => Assert.Equal(Own, code.Value));
            Assert.DoesNotMatch("href=\"/(?:kecamatan|opd|desa\"|desa\\?)", page);
            Assert.All(others.Where(other => other.FullName != own && other.Kind is EntityKind.Desa or EntityKind.Kelurahan or EntityKind.Opd), other => Assert.DoesNotContain(other.FullName + "<", page, StringComparison.Ordinal));
            Assert.DoesNotContain(Neighbour, page, StringComparison.Ordinal);
        }

        Assert.Contains("diterbitkan juga oleh pihak lain", await browser.HtmlAsync("/desa/" + Own), StringComparison.Ordinal);
        Assert.Contains("diterbitkan juga oleh " + Neighbour, await (await Host.SignInAsync("dewi")).HtmlAsync("/desa/" + Own), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("camat")]
    [InlineData("pembaca")]
    public async Task The_evidence_of_a_village_goes_without_the_list_of_all_observations_to_who_sees_a_part_of_the_kabupaten(string login)
    {
        using Browser browser = await Host.SignInAsync(login);
        string[] own = await FilesAsync(browser);
        string[] whole = await FilesAsync(await Host.SignInAsync("dewi"));
        Assert.Equal(["manifes-penilaian.txt"], whole.Except(own));
        Assert.Contains("manifes.json", own);
    }

    [Fact]
    public async Task No_workbook_of_the_kabupaten_goes_to_an_operator_even_with_a_session_from_before()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser budi = await Host.SignInAsync("budi");
        Assert.Equal(HttpStatusCode.OK, await budi.StatusAsync("/desa/ekspor"));
        await Host.WithAsync<AccountRegister, AccountOutcome>(register => register.ChangeRoleAsync(id, Roles.Operator, null, Own, default));
        Assert.Equal(HttpStatusCode.NotFound, await budi.StatusAsync("/desa/ekspor"));
        Assert.All(Codes().Matches(await budi.HtmlAsync("/desa")), code => Assert.Equal(Own, code.Value));
        using Browser browser = await Host.SignInAsync("operator");
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/desa/ekspor"));
    }

    [Fact]
    public async Task A_clarification_is_the_villages_own_word_whatever_the_form_says()
    {
        using Browser browser = await Host.SignInAsync("operator");
        string address = $"/klarifikasi/baru?entitas={Own}&kriteria=apbdes-terbit";
        Assert.DoesNotContain("name=\"atas-nama\"", await browser.HtmlAsync(address), StringComparison.Ordinal);
        using HttpResponseMessage sent = await browser.SendFormAsync(address, "isian", ("alasan", "Ada di papan."), ("atas-nama", "Bupati"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Clarification kept = Assert.Single(await Host.WithAsync<ClarificationStore, ImmutableArray<Clarification>>(store => store.AllAsync(default)));
        Assert.Equal(("operator", SampleAssessment.Roster(3).Entities.Single(entity => entity.Code.Value == Own).FullName), (kept.By, kept.Behalf));

        using HttpResponseMessage ruled = await browser.PostAsync(await browser.HtmlAsync(address), "/klarifikasi", "", ("nomor", "1"), ("putusan", "Excluded"), ("alasan", "Ada."), ("sampai", "2026-12-31"));
        Assert.NotEqual(HttpStatusCode.OK, ruled.StatusCode);
        Assert.True((await Host.WithAsync<ClarificationStore, ImmutableArray<Clarification>>(store => store.AllAsync(default)))[0].IsOpen);
    }

    [Theory]
    [InlineData("99.01.02.2002")]
    [InlineData(null)]
    public async Task Whose_village_was_merged_or_retired_sees_nothing_until_bound_anew(string? into)
    {
        using Browser browser = await Host.SignInAsync("operator");
        DateOnly today = DateOnly.FromDateTime(Host.Time.GetUtcNow().UtcDateTime);
        var retired = new EntityRetired(new EntityCode(Own), into is null ? null : new EntityCode(into), today, "Perda 1/2026", new Decision("dewi", Roles.Diskominfo, Host.Time.GetUtcNow()));
        Assert.Empty(await Host.WithAsync<RegistryStore, ImmutableArray<RefusedChange>>(registry => registry.AddAsync([retired], default)));

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/desa/" + Own));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/desa/99.01.02.2002"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/bukti/" + Own));
        Assert.Contains("Wilayah Anda belum diatur", await browser.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Belum ada klarifikasi.", await browser.HtmlAsync("/klarifikasi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_that_no_assessment_knows_yet_is_told_so_and_nothing_of_the_kabupaten_is_shown()
    {
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(4), default));
        await Host.AddAsync("baru", Roles.Operator, entity: "99.01.02.2004");
        string page = await (await Host.SignInAsync("baru")).HtmlAsync("/");
        Assert.Contains("belum ada dalam penilaian terakhir", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rata-rata skor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("situs terbaca", page, StringComparison.Ordinal);
    }

    private static ChannelStanding Shared() => new(
        new PublishedChannel(ChannelKind.Social, "media:facebook.com/bersama", "https://www.facebook.com/bersama", new Evidence(new Uri("https://desa.peraga.test/"), "facebook", null, At), RegisterMatch.NotCompared),
        ChannelMeans.Person, ChannelState.NeedsPerson, "diterbitkan juga oleh " + Neighbour, null, null);

    private static async Task<string[]> FilesAsync(Browser browser)
    {
        using HttpResponseMessage answer = await browser.GetAsync("/bukti/" + Own);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using Stream content = await answer.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(content);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    [GeneratedRegex("99\\.01\\.[0-9]{2}\\.[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();
}
