using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;

namespace Monitor.App.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await AccountHost.StartAsync(SampleAssessment.Make(3));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Somebody_unknown_is_led_to_the_sign_in_page_and_back()
    {
        await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser browser = Host.Open();
        using HttpResponseMessage refused = await browser.GetAsync("/desa?hal=2");
        Assert.Equal("/masuk?kembali=%2Fdesa%3Fhal%3D2", refused.Headers.Location?.PathAndQuery);
        using HttpResponseMessage signed = await browser.SendAsync("/masuk?kembali=%2Fdesa%3Fhal%3D2", ("nama", "budi"), ("sandi", AccountHost.Password));
        Assert.Equal("/desa?hal=2", signed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/desa?hal=2"));
    }

    [Theory]
    [InlineData("https://lain.test/")]
    [InlineData("//lain.test/")]
    [InlineData("/\\lain.test/")]
    public async Task Signing_in_leads_to_no_other_site(string target)
    {
        await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser browser = Host.Open();
        using HttpResponseMessage signed = await browser.SendAsync("/masuk", ("nama", "budi"), ("sandi", AccountHost.Password), ("kembali", target));
        Assert.Equal("/", signed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_camat_arrives_at_the_own_kecamatan()
    {
        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        using Browser browser = Host.Open();
        using HttpResponseMessage signed = await browser.SendAsync("/masuk", ("nama", "camat"), ("sandi", AccountHost.Password));
        Assert.Equal("/kecamatan/99.01.02", signed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Every_refusal_reads_the_same()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        await Host.AddAsync("tutup", Roles.Pembaca);
        string closed = await Host.WithAsync<MonitorDb, string>(db => Task.FromResult(db.Users.Single(account => account.UserName == "tutup").Id));
        await Host.WithAsync<AccountRegister, AccountOutcome>(register => register.CloseAsync(closed, default));
        using Browser browser = Host.Open();
        string unknown = await RefusedAsync(browser, "siapa", AccountHost.Password);
        string wrong = await RefusedAsync(browser, "budi", "bukan kata sandinya");
        string shut = await RefusedAsync(browser, "tutup", AccountHost.Password);
        Assert.Contains("belum cocok", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, shut);
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_is_refused_too()
    {
        await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser browser = Host.Open();
        for (int i = 0; i < 5; i++)
        {
            await RefusedAsync(browser, "budi", "bukan kata sandinya");
        }

        await RefusedAsync(browser, "budi", AccountHost.Password);
        Assert.Equal(6, (await Host.AuditAsync()).Count(entry => entry is { Action: AuditAction.SignInRefused, Subject: "budi" }));
    }

    [Fact]
    public async Task One_address_may_try_a_dozen_times_a_minute()
    {
        using Browser browser = Host.Open();
        string page = await browser.HtmlAsync("/masuk");
        var codes = new List<HttpStatusCode>();
        for (int i = 0; i < 14; i++)
        {
            using HttpResponseMessage answer = await browser.PostAsync(page, "/masuk", "", ("nama", $"nama{i}"), ("sandi", "x"));
            codes.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
        Assert.Equal(12, codes.Count(code => code == HttpStatusCode.OK));
    }

    [Fact]
    public async Task What_was_typed_for_an_unknown_name_is_kept_nowhere()
    {
        using Browser browser = Host.Open();
        await RefusedAsync(browser, "sandiku-salah-kolom", "x");
        AuditEntry entry = Assert.Single(await Host.AuditAsync());
        Assert.Equal(AuditAction.SignInRefused, entry.Action);
        Assert.DoesNotContain("sandiku", entry.Actor + entry.Subject + entry.Before + entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await Host.AddAsync("budi", Roles.Diskominfo);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Host.Address };
        using var body = new FormUrlEncodedContent([new("nama", "budi"), new("sandi", AccountHost.Password)]);
        using HttpResponseMessage answer = await client.PostAsync("/masuk", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_sign_in_page_stays_below_20_kilobytes()
    {
        using var client = new HttpClient { BaseAddress = Host.Address };
        byte[] page = await client.GetByteArrayAsync("/masuk");
        Assert.InRange(page.Length, 1, 20 * 1024);
    }

    [Fact]
    public async Task Somebody_unknown_learns_nothing_about_the_assessment()
    {
        using Browser browser = Host.Open();
        string html = await browser.HtmlAsync("/masuk");
        Assert.DoesNotContain("Manifes", html, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-24/1", html, StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(Browser browser, string login, string password)
    {
        using HttpResponseMessage answer = await browser.SendAsync("/masuk", ("nama", login), ("sandi", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string html = await Browser.TextAsync(answer);
        int start = html.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("</div>", start, StringComparison.Ordinal)];
    }
}
