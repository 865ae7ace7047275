using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>A word against a finding: handed in by those who answer for the village, ruled by named persons, carried into the next freezing.</summary>
public sealed class ClarificationPagesTests : IAsyncLifetime
{
    private const string New = "/klarifikasi/baru?entitas=99.01.02.2001&kriteria=apbdes-terbit";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        Run run = await Host.WithAsync<RunStore, Run>(runs => runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3), default));
        await Host.WithAsync<AssessmentStore, Assessment>(store => store.SaveAsync(Rulings.Apply(SampleAssessment.Make(3), [], []), run.Id, default));
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        await Host.AddAsync("lain", Roles.Camat, "99.01.03");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_camats_word_is_ruled_on_and_the_next_freezing_carries_it()
    {
        Browser camat = await Host.SignInAsync("camat");
        Assert.Contains("Ajukan klarifikasi", await camat.HtmlAsync("/desa/99.01.02.2001"), StringComparison.Ordinal);
        await HandInAsync(camat, ("alasan", "Terpasang di papan pengumuman."), ("atas-nama", "Sekretaris Desa Contoh"));

        Browser dewi = await Host.SignInAsync("dewi");
        Assert.Contains("atas nama Sekretaris Desa Contoh", await dewi.HtmlAsync("/klarifikasi"), StringComparison.Ordinal);
        using HttpResponseMessage proven = await dewi.SendFormAsync("/klarifikasi", "isian", ("putusan", "Proven"), ("alasan", "Ada."), ("sampai", "2026-12-31"));
        Assert.Contains("sungguh terbaca di situs", await Browser.TextAsync(proven), StringComparison.Ordinal);
        using HttpResponseMessage endless = await dewi.SendFormAsync("/klarifikasi", "isian", ("putusan", "Excluded"), ("alasan", "Ada."));
        Assert.Contains("sampai kapan", await Browser.TextAsync(endless), StringComparison.Ordinal);
        using HttpResponseMessage ruled = await dewi.SendFormAsync("/klarifikasi", "isian", ("putusan", "Excluded"), ("alasan", "Foto papan pengumuman dilihat."), ("sampai", "2026-12-31"));
        Assert.Equal(HttpStatusCode.Redirect, ruled.StatusCode);
        using HttpResponseMessage again = await dewi.SendFormAsync("/penilaian/2026-11-24/1", "handler=Again");

        Assert.Equal("/penilaian/2026-11-24/2", again.Headers.Location?.ToString());
        Assessment made = await Host.WithAsync<AssessmentStore, Assessment?>(store => store.FindAsync("2026-11-24/2", default)) ?? throw new InvalidOperationException();
        AssessedEntity village = made.Entities.Single(entity => entity.Clarifications.Length > 0);
        Assert.Equal("99.01.02.2001", village.Entity.Code.Value);
        Assert.Contains("Klarifikasi diterima oleh dewi", village.Verdict?.Findings.Single(finding => finding.Criterion == "apbdes-terbit").Explanation, StringComparison.Ordinal);
        Assert.Contains(await Host.AuditAsync(), line => line.Action == AuditAction.Clarified && line.Actor == "camat");
    }

    [Fact]
    public async Task Another_camat_neither_sees_nor_hands_in_and_no_camat_rules()
    {
        Browser camat = await Host.SignInAsync("camat");
        await HandInAsync(camat, ("alasan", "Terpasang di papan pengumuman."));
        Browser other = await Host.SignInAsync("lain");
        Assert.Contains("Belum ada klarifikasi.", await other.HtmlAsync("/klarifikasi"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(New));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync("/klarifikasi?handler=File&nomor=1"));
        using HttpResponseMessage ruled = await camat.PostAsync(await camat.HtmlAsync(New), "/klarifikasi", "", ("nomor", "1"), ("putusan", "Excluded"), ("alasan", "Ada."), ("sampai", "2026-12-31"));
        Assert.NotEqual(HttpStatusCode.OK, ruled.StatusCode);
        Assert.All(await Host.WithAsync<ClarificationStore, System.Collections.Immutable.ImmutableArray<Clarification>>(store => store.AllAsync(default)), word => Assert.True(word.IsOpen));
    }

    [Fact]
    public async Task A_photo_comes_back_as_it_was_and_anything_but_a_document_or_picture_is_refused()
    {
        Browser camat = await Host.SignInAsync("camat");
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        using HttpResponseMessage refused = await camat.UploadAsync(New, "<script>alert(1)</script>"u8.ToArray(), "foto.jpg", ("alasan", "Foto."));
        Assert.Contains("PDF, JPEG, atau PNG", await Browser.TextAsync(refused), StringComparison.Ordinal);
        using HttpResponseMessage taken = await camat.UploadAsync(New, photo, "../../papan <b>.html", ("alasan", "Foto."));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        using HttpResponseMessage file = await camat.GetAsync("/klarifikasi?handler=File&nomor=1");
        Assert.Equal(photo, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("papan b.jpg", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Theory]
    [InlineData("/klarifikasi/baru?entitas=99.01.02.2001&kriteria=nik-tertutup")]
    [InlineData("/klarifikasi/baru?entitas=99.01.02.2001&kriteria=unggahan-terbaru")]
    [InlineData("/klarifikasi/baru?entitas=tidak-ada&kriteria=apbdes-terbit")]
    public async Task Only_a_finding_that_costs_points_can_be_clarified(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, await (await Host.SignInAsync("dewi")).StatusAsync(address));

    private static async Task HandInAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.SendFormAsync(New, "isian", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
