using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Accounts;

/// <summary>The queue of channels for a person, and the channels of an office on its page.</summary>
public sealed partial class ChannelPagesTests : IAsyncLifetime
{
    private const string Facebook = "https://www.facebook.com/kantor";
    private const string Portal = "https://lapor.contoh.test/";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        Assessment sample = SampleAssessment.Make(1);

        // Fourteen offices with an account only a person can open; nobody is suspected of anything.
        AssessedEntity[] offices = [.. sample.Entities.Where(entity => entity.Entity.Kind == EntityKind.Opd && entity.Verdict is not null && Suspicion.Of(entity, [], sample.AsOf).Length == 0).Take(14)];
        Assert.Equal(14, offices.Length);
        started = await AccountHost.StartAsync(sample with
        {
            Entities = [.. offices.Select((office, index) => office with
            {
                Entity = office.Entity with { Contacts = [new Contact(ContactKind.Phone, "+62272399999")] },
                Verdict = office.Verdict! with { Facts = office.Verdict.Facts with { Channels = Fact.Known(Shown(index)) } },
            })],
        });
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("fitri", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Ten_a_day_are_handed_out_and_an_answer_is_kept_with_its_name()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        string page = await dewi.HtmlAsync("/kanal");
        Assert.Equal(10, Key().Count(page));
        Assert.Contains("4 menunggu harinya", page, StringComparison.Ordinal);
        string key = WebUtility.HtmlDecode(Key().Match(page).Groups["key"].Value);

        using HttpResponseMessage bare = await dewi.SendFormAsync("/kanal", "isian", ("kanal", key), ("putusan", "Alive"), ("catatan", " "));
        Assert.Contains("Tulis catatannya", await Browser.TextAsync(bare), StringComparison.Ordinal);
        using HttpResponseMessage stale = await dewi.SendFormAsync("/kanal", "isian", ("kanal", key + "x"), ("putusan", "Alive"), ("catatan", "dibuka"));
        Assert.Contains("sudah berubah", await Browser.TextAsync(stale), StringComparison.Ordinal);
        using HttpResponseMessage answer = await dewi.SendFormAsync("/kanal", "isian", ("kanal", key), ("putusan", "Dead"), ("catatan", "halaman tidak tersedia"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        ChannelVerdict kept = Assert.Single(await Host.WithAsync<ChannelStore, ImmutableArray<ChannelVerdict>>(store => store.VerdictsAsync(default)));
        Assert.Equal((ChannelRuling.Dead, "dewi", "halaman tidak tersedia", key), (kept.Ruling, kept.By, kept.Note, kept.Entity.Value + "|" + kept.Key));
        string after = await dewi.HtmlAsync("/kanal");
        Assert.Equal(9, Key().Count(after.Split("Sudah dijawab</h2>")[0]));
        Assert.Contains("Mati menurut dewi", after, StringComparison.Ordinal);
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.Decided, Actor: "dewi", After: "Mati: halaman tidak tersedia" });

        Host.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(10, Key().Count((await (await Host.SignInAsync("dewi")).HtmlAsync("/kanal")).Split("Sudah dijawab</h2>")[0]));
        Host.Time.Pass(TimeSpan.FromDays(90));
        Assert.Contains("4 menunggu harinya", await (await Host.SignInAsync("dewi")).HtmlAsync("/kanal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspicions_lie_before_persons_first_and_channels_get_what_is_left()
    {
        Assessment sample = SampleAssessment.Make(1);
        AssessedEntity suspected = sample.Entities.First(entity => Suspicion.Of(entity, [], sample.AsOf).Any(suspicion => suspicion.Kind == SuspicionKind.Gambling));
        AssessedEntity[] villages =
        [
            .. Enumerable.Range(0, 17).Select(number => new EntityCode($"99.01.09.2{number:000}"))
                .Select(code => suspected with { Entity = suspected.Entity with { Code = code }, Verdict = suspected.Verdict! with { Entity = code } }),
        ];
        int raised = Suspicion.Of(suspected, [], sample.AsOf).Length;
        AssessedEntity office = sample.Entities.First(entity => entity.Entity.Code.Value == "99.01/kantor-0");
        AssessedEntity[] offices = [.. Enumerable.Range(0, 6).Select(number => office with { Entity = office.Entity with { Code = new EntityCode("99.01/loket-" + number) }, Verdict = office.Verdict! with { Facts = office.Verdict.Facts with { Channels = Fact.Known(Shown(number)) } } })];
        Run run = await Host.WithAsync<RunStore, Run>(runs => runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, sample.AsOf, "2026-1", 3), default));
        await Host.WithAsync<AssessmentStore, Assessment>(store => store.SaveAsync(sample with { Entities = [.. villages, .. offices] }, run.Id, default));

        QuestionCounts counts = await Host.WithAsync<OpenQuestions, QuestionCounts>(questions => questions.CountAsync(default));
        string page = await (await Host.SignInAsync("dewi")).HtmlAsync("/kanal");

        Assert.Equal((17 * raised, 17 * raised), (counts.Suspicions, counts.Total));
        Assert.Equal(Math.Max(0, 20 - (17 * raised)), Key().Count(page));
        Assert.Contains($"Pertanyaan lain yang menunggu orang: {17 * raised}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_looks_and_neither_answers_nor_starts_anything()
    {
        Browser fitri = await Host.SignInAsync("fitri");
        string page = await fitri.HtmlAsync("/kanal");
        Assert.Contains("Dinas Contoh", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"putusan\"", page, StringComparison.Ordinal);
        string form = await fitri.HtmlAsync("/keluar");

        using HttpResponseMessage answer = await fitri.PostAsync(form, "/kanal", "", ("kanal", "x|y"), ("putusan", "Alive"), ("catatan", "dibuka"));
        using HttpResponseMessage begun = await fitri.PostAsync(form, "/kanal?handler=Periksa", "");

        Assert.All([answer, begun], response => Assert.NotEqual(HttpStatusCode.OK, response.StatusCode));
        Assert.Empty(Host.Started);
        Assert.Empty(await Host.WithAsync<ChannelStore, ImmutableArray<ChannelVerdict>>(store => store.VerdictsAsync(default)));
    }

    [Fact]
    public async Task The_button_starts_the_look_in_the_background()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        using HttpResponseMessage begun = await dewi.SendFormAsync("/kanal", "handler=Periksa");

        Assert.Equal("/kanal?mulai=1", begun.Headers.Location?.ToString());
        Assert.Equal(CheckChannels.Id, Assert.Single(Host.Started).Job);
        Assert.Contains("Pemeriksaan kanal dimulai", await dewi.HtmlAsync("/kanal?mulai=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offices_page_tells_each_channel_its_state_its_proof_and_its_register()
    {
        await Host.WithAsync<ChannelStore, bool>(async store =>
        {
            await store.AddAsync(new ChannelLook("portal:lapor.contoh.test", Host.Time.GetUtcNow(), new Uri(Portal), FetchStatus.Ok, 200, ChannelSight.Alive, "halaman terbuka: “Lapor”", null, null, null), default);
            return true;
        });
        Browser dewi = await Host.SignInAsync("dewi");
        string page = await dewi.HtmlAsync("/opd/kantor-0");

        Assert.Contains("Kanal: terbit di mana, dan hidup atau mati", page, StringComparison.Ordinal);
        Assert.Contains("Hidup <small>halaman terbuka: “Lapor”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Perlu dilihat petugas", page, StringComparison.Ordinal);
        Assert.Contains("Terbit, tidak diuji", page, StringComparison.Ordinal);
        Assert.Contains("tidak di register", page, StringComparison.Ordinal);
    }

    private static ContactChannels Shown(int number) => new([Seen($"+6227232{1000 + number}")], [], [], [Seen(Facebook + number)], null, Seen(Portal), null);

    private static Channel Seen(string value) => new(value, new Evidence(new Uri("https://kantor.peraga.test/kontak"), value, null, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)));

    [GeneratedRegex("name=\"kanal\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
