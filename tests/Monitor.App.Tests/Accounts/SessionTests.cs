using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitor.App.Accounts;
using Monitor.App.Tests.Pages;

namespace Monitor.App.Tests.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await AccountHost.StartAsync(SampleAssessment.Make(3));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request()
    {
        using Browser browser = await SignedInAsync();
        Host.Time.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/kamus"));
        Host.Time.Pass(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/kamus"));
    }

    [Fact]
    public async Task A_busy_session_ends_after_twelve_hours_all_the_same()
    {
        using Browser browser = await SignedInAsync();
        for (int minutes = 0; minutes < 12 * 60 - 40; minutes += 40)
        {
            Host.Time.Pass(TimeSpan.FromMinutes(40));
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/kamus"));
        }

        Host.Time.Pass(TimeSpan.FromMinutes(40));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/kamus"));
    }

    [Fact]
    public async Task A_closed_account_sees_no_entity_at_once_and_no_page_after_five_minutes()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("budi");
        Assert.Contains("/desa/99.01.01.", await browser.HtmlAsync("/desa"), StringComparison.Ordinal);
        await Host.WithAsync<AccountRegister, AccountOutcome>(register => register.CloseAsync(id, default));
        Assert.DoesNotContain("/desa/99.", await browser.HtmlAsync("/desa"), StringComparison.Ordinal);
        Host.Time.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/desa"));
    }

    [Fact]
    public async Task Ending_sessions_ends_those_of_that_account_only()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        await Host.AddAsync("sri", Roles.Inspektorat);
        using Browser budi = await Host.SignInAsync("budi");
        using Browser sri = await Host.SignInAsync("sri");
        await Host.WithAsync<AccountRegister, AccountOutcome>(register => register.EndSessionsAsync(id, default));
        Host.Time.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, await budi.StatusAsync("/kamus"));
        Assert.Equal(HttpStatusCode.OK, await sri.StatusAsync("/kamus"));
        (await budi.SendAsync("/masuk", ("nama", "budi"), ("sandi", AccountHost.Password))).Dispose();
        Assert.Equal(HttpStatusCode.OK, await budi.StatusAsync("/kamus"));
    }

    [Fact]
    public async Task Leaving_needs_a_form_and_ends_the_session()
    {
        using Browser browser = await SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/keluar"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/kamus"));
        (await browser.SendAsync("/keluar")).Dispose();
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/kamus"));
    }

    [Fact]
    public async Task Over_plain_http_cookies_have_an_ordinary_name_and_are_closed_to_scripts()
    {
        using Browser browser = await SignedInAsync();
        Assert.Contains(browser.Cookies.GetCookies(Host.Address), cookie => cookie is { Name: "monitor-sesi", HttpOnly: true, Secure: false });
    }

    [Fact]
    public async Task Over_https_cookies_are_bound_to_this_host()
    {
        await using AccountHost secure = await AccountHost.StartAsync(isPlainLoopback: false);
        IOptionsMonitor<CookieAuthenticationOptions> options = secure.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        CookieBuilder cookie = options.Get(IdentityConstants.ApplicationScheme).Cookie;
        Assert.Equal("__Host-monitor-sesi", cookie.Name);
        Assert.Equal(CookieSecurePolicy.Always, cookie.SecurePolicy);
        Assert.Equal("/", cookie.Path);
        Assert.Null(cookie.Domain);
        Assert.Equal(SameSiteMode.Lax, cookie.SameSite);
    }

    [Fact]
    public void Keys_survive_a_restart_and_are_closed_to_other_users()
    {
        string folder = Directory.CreateTempSubdirectory("monitor-kunci-").FullName;
        AccountSettings settings = AccountHost.Settings(folder);
        byte[] secret = [1, 2, 3];
        Assert.Equal(secret, Protector(settings).Unprotect(Protector(settings).Protect(secret)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(settings.KeyFolder));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IDataProtector Protector(AccountSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMonitorAccounts(settings);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("uji");
    }

    private async Task<Browser> SignedInAsync()
    {
        await Host.AddAsync("budi", Roles.Diskominfo);
        return await Host.SignInAsync("budi");
    }
}
