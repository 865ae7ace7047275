using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.App.Pages;
using Monitor.App.Pages.Assessments;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>Other applications read frozen assessments through a real Kestrel.</summary>
public sealed class AssessmentDoorTests : IAsyncLifetime
{
    private const string Newest = AssessmentDoor.Path + "/2026-11-24/1";

    private AccountHost host = null!;
    private string key = "";

    public async Task InitializeAsync()
    {
        Assessment made = SampleAssessment.Make(2);
        Entity withNumber = made.Entities[0].Entity;
        host = await AccountHost.StartAsync(made with
        {
            Entities = made.Entities.SetItem(0, made.Entities[0] with { Entity = withNumber with { Addresses = [new SiteAddress(new Uri("https://warga.peraga.test/?nik=3310012304560001"), AddressState.Approved)] } }),
        });
        key = await host.WithAsync<ApiKeys, string>(keys => keys.AddReaderAsync("Portal", host.Time.GetUtcNow().AddDays(30), "petugas", default));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_frozen_assessment_is_told_with_what_makes_it_checkable()
    {
        JsonElement told = await ReadAsync(Newest);
        Assessment made = SampleAssessment.Make(2);

        JsonElement about = told.GetProperty("penilaian");
        Assert.Equal(
            ("2026-11-24/1", "2026-11-24", "Draf", false, made.ManifestHash, made.Methodology.Hash, made.Methodology.BandDecree),
            (Text(about, "nomor"), Text(about, "per_tanggal"), Text(about, "kedudukan"), about.GetProperty("final").GetBoolean(), Text(about, "sha256_manifes"), Text(about, "sha256_metodologi"), Text(about, "dasar_predikat")));
        JsonElement[] entities = [.. told.GetProperty("entitas").EnumerateArray()];
        Assert.Equal(made.Entities.Select(entity => entity.Entity.Code.Value).Order(StringComparer.Ordinal), entities.Select(entity => Text(entity, "kode")));
        AssessedEntity best = made.Entities.First(entity => entity.Rank == 1);
        JsonElement first = entities.Single(entity => Text(entity, "kode") == best.Entity.Code.Value);
        Assert.Equal(
            (best.Verdict!.Score.Value, best.Verdict.Score.Band, best.Verdict.Score.Coverage, 1, "desa"),
            (first.GetProperty("skor").GetDouble(), Text(first, "predikat"), first.GetProperty("cakupan").GetDouble(), first.GetProperty("peringkat").GetInt32(), Text(first, "jenis")));
        Finding finding = best.Verdict.Findings[0];
        JsonElement criterion = first.GetProperty("kriteria")[0];
        Assert.Equal((finding.Criterion, finding.Weight, finding.Points), (Text(criterion, "kode"), criterion.GetProperty("bobot").GetDouble(), criterion.GetProperty("poin").GetDouble()));
        Assert.Equal(finding.Evidence[0].Url.AbsoluteUri, Text(criterion.GetProperty("bukti")[0], "alamat"));
    }

    [Fact]
    public async Task What_was_not_judged_has_a_reason_and_is_no_zero()
    {
        JsonElement office = (await ReadAsync(Newest)).GetProperty("entitas").EnumerateArray().First(entity => Text(entity, "jenis") == "opd");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "Jenis ini belum diberi skor."), (office.GetProperty("skor").ValueKind, office.GetProperty("peringkat").ValueKind, Text(office, "tanpa_skor_karena")));
    }

    [Theory]
    [InlineData(Ruling.Dismissed)]
    [InlineData(Ruling.Forwarded)]
    [InlineData(Ruling.Confirmed)]
    public async Task Neither_personal_data_nor_a_suspicion_is_told_whatever_was_ruled(Ruling ruling)
    {
        Assessment told = SampleAssessment.Told(SampleAssessment.Make(2), ruling);
        AssessedEntity intruded = told.Entities.First(entity => entity.Verdict?.Findings.Any(finding => finding.Criterion == "bebas-judi") == true);
        Assert.Contains(told.Entities, entity => entity.Suspicions.Any(suspicion => suspicion.Kind == SuspicionKind.PersonalData));
        await using AccountHost other = await AccountHost.StartAsync(told);
        string reader = await other.WithAsync<ApiKeys, string>(keys => keys.AddReaderAsync("Portal", other.Time.GetUtcNow().AddDays(30), "petugas", default));

        using HttpResponseMessage answer = await SendAsync(Newest, reader, to: other.Address);
        string text = await Browser.TextAsync(answer);
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement entity = document.RootElement.GetProperty("entitas").EnumerateArray().Single(one => Text(one, "kode") == intruded.Entity.Code.Value);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(entity.GetProperty("kriteria").EnumerateArray(), finding => Assert.Equal(("Rincian ada di dasbor.", 0), (Text(finding, "penjelasan"), finding.GetProperty("bukti").GetArrayLength())));
        Assert.All(["judi", "slot", "peretasan", "dugaan", "nik-tertutup", "Petugas Bernama", "alasan bebas"], word => Assert.DoesNotContain(word, Plain(text), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(ruling == Ruling.Confirmed, text.Contains(Confirmed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_a_person_cleared_is_told_of_like_any_other()
    {
        Assessment told = SampleAssessment.Told(SampleAssessment.Make(2), Ruling.Dismissed);
        AssessedEntity suspected = told.Entities.First(entity => entity.Suspicions.Any(suspicion => suspicion.Kind == SuspicionKind.Gambling));
        SiteVerdict plain = told.Entities.First(entity => entity.Entity.IsVillage && entity.Suspicions.IsEmpty && entity.Verdict is { Score.Value: not null }).Verdict!;
        AssessedEntity cleared = suspected with { Judged = suspected.Verdict, Verdict = plain with { Facts = plain.Facts with { Gambling = suspected.Verdict!.Facts.Gambling } } };
        await using AccountHost other = await AccountHost.StartAsync(told with { Entities = told.Entities.Replace(suspected, cleared) });
        string reader = await other.WithAsync<ApiKeys, string>(keys => keys.AddReaderAsync("Portal", other.Time.GetUtcNow().AddDays(30), "petugas", default));

        using HttpResponseMessage answer = await SendAsync(Newest, reader, to: other.Address);
        using JsonDocument document = JsonDocument.Parse(await Browser.TextAsync(answer));
        JsonElement entity = document.RootElement.GetProperty("entitas").EnumerateArray().Single(one => Text(one, "kode") == cleared.Entity.Code.Value);

        Assert.Equal(plain.Score.Value!.Value, entity.GetProperty("skor").GetDouble(), 1);
        Assert.DoesNotContain(entity.GetProperty("kriteria").EnumerateArray(), finding => Text(finding, "penjelasan") == "Rincian ada di dasbor.");
    }

    // What a person confirmed is told where it closes a band, and only there.
    private const string Confirmed = "Judi terkonfirmasi pada 23 November 2026.";

    private static string Plain(string text) => text.Replace(Confirmed, "", StringComparison.Ordinal);

    [Fact]
    public async Task Numbers_of_residents_in_an_address_are_masked() => Assert.DoesNotContain("3310012304560001", await Browser.TextAsync(await SendAsync(Newest, key)), StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_the_same_bytes_is_told_so_and_a_step_makes_them_others()
    {
        using HttpResponseMessage first = await SendAsync(Newest, key);
        byte[] content = await first.Content.ReadAsByteArrayAsync();
        string tag = first.Headers.ETag!.Tag;
        using HttpResponseMessage again = await SendAsync(AssessmentDoor.Path + "/terakhir", key, tag);

        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"", tag);
        Assert.Equal("application/json", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));

        await host.WithAsync<IDbContextFactory<MonitorDb>, int>(async databases =>
        {
            await using MonitorDb db = await databases.CreateDbContextAsync();
            db.AssessmentSteps.Add(new AssessmentStepRow { Number = "2026-11-24/1", Ordinal = 1, Step = AssessmentStep.Submitted, Actor = "satu", At = host.Time.GetUtcNow(), Note = "" });
            return await db.SaveChangesAsync();
        });
        using HttpResponseMessage submitted = await SendAsync(Newest, key, tag);
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        Assert.Contains("Draf, diajukan", await Browser.TextAsync(submitted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_what_is_final_and_the_newest_final_one_has_an_address_of_its_own()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(AssessmentDoor.Path + "/final", key)).StatusCode);
        await host.WithAsync<IDbContextFactory<MonitorDb>, int>(async databases =>
        {
            await using MonitorDb db = await databases.CreateDbContextAsync();
            db.AssessmentSteps.AddRange(new[] { AssessmentStep.Submitted, AssessmentStep.Approved, AssessmentStep.Final }
                .Select((step, index) => new AssessmentStepRow { Number = "2026-10-24/1", Ordinal = index + 1, Step = step, Actor = $"orang {index}", At = host.Time.GetUtcNow(), Note = "" }));
            return await db.SaveChangesAsync();
        });

        JsonElement[] list = [.. (await ReadAsync(AssessmentDoor.Path)).EnumerateArray()];
        Assert.Equal([("2026-11-24/1", false), ("2026-10-24/1", true)], list.Select(one => (Text(one, "nomor"), one.GetProperty("final").GetBoolean())));
        JsonElement about = (await ReadAsync(AssessmentDoor.Path + "/final")).GetProperty("penilaian");
        Assert.Equal(("2026-10-24/1", "Final", true), (Text(about, "nomor"), Text(about, "kedudukan"), about.GetProperty("final").GetBoolean()));
        Assert.Equal("2026-10-24/1", Text((await ReadAsync(Text(list[1], "alamat")!)).GetProperty("penilaian"), "nomor"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/terakhir")]
    [InlineData("/final")]
    [InlineData("/2026-11-24/1")]
    public async Task Only_a_key_made_for_reading_opens_any_of_it(string address)
    {
        string sender = await host.WithAsync<ApiKeys, string>(keys => keys.AddSenderAsync("Aplikasi", "lapor-mas-bup", host.Time.GetUtcNow().AddDays(30), "petugas", default));
        await host.AddAsync("admin", Monitor.App.Accounts.Roles.Administrator);
        using Browser browser = await host.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync(AssessmentDoor.Path + address));
        foreach (string? wrong in new[] { null, "", sender, key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), "nilai_" + sender["aduan_".Length..] })
        {
            using HttpResponseMessage answer = await SendAsync(AssessmentDoor.Path + address, wrong);
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
            Assert.DoesNotContain("2026-11-24", await Browser.TextAsync(answer), StringComparison.Ordinal);
        }

        await host.WithAsync<ApiKeys, bool>(keys => keys.RevokeAsync(1, "petugas", default));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(AssessmentDoor.Path + address, key)).StatusCode);
    }

    [Fact]
    public async Task A_key_that_asks_too_often_waits()
    {
        for (int i = 0; i < DoorKeeper.PerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(AssessmentDoor.Path, key)).StatusCode);
        }

        using HttpResponseMessage last = await SendAsync(AssessmentDoor.Path, key);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (last.StatusCode, last.Headers.RetryAfter?.ToString()));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<JsonElement> ReadAsync(string address)
    {
        using HttpResponseMessage answer = await SendAsync(address, key);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? with, string? tag = null, Uri? to = null)
    {
        using var client = new HttpClient { BaseAddress = to ?? host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = with is null ? null : new AuthenticationHeaderValue("Bearer", with);
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag));
        }

        return await client.SendAsync(request);
    }
}
