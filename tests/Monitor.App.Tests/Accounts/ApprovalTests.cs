using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>From suspicion to final workbook: who may do what, in which order, and what stays for ever.</summary>
public sealed partial class ApprovalTests : IAsyncLifetime
{
    private const string AnyForm = "/metodologi/simulasi";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        Run run = await Host.WithAsync<RunStore, Run>(runs => runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3), default));
        Assessment draft = SampleAssessment.Make(3);
        await Host.WithAsync<AssessmentStore, Assessment>(store => store.SaveAsync(Rulings.Apply(draft with { Entities = Few(draft) }, [], []), run.Id, default));
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("eko", Roles.Diskominfo);
        await Host.AddAsync("fitri", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_suspicion_is_ruled_by_name_and_the_next_freezing_carries_it()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        string desk = await dewi.HtmlAsync("/dugaan");
        string item = Item().Match(desk).Groups["key"].Value;
        Assert.Contains("|Gambling|", item, StringComparison.Ordinal);

        string refused = await ForcedAsync(dewi, "/dugaan", ("butir", item), ("putusan", "Confirmed"), ("alasan", ""));
        Assert.Contains("Tulis alasannya", refused, StringComparison.Ordinal);
        string stale = await ForcedAsync(dewi, "/dugaan", ("butir", item + "0"), ("putusan", "Confirmed"), ("alasan", "Dilihat."));
        Assert.Contains("sudah berubah", stale, StringComparison.Ordinal);

        await RuleAllAsync(dewi, "Dismissed");
        Assert.DoesNotContain("name=\"butir\"", (await dewi.HtmlAsync("/dugaan")).Split("Sudah diputus")[0], StringComparison.Ordinal);
        using HttpResponseMessage again = await dewi.SendFormAsync("/penilaian/2026-11-24/1", "handler=Again");
        Assert.Equal("/penilaian/2026-11-24/2", again.Headers.Location?.ToString());
        using HttpResponseMessage nothingNew = await dewi.SendFormAsync("/penilaian/2026-11-24/2", "handler=Again");
        Assert.Equal("/penilaian/2026-11-24/2", nothingNew.Headers.Location?.ToString());

        Assessment made = await FoundAsync("2026-11-24/2");
        Assert.All(made.Entities.SelectMany(entity => entity.Suspicions), suspicion => Assert.Equal("dewi", suspicion.Ruling?.By));
        Assert.Contains(await Host.AuditAsync(), line => line.Action == AuditAction.Decided && line.Actor == "dewi" && line.After.StartsWith("Bukan: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suspension_decided_since_stands_in_the_next_freezing_and_lifting_it_gives_the_score_back()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        Assessment before = await FoundAsync("2026-11-24/1");
        AssessedEntity scored = before.Entities.First(entity => entity.Verdict is not null);
        string page = "/registri/entitas/" + EntityRow.SlugOf(scored.Entity);
        using HttpResponseMessage suspended = await dewi.SendFormAsync(page, "isian", ("langkah", "tangguhkan"), ("sebab", "Disaster"), ("sejak", "2026-11-01"), ("sampai", "2027-01-31"), ("alasan", "kantor terendam"));
        Assert.Equal(HttpStatusCode.Redirect, suspended.StatusCode);
        using HttpResponseMessage again = await dewi.SendFormAsync("/penilaian/2026-11-24/1", "handler=Again");

        Assert.Equal("/penilaian/2026-11-24/2", again.Headers.Location?.ToString());
        AssessedEntity held = (await FoundAsync("2026-11-24/2")).Entities.Single(entity => entity.Entity.Code == scored.Entity.Code);
        Assert.StartsWith("Penilaian ditangguhkan sampai 31 Januari 2027", held.Verdict?.Score.Reason, StringComparison.Ordinal);

        using HttpResponseMessage lifted = await dewi.SendFormAsync(page, "isian", ("langkah", "akhiri"), ("sejak", "2026-11-20"), ("alasan", "air surut"));
        Assert.Equal(HttpStatusCode.Redirect, lifted.StatusCode);
        using HttpResponseMessage third = await dewi.SendFormAsync("/penilaian/2026-11-24/2", "handler=Again");
        AssessedEntity back = (await FoundAsync("2026-11-24/3")).Entities.Single(entity => entity.Entity.Code == scored.Entity.Code);
        Assert.Equal((scored.Verdict?.Score, scored.Rank), (back.Verdict?.Score, back.Rank));
    }

    [Fact]
    public async Task An_auditor_looks_at_the_desk_and_cannot_rule()
    {
        Browser fitri = await Host.SignInAsync("fitri");
        Assert.DoesNotContain("name=\"putusan\"", await fitri.HtmlAsync("/dugaan"), StringComparison.Ordinal);
        using HttpResponseMessage answer = await fitri.PostAsync(await fitri.HtmlAsync(AnyForm), "/dugaan", "", ("butir", "x"), ("putusan", "Confirmed"), ("alasan", "Dilihat."));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await Host.WithAsync<RulingStore, System.Collections.Immutable.ImmutableArray<SuspicionRuling>>(store => store.AllAsync(default)));
    }

    [Fact]
    public async Task A_second_person_approves_and_an_open_suspicion_holds_the_final_back()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        Browser fitri = await Host.SignInAsync("fitri");
        const string page = "/penilaian/2026-11-24/1";
        Assert.Contains("belum diajukan", await ForcedAsync(fitri, page, ("langkah", "Approved")), StringComparison.Ordinal);
        await StepAsync(dewi, page, "Submitted");
        Assert.Contains("mintalah orang kedua", await ForcedAsync(dewi, page, ("langkah", "Approved")), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Approved\"", await dewi.HtmlAsync(page), StringComparison.Ordinal);
        await StepAsync(fitri, page, "Approved");
        Assert.Contains("dugaan yang belum diputus", await ForcedAsync(dewi, page, ("langkah", "Final")), StringComparison.Ordinal);
        Assert.Equal(2, (await Host.WithAsync<AssessmentSteps, AssessmentStanding>(steps => steps.OfAsync("2026-11-24/1", default))).Steps.Length);
    }

    [Fact]
    public async Task A_final_assessment_is_served_bit_by_bit_and_never_changes()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        Browser eko = await Host.SignInAsync("eko");
        await RuleAllAsync(dewi, "Forwarded");
        using HttpResponseMessage again = await dewi.SendFormAsync("/penilaian/2026-11-24/1", "handler=Again");
        string page = again.Headers.Location?.ToString() ?? "";
        await StepAsync(dewi, page, "Submitted");
        await StepAsync(eko, page, "Returned");
        await StepAsync(dewi, page, "Submitted");
        await StepAsync(eko, page, "Approved");
        Assert.Contains("DRAF, untuk pembinaan internal", await dewi.HtmlAsync("/desa"), StringComparison.Ordinal);
        await StepAsync(dewi, page, "Final");
        Assert.Contains("Final, disetujui orang kedua", await dewi.HtmlAsync("/desa"), StringComparison.Ordinal);

        byte[] first = await BytesAsync(dewi, page);
        string area = Area().Match(await dewi.HtmlAsync(page)).Groups["code"].Value;
        byte[] part = await BytesAsync(dewi, page, area);
        Assert.NotEqual(first, part);
        Assert.Equal(part, await DownloadAsync(dewi, "/desa/ekspor?kecamatan=" + area));
        Assert.Equal(first, await DownloadAsync(dewi, "/desa/ekspor"));
        Assert.NotEqual(first, await DownloadAsync(dewi, "/desa/ekspor?jenis=desa"));
        Host.Time.Pass(TimeSpan.FromDays(40));
        byte[] later = await BytesAsync(await Host.SignInAsync("eko"), page);
        Assert.Equal(first, later);
        Browser fitri = await Host.SignInAsync("fitri");
        string shown = await fitri.HtmlAsync(page);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(first)), shown, StringComparison.Ordinal);
        Assert.Contains("-FINAL.xlsx", shown, StringComparison.Ordinal);
        Assert.Contains("sudah final", await ForcedAsync(fitri, page, ("langkah", "Returned")), StringComparison.Ordinal);
        Assert.Equal(5, (await Host.AuditAsync()).Count(line => line.Action == AuditAction.AssessmentStep));
    }

    private static async Task RuleAllAsync(Browser browser, string ruling)
    {
        for (int i = 0; i < 200; i++)
        {
            string open = (await browser.HtmlAsync("/dugaan")).Split("Sudah diputus")[0];
            if (Item().Match(open) is not { Success: true } next)
            {
                return;
            }

            using HttpResponseMessage answer = await browser.SendFormAsync(
                "/dugaan", "isian", ("butir", next.Groups["key"].Value), ("putusan", ruling), ("alasan", "Dilihat di layar."));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Fail("The desk never becomes empty.");
    }

    private async Task<Assessment> FoundAsync(string number) =>
        await Host.WithAsync<AssessmentStore, Assessment?>(store => store.FindAsync(number, default)) ?? throw new InvalidOperationException();

    private static async Task StepAsync(Browser browser, string page, string step)
    {
        using HttpResponseMessage answer = await browser.SendFormAsync(page, "isian", ("langkah", step));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static Task<byte[]> BytesAsync(Browser browser, string page, string area = "") => DownloadAsync(browser, page + "?handler=File&kecamatan=" + area);

    private static async Task<byte[]> DownloadAsync(Browser browser, string address)
    {
        using HttpResponseMessage answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // A page that offers no such form is sent one all the same: what is not shown must not be possible either.
    private static async Task<string> ForcedAsync(Browser browser, string page, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.PostAsync(await browser.HtmlAsync(AnyForm), page, "", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.TextAsync(answer);
    }

    // A handful of entities, suspicions among them, is enough.
    private static System.Collections.Immutable.ImmutableArray<AssessedEntity> Few(Assessment draft) =>
    [
        .. draft.Entities.Where(entity => Suspicion.Of(entity, [], draft.AsOf).Length > 0).Take(3)
            .Concat(draft.Entities.Take(4))
            .DistinctBy(entity => entity.Entity.Code),
    ];

    [GeneratedRegex("handler=File&kecamatan=(?<code>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Area();

    [GeneratedRegex("name=\"butir\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();
}
