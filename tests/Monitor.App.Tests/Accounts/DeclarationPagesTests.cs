using System.Collections.Immutable;
using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>What a village says of its channels: with a name, a day and an end, printed as its word and as nothing more.</summary>
public sealed class DeclarationPagesTests : IAsyncLifetime
{
    private const string Village = "99.01.02.2001";
    private const string Page = "/desa/" + Village;
    private const string Facebook = "media:facebook.com/desa";
    private const string Phone = "telepon:+62272321001";
    private static readonly DateTimeOffset At = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        ImmutableArray<ChannelStanding> channels =
        [
            Standing(ChannelKind.Social, Facebook, "https://www.facebook.com/desa", ChannelState.Dead),
            Standing(ChannelKind.Phone, Phone, "+62272321001", ChannelState.NotTested),
            Standing(ChannelKind.Whatsapp, "whatsapp:+6281200000000", "+6281200000000", ChannelState.NotTested) is var registered ? registered with { Channel = registered.Channel with { Seen = null } } : registered,
            Standing(ChannelKind.Social, "media:facebook.com", "https://facebook.com/", ChannelState.NotAChannel),
        ];
        Assessment sample = SampleAssessment.Make(3);
        started = await AccountHost.StartAsync(sample with { Entities = [.. sample.Entities.Select(entity => entity.Entity.Code.Value is Village or "99.01/kantor-3" ? entity with { Channels = channels } : entity)] });
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        await Host.AddAsync("operator", Roles.Operator, entity: Village);
        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("fitri", Roles.Inspektorat);
        await Host.AddAsync("tetangga", Roles.Operator, entity: "99.01.02.2002");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task An_operators_word_is_printed_as_a_declaration_below_what_was_seen_and_ends_after_ninety_days()
    {
        using Browser browser = await Host.SignInAsync("operator");
        string before = await browser.HtmlAsync(Page);
        Assert.Contains("Belum ada pernyataan yang berlaku.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"atas-nama\"", before, StringComparison.Ordinal);
        using HttpResponseMessage sent = await DeclareAsync(browser, Facebook, "Kept", "Bupati");
        Assert.Equal(Page + "#pernyataan-h", sent.Headers.Location?.ToString());

        ChannelDeclaration kept = Assert.Single(await SaidAsync());
        string name = SampleAssessment.Roster(3).Entities.Single(entity => entity.Code.Value == Village).FullName;
        Assert.Equal((Facebook, ChannelUse.Kept, "operator", name, Host.Time.GetUtcNow()), (kept.Key, kept.Use, kept.By, kept.Behalf, kept.At));
        string page = await browser.HtmlAsync(Page);
        Assert.Contains($"masih dipakai dan dijawab, dinyatakan oleh operator atas nama {name} pada ", page, StringComparison.Ordinal);
        Assert.Contains("Yang terlihat berbeda dan berlaku di atas pernyataan ini.", page, StringComparison.Ordinal);
        Assert.Contains("<td data-l=\"Keadaan\"><span>Mati ", page, StringComparison.Ordinal);
        Assert.Equal(Score(before), Score(page));
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.ChannelDeclared, Actor: "operator", Subject: Village + " https://www.facebook.com/desa", Before: "" } && line.After.StartsWith("masih dipakai", StringComparison.Ordinal));

        Host.Time.Pass(TimeSpan.FromDays(90));
        Assert.Contains("Belum ada pernyataan yang berlaku.", await (await Host.SignInAsync("operator")).HtmlAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diskominfo_names_in_whose_name_and_a_later_word_stands_above_an_earlier_one()
    {
        using Browser dewi = await Host.SignInAsync("dewi");
        using HttpResponseMessage nameless = await DeclareAsync(dewi, Phone, "Kept", " ");
        Assert.Contains("atas nama siapa", await Browser.TextAsync(nameless), StringComparison.Ordinal);
        Assert.Empty(await SaidAsync());
        (await DeclareAsync(dewi, Phone, "Kept", "Sekretaris Desa Contoh")).Dispose();
        using Browser camat = await Host.SignInAsync("camat");
        (await DeclareAsync(camat, Phone, "GivenUp", "")).Dispose();

        string page = await dewi.HtmlAsync(Page);
        Assert.Contains("tidak dipakai lagi, dinyatakan oleh camat pada ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dinyatakan oleh dewi", page, StringComparison.Ordinal);
        Assert.Equal(["Sekretaris Desa Contoh", ""], (await SaidAsync()).Select(word => word.Behalf));
    }

    [Theory]
    [InlineData("media:facebook.com/lama", "Kept", "sudah berubah")]
    [InlineData("whatsapp:+6281200000000", "Kept", "sudah berubah")]
    [InlineData("media:facebook.com", "Kept", "sudah berubah")]
    [InlineData(Phone, "Unknown", "Pilih pernyataannya")]
    [InlineData(Phone, "", "Pilih pernyataannya")]
    public async Task What_is_not_published_now_or_says_nothing_is_refused(string key, string said, string why)
    {
        using Browser browser = await Host.SignInAsync("operator");
        using HttpResponseMessage answer = await DeclareAsync(browser, key, said, "");
        Assert.Contains(why, await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Empty(await SaidAsync());
    }

    [Fact]
    public async Task Neither_an_auditor_nor_a_neighbour_declares_and_an_offices_channels_have_no_form()
    {
        using Browser dewi = await Host.SignInAsync("dewi");
        Assert.DoesNotContain("Simpan pernyataan", await dewi.HtmlAsync("/opd/kantor-3"), StringComparison.Ordinal);
        string form = await dewi.HtmlAsync(Page);
        foreach ((string who, HttpStatusCode code) in new[] { ("fitri", HttpStatusCode.Forbidden), ("tetangga", HttpStatusCode.NotFound) })
        {
            using Browser other = await Host.SignInAsync(who);
            string own = await other.HtmlAsync("/keluar");
            using HttpResponseMessage answer = await other.PostAsync(own.Replace("action=\"/keluar\"", "", StringComparison.Ordinal), Page + "?handler=Kanal", "", ("kanal", Phone), ("pernyataan", "Kept"));
            Assert.Equal(code, answer.StatusCode);
        }

        Assert.DoesNotContain("Simpan pernyataan", await (await Host.SignInAsync("fitri")).HtmlAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Simpan pernyataan", form, StringComparison.Ordinal);
        Assert.Empty(await SaidAsync());
    }

    [Fact]
    public async Task A_page_kept_by_a_browser_is_sent_again_once_something_was_declared()
    {
        using Browser browser = await Host.SignInAsync("operator");
        using HttpResponseMessage first = await browser.GetAsync(Page);
        using HttpResponseMessage same = await browser.GetAsync(Page);
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        (await DeclareAsync(browser, Phone, "Kept", "")).Dispose();
        using HttpResponseMessage changed = await browser.GetAsync(Page);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    private static string Score(string page) => page[page.IndexOf("class=\"skor\"", StringComparison.Ordinal)..page.IndexOf("<dt>Urutan", StringComparison.Ordinal)];

    private static Task<HttpResponseMessage> DeclareAsync(Browser browser, string key, string said, string behalf) =>
        browser.SendFormAsync(Page, "handler=Kanal", ("kanal", key), ("pernyataan", said), ("atas-nama", behalf));

    private Task<ImmutableArray<ChannelDeclaration>> SaidAsync() =>
        Host.WithAsync<ChannelStore, ImmutableArray<ChannelDeclaration>>(store => store.DeclarationsAsync(new EntityCode(Village), default));

    private static ChannelStanding Standing(ChannelKind kind, string key, string value, ChannelState state) => new(
        new PublishedChannel(kind, key, value, new Evidence(new Uri("https://desa.peraga.test/kontak"), value, null, At), RegisterMatch.NotCompared), ChannelMeans.Person, state, "menurut contoh", null, null);
}
