using System.Collections.Immutable;
using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Accounts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Pages;

public sealed class RunsPageTests : IAsyncLifetime
{
    private AccountHost? started;
    private Browser? browser;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    private Browser Office => browser ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.AddAsync("budi", Roles.Diskominfo);
        browser = await Host.SignInAsync("budi");
    }

    public async Task DisposeAsync()
    {
        Office.Dispose();
        await Host.DisposeAsync();
    }

    [Fact]
    public async Task Before_the_first_run_the_page_says_so()
    {
        string html = await Office.HtmlAsync("/pemeriksaan");
        Assert.Contains("Belum ada pemeriksaan", html, StringComparison.Ordinal);
        Assert.Contains("Tidak ada situs yang menunggu", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunState.Valid, null, "Sah<")]
    [InlineData(RunState.Partly, "9 dari 10 situs terbaca", "Sah sebagian<")]
    [InlineData(RunState.Invalid, "Jaringan pemantau terputus", "Tidak sah<")]
    public async Task A_run_shows_its_validity_reason_counts_and_duration(RunState state, string? reason, string word)
    {
        long id = await OpenAsync(10);
        await SeenAsync(id, "99.01.01.2001", FetchStatus.Ok);
        await SeenAsync(id, "99.01.01.2002", FetchStatus.DnsFailed);
        Host.Time.Pass(new TimeSpan(0, 12, 3));
        await Host.WithAsync<RunStore, Run>(runs => runs.FinishAsync(id, new RunEnd(state, reason, OwnNetwork.Up), default));
        string html = await Office.HtmlAsync("/pemeriksaan");
        Shows(html, "P-0001", word, "12 menit 3 detik", "1 dari 10", reason ?? "");
        Shows(await Office.HtmlAsync("/pemeriksaan/P-0001"), word, reason ?? "hasilnya dipakai untuk menilai", "tersambung selama pemeriksaan");
    }

    [Fact]
    public async Task A_run_that_goes_on_counts_what_was_read_so_far()
    {
        long id = await OpenAsync(10);
        await SeenAsync(id, "99.01.01.2001", FetchStatus.Ok);
        string html = await Office.HtmlAsync("/pemeriksaan/P-0001");
        Shows(html, "Sedang berjalan", "1 situs", "belum dipakai untuk menilai");
    }

    [Fact]
    public async Task A_run_that_died_is_shown_as_interrupted_with_its_reason_once_the_next_has_begun()
    {
        long id = await OpenAsync(10);
        Host.Time.Pass(TimeSpan.FromMinutes(7));
        await SeenAsync(id, "99.01.01.2001", FetchStatus.Ok);
        await SeenAsync(id, "99.01.01.2002", FetchStatus.DnsFailed);
        Host.Time.Pass(TimeSpan.FromMinutes(20));
        Run next = await Host.WithAsync<RunStore, Run>(runs =>
            runs.OpenAsync(new RunPlan("malam/2026-11-25", RunKind.Scheduled, new DateOnly(2026, 11, 25), "2026-1", 10), default));
        await Host.WithAsync<RunStore, ImmutableArray<Run>>(runs => runs.CloseBeforeAsync(next, default));
        const string reason = "2 dari 10 situs sempat didatangi";
        string html = await Office.HtmlAsync("/pemeriksaan");
        Shows(html, "Terputus<", reason, "pemeriksaan P-0002 menggantikannya", "<td data-l=\"Lama\">7 menit", "1 dari 10", "Sedang berjalan<");
        Shows(await Office.HtmlAsync("/pemeriksaan/P-0001"), "Terputus<", reason, "belum dipastikan");
    }

    [Fact]
    public async Task What_was_not_read_is_counted_by_cause_with_its_three_sentences_and_named()
    {
        long id = await OpenAsync(10);
        await SeenAsync(id, "99.01.01.2001", FetchStatus.TimedOut);
        await SeenAsync(id, "99.01.02.2001", FetchStatus.TimedOut);
        await SeenAsync(id, "99.01.03.2001", FetchStatus.Blocked);
        await SeenAsync(id, "99.01.44.2001", FetchStatus.Blocked);
        string html = await Office.HtmlAsync("/pemeriksaan/P-0001");
        Shows(
            html, "Halaman belum selesai terbuka dalam batas waktu: 2 situs", "Situs menolak pembacaan otomatis: 2 situs", "Minta pengelola mengizinkan pemantau",
            "href=\"/desa/99.01.01.2001\"", "<li>99.01.44.2001</li>");
        Assert.DoesNotContain("gagal", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_queue_shows_who_asked_and_the_order()
    {
        await Host.WithAsync<RecheckQueue, int>(queue => queue.EnqueueAsync(new EntityCode("99.01.02.2009"), "wati", default));
        await Host.WithAsync<RecheckQueue, int>(queue => queue.EnqueueAsync(new EntityCode("99.01.02.2008"), "budi", default));
        string html = await Office.HtmlAsync("/pemeriksaan");
        Assert.True(html.IndexOf("99.01.02.2009", StringComparison.Ordinal) < html.IndexOf("99.01.02.2008", StringComparison.Ordinal));
        Shows(html, "99.01.02.2009", "wati", "menunggu");
    }

    [Theory]
    [InlineData("P-0002")]
    [InlineData("P-1")]
    [InlineData("1")]
    [InlineData("P-99999999999999999999")]
    [InlineData("P-")]
    public async Task An_unknown_number_is_not_found(string number)
    {
        await OpenAsync(1);
        Assert.Equal(HttpStatusCode.NotFound, await Office.StatusAsync("/pemeriksaan/" + number));
    }

    private static void Shows(string html, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));

    private async Task<long> OpenAsync(int planned) => (await Host.WithAsync<RunStore, Run>(runs =>
        runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", planned), default))).Id;

    private Task<int> SeenAsync(long run, string entity, FetchStatus home) => Host.WithAsync<MonitorDb, int>(db =>
    {
        db.Add(new SnapshotRow { Id = Guid.NewGuid(), EntityCode = entity, RunId = run, Home = home, TakenAt = Host.Time.GetUtcNow(), Content = [1] });
        return db.SaveChangesAsync();
    });
}
