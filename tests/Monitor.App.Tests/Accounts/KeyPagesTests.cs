using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Tests.Accounts;

/// <summary>The page on which keys of other applications are made and ended.</summary>
public sealed partial class KeyPagesTests : IAsyncLifetime
{
    private const string Keys = "/kunci";

    private AccountHost host = null!;

    public async Task InitializeAsync()
    {
        host = await AccountHost.StartAsync();
        await host.AddAsync("admin", Roles.Administrator);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_key_is_shown_once_and_can_be_revoked()
    {
        using Browser browser = await host.SignInAsync("admin");
        string made = await browser.FollowAsync(await browser.SendAsync(Keys, ("untuk", "kirim-aduan"), ("nama", "Aplikasi Bupati"), ("sumber", "lapor-mas-bup"), ("hari", "90")));
        string key = KeyText().Match(made).Value;
        string later = await browser.HtmlAsync(Keys);
        ApiKeyRow? before = await host.WithAsync<ApiKeys, ApiKeyRow?>(keys => keys.FindAsync(key, ApiKeyUse.SendEvents, default));
        string revoked = await browser.FollowAsync(await browser.PostAsync(later, Keys, "handler=Cabut"));

        Assert.Equal("lapor-mas-bup", before?.Source);
        Assert.DoesNotContain(key, later, StringComparison.Ordinal);
        Assert.Contains("dicabut", revoked, StringComparison.Ordinal);
        Assert.Null(await host.WithAsync<ApiKeys, ApiKeyRow?>(keys => keys.FindAsync(key, ApiKeyUse.SendEvents, default)));
        Assert.Equal([AuditAction.KeyMade, AuditAction.KeyRevoked], (await host.AuditAsync()).Select(entry => entry.Action).Where(action => action.StartsWith("kunci-", StringComparison.Ordinal)));
        Assert.DoesNotContain(await host.AuditAsync(), entry => (entry.Subject + entry.After).Contains(key[6..20], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_for_reading_has_no_source_and_delivers_nothing()
    {
        using Browser browser = await host.SignInAsync("admin");
        string made = await browser.FollowAsync(await browser.SendAsync(Keys, ("untuk", "baca-penilaian"), ("nama", "Portal"), ("sumber", ""), ("hari", "30")));
        string key = KeyText().Match(made).Value;

        Assert.Contains("membaca penilaian", made, StringComparison.Ordinal);
        Assert.Equal("Portal", (await host.WithAsync<ApiKeys, ApiKeyRow?>(keys => keys.FindAsync(key, ApiKeyUse.ReadAssessments, default)))?.Name);
        Assert.Null(await host.WithAsync<ApiKeys, ApiKeyRow?>(keys => keys.FindAsync(key, ApiKeyUse.SendEvents, default)));
        Assert.Contains(await host.AuditAsync(), entry => entry is { Action: AuditAction.KeyMade, Subject: "baca-penilaian" });
    }

    [Theory]
    [InlineData("kirim-aduan", "", "lapor-mas-bup", "90", "Isi nama aplikasi.")]
    [InlineData("kirim-aduan", "Aplikasi", "Lapor Mas", "90", "Sumber harus nama pendek")]
    [InlineData("kirim-aduan", "Aplikasi", "", "90", "Sumber harus nama pendek")]
    [InlineData("kirim-aduan", "Aplikasi", "sp4n", "90", "Sumber ini diisi lewat jalan lain.")]
    [InlineData("kirim-aduan", "Aplikasi", "lapor-mas-bup", "900", "Masa berlaku 1 sampai 365 hari.")]
    [InlineData("baca-penilaian", "Aplikasi", "lapor-mas-bup", "90", "tidak punya sumber")]
    [InlineData("semua", "Aplikasi", "lapor-mas-bup", "90", "Pilih untuk apa kunci ini.")]
    public async Task A_key_that_cannot_be_is_not_made(string use, string name, string source, string days, string problem)
    {
        using Browser browser = await host.SignInAsync("admin");
        using HttpResponseMessage answer = await browser.SendAsync(Keys, ("untuk", use), ("nama", name), ("sumber", source), ("hari", days));
        Assert.Contains(problem, await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Empty(await host.WithAsync<ApiKeys, ImmutableArray<ApiKeyRow>>(keys => keys.AllAsync(default)));
    }

    [GeneratedRegex("(?:aduan|nilai)_[A-Za-z0-9_-]{40,}", RegexOptions.None, 1000)]
    private static partial Regex KeyText();
}
