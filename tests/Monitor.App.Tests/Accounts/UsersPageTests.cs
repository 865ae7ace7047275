using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;

namespace Monitor.App.Tests.Accounts;

public sealed partial class UsersPageTests : IAsyncLifetime
{
    private static readonly (string, string)[] NewPassword = [("sandi", "tujuh payung basah"), ("ulang", "tujuh payung basah")];

    private AccountHost? started;
    private Browser? administrator;
    private string administratorId = "";

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    private Browser Administrator => administrator ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        administratorId = await Host.AddAsync("sri", Roles.Administrator);
        administrator = await Host.SignInAsync("sri");
    }

    public async Task DisposeAsync()
    {
        Administrator.Dispose();
        await Host.DisposeAsync();
    }

    [Fact]
    public async Task An_invited_camat_chooses_a_password_and_arrives_at_the_own_kecamatan()
    {
        string link = await InviteAsync("camat-banyu", Roles.Camat, "99.01.02");
        using Browser guest = Host.Open();
        using HttpResponseMessage joined = await guest.SendAsync(link, NewPassword);
        Assert.Equal("/masuk?pesan=sandi", joined.Headers.Location?.ToString());
        using HttpResponseMessage signed = await guest.SendAsync("/masuk", ("nama", "camat-banyu"), ("sandi", "tujuh payung basah"));
        Assert.Equal("/kecamatan/99.01.02", signed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync("/kecamatan/99.01.01"));
        Assert.Equal(HttpStatusCode.Forbidden, await guest.StatusAsync("/pengguna"));
    }

    [Fact]
    public async Task An_invited_operator_arrives_at_the_own_village_and_may_be_bound_to_an_office_later()
    {
        using HttpResponseMessage invited = await Administrator.SendAsync(
            "/pengguna/undang", ("lengkap", "Operator Contoh"), ("nama", "operator"), ("peran", Roles.Operator), ("kecamatan", ""), ("entitas", "99.01.02.2001"));
        Assert.Equal("/pengguna/tautan", invited.Headers.Location?.ToString());
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        using Browser guest = Host.Open();
        (await guest.SendAsync(await ShownLinkAsync(), NewPassword)).Dispose();
        (await guest.SendAsync("/masuk", ("nama", "operator"), ("sandi", "tujuh payung basah"))).Dispose();
        using HttpResponseMessage home = await guest.GetAsync("/");
        Assert.Equal("/desa/99.01.02.2001", home.Headers.Location?.ToString());

        string id = await Host.WithAsync<MonitorDb, string>(async db => (await db.Users.SingleAsync(account => account.UserName == "operator")).Id);
        Assert.Contains("value=\"99.01.02.2001\" selected", await Administrator.HtmlAsync("/pengguna/" + id), StringComparison.Ordinal);
        (await Administrator.SendFormAsync("/pengguna/" + id, "Peran", ("peran", Roles.Operator), ("kecamatan", ""), ("entitas", "99.01/kantor-3"))).Dispose();
        using HttpResponseMessage moved = await guest.GetAsync("/");
        Assert.Equal("/opd/kantor-3", moved.Headers.Location?.ToString());
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.RoleChanged, Before: "Operator, 99.01.02.2001", After: "Operator, 99.01/kantor-3" });
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.Invited, After: "Operator, 99.01.02.2001" });
    }

    [Theory]
    [InlineData(Roles.Operator, "99.01.77.2001", "tidak ada di registri")]
    [InlineData(Roles.Pembaca, "99.01.02.2001", "Hanya operator")]
    public async Task An_entity_that_is_unknown_or_of_no_operator_is_refused(string role, string entity, string why)
    {
        using HttpResponseMessage answer = await Administrator.SendAsync(
            "/pengguna/undang", ("lengkap", "Budi Contoh"), ("nama", "budi"), ("peran", role), ("kecamatan", ""), ("entitas", entity));
        Assert.Contains(why, await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(0, await Host.WithAsync<MonitorDb, int>(db => db.Set<Invitation>().CountAsync()));
    }

    [Fact]
    public async Task A_link_is_shown_once_and_works_once()
    {
        string link = await InviteAsync("budi", Roles.Pembaca, "");
        Assert.Contains("sudah pernah ditampilkan", await Administrator.HtmlAsync("/pengguna/tautan"), StringComparison.Ordinal);
        using Browser guest = Host.Open();
        (await guest.SendAsync(link, NewPassword)).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync(link));
        Assert.Equal(2, await Host.WithAsync<MonitorDb, int>(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_link_opened_by_two_at_the_same_moment_makes_one_account()
    {
        string token = (await InviteAsync("budi", Roles.Pembaca, ""))["/undangan/".Length..];
        AccountOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() =>
            Host.WithAsync<Invitations, AccountOutcome>(invitations => invitations.RedeemAsync(token, $"payung basah nomor {number}", default)))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(2, await Host.WithAsync<MonitorDb, int>(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        string link = await InviteAsync("budi", Roles.Pembaca, "");
        using Browser guest = Host.Open();
        Host.Time.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await guest.StatusAsync(link));
        Host.Time.Pass(TimeSpan.FromMinutes(2));
        using HttpResponseMessage late = await guest.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Contains("Minta tautan baru", await Browser.TextAsync(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_invitation()
    {
        string form = await Administrator.HtmlAsync("/pengguna/undang");
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage answer = await Administrator.PostAsync(form, "/pengguna/undang", "", ("lengkap", "Budi"), ("nama", "budi"), ("peran", Roles.Pembaca), ("kecamatan", ""));
            Assert.Equal("/pengguna/tautan", answer.Headers.Location?.ToString());
        }

        Assert.Equal(1, await Host.WithAsync<MonitorDb, int>(db => db.Set<Invitation>().CountAsync()));
        Assert.Single(await Host.AuditAsync(), entry => entry.Action == AuditAction.Invited);
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_one_and_a_withdrawn_one_ends()
    {
        string first = await InviteAsync("budi", Roles.Pembaca, "");
        (await Administrator.SendFormAsync("/pengguna", "Perbarui")).Dispose();
        string second = await ShownLinkAsync();
        using Browser guest = Host.Open();
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await guest.StatusAsync(second));
        (await Administrator.SendFormAsync("/pengguna", "Cabut")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync(second));
    }

    [Theory]
    [InlineData(Roles.Camat, "", "Pilih kecamatan untuk camat")]
    [InlineData(Roles.Camat, "99.01.77", "tidak ada di registri")]
    [InlineData(Roles.Pembaca, "99.01.02", "Hanya camat")]
    [InlineData(Roles.Operator, "", "Pilih desa atau kantor untuk operator")]
    [InlineData("Raja", "", "Pilih satu peran")]
    public async Task A_role_that_does_not_fit_its_territory_is_refused(string role, string kecamatan, string why)
    {
        using HttpResponseMessage answer = await Administrator.SendAsync(
            "/pengguna/undang", ("lengkap", "Budi Contoh"), ("nama", "budi"), ("peran", role), ("kecamatan", kecamatan));
        string html = await Browser.TextAsync(answer);
        Assert.Contains(why, html, StringComparison.Ordinal);
        Assert.Contains("value=\"Budi Contoh\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await Host.WithAsync<MonitorDb, int>(db => db.Set<Invitation>().CountAsync()));
    }

    [Fact]
    public async Task A_reset_link_gives_a_new_password_and_ends_open_sessions()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser budi = await Host.SignInAsync("budi");
        (await Administrator.SendFormAsync("/pengguna/" + id, "Sandi")).Dispose();
        string link = await ShownLinkAsync();
        using Browser guest = Host.Open();
        (await guest.SendAsync(link, NewPassword)).Dispose();
        Host.Time.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, await budi.StatusAsync("/kamus"));
        using HttpResponseMessage old = await guest.SendAsync("/masuk", ("nama", "budi"), ("sandi", AccountHost.Password));
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using HttpResponseMessage fresh = await guest.SendAsync("/masuk", ("nama", "budi"), ("sandi", "tujuh payung basah"));
        Assert.Equal(HttpStatusCode.Redirect, fresh.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in_until_it_is_opened_again()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        (await Administrator.SendFormAsync("/pengguna/" + id, "Tutup")).Dispose();
        using Browser budi = Host.Open();
        using HttpResponseMessage refused = await budi.SendAsync("/masuk", ("nama", "budi"), ("sandi", AccountHost.Password));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        (await Administrator.SendFormAsync("/pengguna/" + id, "Buka")).Dispose();
        using HttpResponseMessage signed = await budi.SendAsync("/masuk", ("nama", "budi"), ("sandi", AccountHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_can_be_neither_closed_nor_given_another_role()
    {
        string page = "/pengguna/" + administratorId;
        using HttpResponseMessage closed = await Administrator.SendFormAsync(page, "Tutup");
        Assert.Contains("administrator terakhir", await Browser.TextAsync(closed), StringComparison.Ordinal);
        using HttpResponseMessage changed = await Administrator.SendFormAsync(page, "Peran", ("peran", Roles.Pembaca), ("kecamatan", ""));
        Assert.Contains("administrator terakhir", await Browser.TextAsync(changed), StringComparison.Ordinal);
        Assert.Contains("value=\"Administrator\" selected", await Administrator.HtmlAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_who_close_each_other_at_the_same_moment_leave_one()
    {
        string other = await Host.AddAsync("wati", Roles.Administrator);
        AccountOutcome[] outcomes = await Task.WhenAll(new[] { administratorId, other }.Select(id => Task.Run(() =>
            Host.WithAsync<AccountRegister, AccountOutcome>(register => register.CloseAsync(id, default)))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(1, await Host.WithAsync<MonitorDb, int>(db => db.Users.CountAsync(account => account.DisabledAt == null)));
    }

    [Fact]
    public async Task A_new_role_and_territory_count_at_once_for_what_is_seen()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        using Browser budi = await Host.SignInAsync("budi");
        (await Administrator.SendFormAsync("/pengguna/" + id, "Peran", ("peran", Roles.Camat), ("kecamatan", "99.01.02"))).Dispose();
        string html = await budi.HtmlAsync("/desa");
        Assert.Contains("/desa/99.01.02.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/desa/99.01.01.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_leaves_a_line_with_who_whom_before_and_after()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        (await Administrator.SendFormAsync("/pengguna/" + id, "Peran", ("peran", Roles.Camat), ("kecamatan", "99.01.02"))).Dispose();
        (await Administrator.SendFormAsync("/pengguna/" + id, "Sesi")).Dispose();
        (await Administrator.SendFormAsync("/pengguna/" + id, "Tutup")).Dispose();
        (await Administrator.SendFormAsync("/pengguna/" + id, "Buka")).Dispose();
        (await Administrator.SendFormAsync("/pengguna/" + id, "Sandi")).Dispose();
        AuditEntry[] lines = [.. (await Host.AuditAsync()).Where(entry => entry is { Actor: "sri", Subject: "budi" })];
        Assert.Equal(
            [AuditAction.RoleChanged, AuditAction.SessionsEnded, AuditAction.Closed, AuditAction.Reopened, AuditAction.ResetOffered],
            lines.Select(entry => entry.Action));
        Assert.Equal(("Diskominfo", "Camat, 99.01.02"), (lines[0].Before, lines[0].After));
    }

    [Fact]
    public async Task Changing_accounts_without_the_forms_token_is_refused()
    {
        string id = await Host.AddAsync("budi", Roles.Diskominfo);
        string html = await Administrator.HtmlAsync("/pengguna/" + id);
        using HttpResponseMessage answer = await Administrator.PostAsync(html, "/pengguna/" + id, "Tutup", ("__RequestVerificationToken", "bukan"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, await Host.WithAsync<MonitorDb, int>(db => db.Users.CountAsync(account => account.DisabledAt == null)));
    }

    [Fact]
    public async Task The_list_names_role_territory_and_state_and_exports_as_it_stands()
    {
        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        await Host.AddAsync("camat-baru", Roles.Camat);
        await Host.AddAsync("operator", Roles.Operator, entity: "99.01/kantor-3");
        await Host.AddAsync("operator-lama", Roles.Operator, entity: "99.01.77.2001");
        string html = await Administrator.HtmlAsync("/pengguna");
        Assert.Contains("Kecamatan Banyusari", html, StringComparison.Ordinal);
        Assert.Contains("belum diatur: tidak melihat apa pun", html, StringComparison.Ordinal);
        Assert.Contains(">Dinas Contoh 3<", html, StringComparison.Ordinal);
        Assert.Contains("99.01.77.2001, tidak ada lagi di registri: tidak melihat apa pun", html, StringComparison.Ordinal);
        string csv = await Administrator.HtmlAsync("/pengguna/unduh");
        Assert.Contains("99.01/kantor-3", csv, StringComparison.Ordinal);
        Assert.Equal(6, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.Exported, Subject: "pengguna.csv", Actor: "sri" });
    }

    private async Task<string> InviteAsync(string login, string role, string kecamatan)
    {
        using HttpResponseMessage answer = await Administrator.SendAsync(
            "/pengguna/undang", ("lengkap", "Nama " + login), ("nama", login), ("peran", role), ("kecamatan", kecamatan));
        Assert.Equal("/pengguna/tautan", answer.Headers.Location?.ToString());
        return await ShownLinkAsync();
    }

    private async Task<string> ShownLinkAsync()
    {
        Match link = LinkShape().Match(await Administrator.HtmlAsync("/pengguna/tautan"));
        Assert.True(link.Success);
        return link.Groups["path"].Value;
    }

    [GeneratedRegex("value=\"http://[^/\"]+(?<path>/undangan/[A-Za-z0-9_-]{43})\"", RegexOptions.NonBacktracking)]
    private static partial Regex LinkShape();
}
