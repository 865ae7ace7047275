using System.Net;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Tests.Accounts;

public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private static readonly (string, string)[] Filled =
        [("lengkap", "Sri Contoh"), ("nama", "sri"), ("sandi", AccountHost.Password), ("ulang", AccountHost.Password)];

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await AccountHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_new_database_holds_no_account_and_no_way_in()
    {
        Assert.Equal(0, await Host.WithAsync<MonitorDb, int>(db => db.Users.CountAsync()));
        using Browser browser = Host.Open();
        using HttpResponseMessage answer = await browser.SendAsync("/masuk", ("nama", "admin"), ("sandi", "admin"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/awal/" + new string('A', 43)));
    }

    [Fact]
    public async Task The_link_makes_an_administrator_and_then_closes_for_ever()
    {
        string link = await LinkAsync();
        using Browser browser = Host.Open();
        using HttpResponseMessage made = await browser.SendAsync(link, Filled);
        Assert.Equal("/masuk?pesan=administrator", made.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(link));
        Assert.Null(await Host.WithAsync<FirstAdministrator, Uri?>(first => first.LinkAsync(Host.Address, default)));
        using Browser administrator = await Host.SignInAsync("sri");
        Assert.Equal(HttpStatusCode.OK, await administrator.StatusAsync("/desa"));
    }

    [Fact]
    public async Task A_page_that_was_open_before_makes_no_second_administrator()
    {
        string link = await LinkAsync();
        using Browser first = Host.Open();
        using Browser second = Host.Open();
        string page = await second.HtmlAsync(link);
        (await first.SendAsync(link, Filled)).Dispose();
        using HttpResponseMessage late = await second.PostAsync(page, link, "", ("lengkap", "Lain"), ("nama", "lain"), ("sandi", AccountHost.Password), ("ulang", AccountHost.Password));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("sri", Assert.Single(await LoginsAsync()));
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_becomes_administrator()
    {
        string token = (await LinkAsync())["/awal/".Length..];
        AccountOutcome?[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() =>
            Host.WithAsync<FirstAdministrator, AccountOutcome?>(first => first.CreateAsync(token, $"admin{number}", "Contoh", AccountHost.Password, default)))));
        Assert.Single(outcomes, outcome => outcome is { IsDone: true });
        Assert.Equal(5, outcomes.Count(outcome => outcome is null));
        Assert.Single(await LoginsAsync());
    }

    [Fact]
    public async Task A_link_ends_after_an_hour_and_when_a_newer_one_is_made()
    {
        string older = await LinkAsync();
        string newer = await LinkAsync();
        using Browser browser = Host.Open();
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(older));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(newer));
        Host.Time.Pass(FirstAdministrator.Lasts);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(newer));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_open_and_keeps_what_was_typed()
    {
        string link = await LinkAsync();
        using Browser browser = Host.Open();
        using HttpResponseMessage answer = await browser.SendAsync(link, ("lengkap", "Sri Contoh"), ("nama", "sri"), ("sandi", "password2026"), ("ulang", "password2026"));
        string html = await Browser.TextAsync(answer);
        Assert.Contains("paling sering ditebak", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Sri Contoh\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(link));
        Assert.Empty(await LoginsAsync());
    }

    [Fact]
    public async Task The_token_itself_is_not_stored()
    {
        string token = (await LinkAsync())["/awal/".Length..];
        Invitation kept = await Host.WithAsync<MonitorDb, Invitation>(db => db.Set<Invitation>().SingleAsync());
        Assert.DoesNotContain(token, kept.TokenHash, StringComparison.Ordinal);
        Assert.Equal(SecretToken.HashOf(token), kept.TokenHash);
    }

    private async Task<string> LinkAsync() =>
        (await Host.WithAsync<FirstAdministrator, Uri?>(first => first.LinkAsync(Host.Address, default)))?.AbsolutePath ?? throw new InvalidOperationException("closed");

    private Task<List<string?>> LoginsAsync() => Host.WithAsync<MonitorDb, List<string?>>(db => db.Users.Select(account => account.UserName).ToListAsync());
}
