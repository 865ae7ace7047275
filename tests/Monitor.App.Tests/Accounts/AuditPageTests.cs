using System.Net;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Tests.Accounts;

public sealed class AuditPageTests : IAsyncLifetime
{
    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync();
        await Host.AddAsync("sri", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Lines_are_filtered_by_person_act_and_day()
    {
        await WriteAsync("budi", AuditAction.Exported, "berkas-pertama.xlsx");
        await WriteAsync("wati", AuditAction.RecheckAsked, "99.01.01.2001");
        Host.Time.Pass(TimeSpan.FromDays(3));
        await WriteAsync("budi", AuditAction.Exported, "berkas-kedua.xlsx");
        using Browser browser = await Host.SignInAsync("sri");
        Shows(await browser.HtmlAsync("/catatan-audit"), "berkas-pertama", "99.01.01.2001", "berkas-kedua");
        string budi = await browser.HtmlAsync("/catatan-audit?pelaku=bud");
        Shows(budi, "berkas-pertama", "berkas-kedua");
        Assert.DoesNotContain("99.01.01.2001", budi, StringComparison.Ordinal);
        string act = await browser.HtmlAsync("/catatan-audit?tindakan=periksa-ulang");
        Shows(act, "99.01.01.2001");
        Assert.DoesNotContain("berkas-", act, StringComparison.Ordinal);
        string day = await browser.HtmlAsync("/catatan-audit?dari=2026-11-25&sampai=2026-11-27");
        Shows(day, "berkas-kedua");
        Assert.DoesNotContain("berkas-pertama", day, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_begins_at_midnight_of_the_office()
    {
        // 24 November 2026, 23.30 WIB, is 16.30 UTC.
        Host.Time.Pass(TimeSpan.FromHours(13.5));
        await WriteAsync("budi", AuditAction.Exported, "malam.xlsx");
        using Browser browser = await Host.SignInAsync("sri");
        Shows(await browser.HtmlAsync("/catatan-audit?dari=2026-11-24&sampai=2026-11-24"), "malam.xlsx");
        Assert.DoesNotContain("malam.xlsx", await browser.HtmlAsync("/catatan-audit?dari=2026-11-25"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?dari=0001-01-01&sampai=9999-12-31")]
    [InlineData("?dari=kemarin&tindakan=apa&hal=-3&pelaku=%25")]
    [InlineData("?hal=99999")]
    public async Task An_odd_address_is_answered_all_the_same(string query)
    {
        using Browser browser = await Host.SignInAsync("sri");
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/catatan-audit" + query));
    }

    [Fact]
    public async Task Pages_hold_fifty_lines_and_lead_to_each_other()
    {
        for (int i = 0; i < 60; i++)
        {
            await WriteAsync("budi", AuditAction.Exported, $"berkas-{i:00}.xlsx");
        }

        using Browser browser = await Host.SignInAsync("sri");
        string first = await browser.HtmlAsync("/catatan-audit?pelaku=budi");
        Assert.Equal(50, first.Split("berkas-").Length - 1);
        Assert.Contains("/catatan-audit?pelaku=budi&hal=2", first, StringComparison.Ordinal);
        Assert.Equal(10, (await browser.HtmlAsync("/catatan-audit?pelaku=budi&hal=2")).Split("berkas-").Length - 1);
    }

    [Fact]
    public async Task The_page_proves_the_chain_and_tells_where_it_is_broken()
    {
        await WriteAsync("budi", AuditAction.Exported, "a.xlsx");
        await WriteAsync("budi", AuditAction.Exported, "b.xlsx");
        using Browser browser = await Host.SignInAsync("sri");
        Assert.Contains("Rantai utuh: 3 catatan", await browser.HtmlAsync("/catatan-audit?periksa=1"), StringComparison.Ordinal);
        await Host.WithAsync<MonitorDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE AuditEntries SET Subject = 'c.xlsx' WHERE Id = 2"));
        Assert.Contains("Rantai terputus pada catatan nomor 2", await browser.HtmlAsync("/catatan-audit?periksa=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_neutral_for_spreadsheets_and_leaves_a_line_itself()
    {
        await WriteAsync("budi", AuditAction.Exported, "=HYPERLINK(\"http://lain.test\")");
        using Browser browser = await Host.SignInAsync("sri");
        string csv = await browser.HtmlAsync("/catatan-audit/unduh?pelaku=budi");
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Actor: "sri", Action: AuditAction.Exported, Subject: "catatan-audit.csv", After: "1 baris" });
    }

    [Fact]
    public async Task A_refused_page_leaves_a_line()
    {
        using Browser browser = await Host.SignInAsync("sri");
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/pengguna"));
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Actor: "sri", Action: AuditAction.AccessDenied, Subject: "/pengguna" });
    }

    private static void Shows(string html, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));

    private Task<bool> WriteAsync(string actor, string action, string subject) => Host.WithAsync<AuditLog, bool>(async log =>
    {
        await log.WriteAsAsync(actor, action, subject, "", "", default);
        return true;
    });
}
