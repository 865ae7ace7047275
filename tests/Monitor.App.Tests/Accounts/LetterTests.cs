using System.Collections.Immutable;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>The letter that an assessment gives to one entity.</summary>
public sealed class LetterTests : IAsyncLifetime
{
    private const string Confirmed = "Perbup Peraga Nomor 1 Tahun 2026";
    private const string Unconfirmed = "Permendagri yang belum dicek";

    private readonly Assessment sample = WithBases(SampleAssessment.Make(3));
    private AccountHost host = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        host = await AccountHost.StartAsync(sample);
        await host.AddAsync("dewi", Roles.Diskominfo);
        browser = await host.SignInAsync("dewi");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task It_says_what_the_frozen_assessment_says_with_what_was_seen_and_where()
    {
        AssessedEntity village = sample.Entities.First(entity => Shortcomings(entity).Length > 0 && Suspicion.Of(entity, [], sample.AsOf).IsEmpty);
        Finding[] missing = Shortcomings(village);

        string letter = await LetterAsync(village);

        Assert.Contains("Yth. Kepala Desa " + village.Entity.Name, letter, StringComparison.Ordinal);
        Assert.Contains($"{Indonesian.Score(village.Verdict!.Score.Value!.Value)} dari 100, predikat {village.Verdict.Score.Band}, {ScoreWords.Beside(village.Verdict)}", letter, StringComparison.Ordinal);
        Assert.Contains(sample.ManifestHash, letter, StringComparison.Ordinal);
        Assert.Equal(missing.Length, letter.Split("<li>").Length - 1);
        Assert.All(missing, finding => Assert.Contains(CriterionWords.Title(finding.Criterion), letter, StringComparison.Ordinal));
        Assert.Contains(missing[0].Evidence[0].Url.AbsoluteUri, letter, StringComparison.Ordinal);
        Assert.Contains("tidak berarti tidak ada", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_basis_that_was_confirmed_is_printed()
    {
        string all = string.Concat(await Task.WhenAll(sample.Entities.Where(entity => Shortcomings(entity).Length > 0).Take(8).Select(LetterAsync)));
        Assert.Contains(Confirmed, all, StringComparison.Ordinal);
        Assert.Contains("adalah standar pembinaan, bukan pelanggaran", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Unconfirmed, all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ruling.Dismissed)]
    [InlineData(Ruling.Confirmed)]
    public async Task Neither_a_suspicion_nor_personal_data_stands_in_any(Ruling ruling)
    {
        Assessment told = SampleAssessment.Told(sample, ruling);
        Assert.Contains(told.Entities, entity => entity.Suspicions.Any(suspicion => suspicion.Kind == SuspicionKind.PersonalData));
        await using AccountHost other = await AccountHost.StartAsync(told);
        await other.AddAsync("dewi", Roles.Diskominfo);
        using Browser reader = await other.SignInAsync("dewi");
        foreach (AssessedEntity entity in told.Entities)
        {
            string letter = (await reader.HtmlAsync(AddressOf(entity))).Replace("Judi terkonfirmasi pada 23 November 2026.", "", StringComparison.Ordinal);
            Assert.All(["dugaan", "judi", "slot", "data pribadi", "990101•", "Petugas Bernama", "alasan bebas"], word => Assert.DoesNotContain(word, letter, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Of_a_site_that_does_not_answer_nothing_is_told_to_be_in_order()
    {
        AssessedEntity dead = sample.Entities.First(entity => entity.Verdict is { Score.Value: null });
        Assert.DoesNotContain("Tidak ada unsur", await LetterAsync(dead), StringComparison.Ordinal);
        Assert.Contains("Mohon ditindaklanjuti", await LetterAsync(sample.Entities.First(entity => Shortcomings(entity).Length > 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_is_in_order_nothing_is_asked_for()
    {
        AssessedEntity village = sample.Entities.First(entity => Shortcomings(entity).Length > 0 && !EntityRow.Of(entity, sample.AsOf).NeedsAttention);
        SiteVerdict all = village.Verdict! with { Findings = [.. village.Verdict.Findings.Select(finding => finding with { Outcome = Outcome.Met, Score = 1, Points = finding.Weight })], Advice = [] };
        await using AccountHost other = await AccountHost.StartAsync(sample with { Entities = [village with { Verdict = all }] });
        await other.AddAsync("dewi", Roles.Diskominfo);
        using Browser reader = await other.SignInAsync("dewi");
        string letter = await reader.HtmlAsync(AddressOf(village));

        Assert.Contains("Tidak ada unsur yang terbaca belum terpenuhi", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Mohon ditindaklanjuti", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_says_so_and_a_final_one_names_who_approved_it()
    {
        string draft = await LetterAsync(sample.Entities[0]);
        await host.WithAsync<IDbContextFactory<MonitorDb>, int>(async databases =>
        {
            await using MonitorDb db = await databases.CreateDbContextAsync();
            db.AssessmentSteps.AddRange(new[] { AssessmentStep.Submitted, AssessmentStep.Approved, AssessmentStep.Final }
                .Select((step, index) => new AssessmentStepRow { Number = sample.Number, Ordinal = index + 1, Step = step, Actor = $"orang-{index}", At = host.Time.GetUtcNow(), Note = "" }));
            return await db.SaveChangesAsync();
        });
        string final = await LetterAsync(sample.Entities[0]);

        Assert.Contains("Belum untuk dikirim", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("Belum untuk dikirim", final, StringComparison.Ordinal);
        Assert.Contains("final, disetujui orang-1", final, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_judged_is_told_why_and_given_no_figure()
    {
        AssessedEntity office = sample.Entities.First(entity => entity.Entity.Kind == EntityKind.Opd);
        string letter = await LetterAsync(office);
        Assert.Contains("Jenis ini belum diberi skor.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("belum dapat dinilai. Jenis", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("dari 100", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/penilaian/2026-11-24/1/surat/99.01.99.2001")]
    [InlineData("/penilaian/2026-11-24/9/surat/99.01.01.2001")]
    public async Task What_nobody_judged_has_no_letter(string address) => Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(address));

    private static Finding[] Shortcomings(AssessedEntity entity) =>
        entity.Verdict is { Score.Value: not null } verdict
            ? [.. verdict.Findings.Where(finding => finding is { Outcome: Outcome.Unmet or Outcome.Partial, Weight: > 0 } && !CriterionWords.IsPersonalData(finding.Criterion) && !CriterionWords.IsSuspicion(finding.Criterion)).OrderByDescending(finding => finding.Weight - finding.Points)]
            : [];

    // One criterion has a basis that Bagian Hukum confirmed, every other one that waits.
    private static Assessment WithBases(Assessment made)
    {
        string[] criteria = [.. made.Entities.SelectMany(Shortcomings).Select(finding => finding.Criterion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return made with
        {
            Methodology = made.Methodology with
            {
                LegalBases = criteria.Select((criterion, index) => KeyValuePair.Create(criterion, ImmutableArray.Create(index == 0 ? new LegalBasis(Confirmed, "Bagian Hukum", new DateOnly(2026, 1, 5)) : new LegalBasis(Unconfirmed, null, null)))).ToImmutableDictionary(StringComparer.Ordinal),
            },
        };
    }

    private Task<string> LetterAsync(AssessedEntity entity) => browser.HtmlAsync(AddressOf(entity));

    private string AddressOf(AssessedEntity entity) => $"/penilaian/{sample.Number}/surat/{entity.Entity.Code.Value[(entity.Entity.Code.Value.LastIndexOf('/') + 1)..]}";
}
