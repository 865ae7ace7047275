using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Accounts;

/// <summary>The register on its pages: a kecamatan confirmed at once, an entity's addresses and life decided by named persons.</summary>
public sealed class RegistryPagesTests : IAsyncLifetime
{
    private const string Village = "/registri/entitas/99.01.02.2002";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("ira", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task The_register_counts_each_kecamatan_and_filters_by_state()
    {
        Browser dewi = await Host.SignInAsync("dewi");

        string html = await dewi.HtmlAsync("/registri");
        Assert.Contains("href=\"/registri/99.01.02\"", html, StringComparison.Ordinal);
        Assert.Contains("52 menunggu konfirmasi", html, StringComparison.Ordinal);
        string waiting = await dewi.HtmlAsync("/registri?kecamatan=99.01.02&keadaan=alamat-belum-dikonfirmasi");
        Assert.Contains("99.01.02.2002", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("99.01.02.2001", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_kecamatan_is_confirmed_at_once_and_written_down()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        string page = await dewi.HtmlAsync("/registri/99.01.02?centang=semua");
        Assert.Contains("target=\"_blank\" rel=\"noopener noreferrer nofollow external\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("checked=\"checked\"").Length - 1);
        (string, string)[] boxes = [.. (await RosterAsync()).Entities.Where(entity => entity.Kecamatan?.Value == "99.01.02" && entity.AwaitsAddress).Select(entity => ("alamat", $"{entity.Code}|{entity.Addresses[0].Url.AbsoluteUri}"))];

        using HttpResponseMessage unread = await dewi.SendFormAsync("/registri/99.01.02", "usulan", ("putusan", "tolak"), boxes[0]);
        Assert.Contains("Tulis alasan penolakan", await Browser.TextAsync(unread), StringComparison.Ordinal);
        using HttpResponseMessage none = await dewi.SendFormAsync("/registri/99.01.02", "usulan", ("putusan", "setujui"));
        Assert.Contains("Centang sedikitnya satu", await Browser.TextAsync(none), StringComparison.Ordinal);
        using HttpResponseMessage stale = await dewi.SendFormAsync("/registri/99.01.02", "usulan", ("putusan", "setujui"), boxes[0], ("alamat", "99.01.02.2002|https://lain.peraga.test/"));
        Assert.Contains("sudah berubah", await Browser.TextAsync(stale), StringComparison.Ordinal);
        using HttpResponseMessage saved = await dewi.SendFormAsync("/registri/99.01.02", "usulan", [("putusan", "setujui"), ("alasan", "dibuka bersama Camat"), .. boxes]);

        Assert.Equal("/registri/99.01.02?disimpan=2", saved.Headers.Location?.ToString());
        Assert.Contains("Tidak ada usulan yang menunggu", await dewi.HtmlAsync("/registri/99.01.02"), StringComparison.Ordinal);
        Entity village = await FindAsync("99.01.02.2002");
        Assert.Equal(("dibuka bersama Camat", "dewi"), (village.MainAddress?.Note?.Why, village.MainAddress?.Note?.By));
        Assert.Equal(2, (await Host.AuditAsync()).Count(line => line is { Action: AuditAction.RegistryChanged, Actor: "dewi" }));
    }

    [Fact]
    public async Task What_a_look_saw_stands_beside_the_proposal()
    {
        Entity village = await FindAsync("99.01.02.2002");
        await Host.WithAsync<AddressProbeStore, bool>(async probes =>
        {
            await probes.AddAsync(new AddressProbe(village.Code, village.Addresses[0].Url, Host.Time.GetUtcNow(), FetchStatus.Ok, 200, new Uri("https://parkir.contoh.test/"), "<b>Dijual</b>"), default);
            return true;
        });
        Browser dewi = await Host.SignInAsync("dewi");
        using HttpResponseMessage raw = await dewi.GetAsync("/registri/99.01.02");

        string html = System.Text.Encoding.UTF8.GetString(await raw.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("<b>Dijual", html, StringComparison.Ordinal);
        Assert.Contains("dialihkan ke <span class=\"mono\">https://parkir.contoh.test/", html, StringComparison.Ordinal);
        Assert.Contains("belum dilihat", html, StringComparison.Ordinal);
        using HttpResponseMessage asked = await dewi.SendFormAsync("/registri/99.01.02", "handler=Lihat");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using HttpResponseMessage sought = await dewi.SendFormAsync("/registri", "handler=Cari");
        Assert.Equal(HttpStatusCode.Redirect, sought.StatusCode);
        Assert.Equal([(ProbeProposals.Id, "99.01.02"), (ProposeAddresses.Id, "")], Host.Started);
    }

    [Fact]
    public async Task An_entity_is_suspended_renamed_grouped_moved_and_merged_by_a_named_person()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        await SavedAsync(dewi, ("langkah", "tangguhkan"), ("sebab", "Disaster"), ("sejak", "2026-11-01"), ("sampai", "2027-01-31"), ("alasan", "kantor terendam"));
        await SavedAsync(dewi, ("langkah", "nama"), ("nama", "Umbul Makmur"), ("alasan", "Perda 4/2026"));
        await SavedAsync(dewi, ("langkah", "kelompok"), ("kelompok", "Irban"), ("nilai", "Irban II"));
        await SavedAsync(dewi, ("langkah", "alamat-baru"), ("alamat", "https://umbulmakmur.peraga.test/"), ("status", "disetujui"), ("alasan", "surat desa"));
        await SavedAsync(dewi, ("langkah", "alamat"), ("alamat", "https://umbulmakmur.peraga.test/"), ("status", "dialihkan"), ("ke", "https://umbul-makmur.peraga.test/"), ("alasan", "pindah"));

        string html = await dewi.HtmlAsync(Village);
        Assert.Contains("Penilaian ditangguhkan sampai 31 Januari 2027 karena bencana", html, StringComparison.Ordinal);
        Assert.Contains("Irban: Irban II", html, StringComparison.Ordinal);
        Assert.Contains("dewi (Diskominfo)", html, StringComparison.Ordinal);
        Entity village = await FindAsync("99.01.02.2002");
        Assert.Equal("https://umbul-makmur.peraga.test/", village.MainAddress?.Url.AbsoluteUri);
        Assert.Equal([AddressState.Proposed, AddressState.Redirected, AddressState.Approved], village.Addresses.Select(address => address.State));

        await SavedAsync(dewi, ("langkah", "akhiri"), ("alasan", "air surut"));
        await SavedAsync(dewi, ("langkah", "mekarkan"), ("kode", "99.01.02.2099"), ("jenis", "desa"), ("nama", "Umbul Baru"), ("alasan", "Perda 5/2026"));
        await SavedAsync(dewi, ("langkah", "berhenti"), ("ke", "99.01.02.2001"), ("alasan", "Perda 6/2026"));
        Assert.Contains("digabung ke 99.01.02.2001", await dewi.HtmlAsync("/registri/99.01.02"), StringComparison.Ordinal);
        Assert.Contains("dimekarkan dari 99.01.02.2002", await dewi.HtmlAsync("/registri/entitas/99.01.02.2099"), StringComparison.Ordinal);
        await SavedAsync(dewi, ("langkah", "kembali"), ("alasan", "dibatalkan"));
        Assert.Equal("Desa Umbul Makmur", (await FindAsync("99.01.02.2002")).FullName);
    }

    [Fact]
    public async Task The_main_one_of_several_approved_addresses_is_chosen_by_a_named_person()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        await SavedAsync(dewi, ("langkah", "alamat-baru"), ("alamat", "https://umbulmakmur.peraga.test/"), ("status", "disetujui"), ("alasan", "surat desa"));
        Assert.DoesNotContain("Pilih alamat utama", await dewi.HtmlAsync(Village), StringComparison.Ordinal);
        await SavedAsync(dewi, ("langkah", "alamat-baru"), ("alamat", "https://umbul-makmur.peraga.test/"), ("status", "disetujui"), ("alasan", "surat desa"));

        await SavedAsync(dewi, ("langkah", "utama"), ("alamat", "https://umbul-makmur.peraga.test/"), ("alasan", "yang dipakai warga"));

        Assert.Equal("https://umbul-makmur.peraga.test/", (await FindAsync("99.01.02.2002")).MainAddress?.Url.AbsoluteUri);
        Assert.Contains("Alamat utama https://umbul-makmur.peraga.test/", await dewi.HtmlAsync(Village), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_taken_away_as_a_table_that_changes_nothing_when_it_is_sent_back()
    {
        Browser ira = await Host.SignInAsync("ira");
        Browser dewi = await Host.SignInAsync("dewi");
        await SavedAsync(dewi, ("langkah", "alamat-baru"), ("alamat", "https://umbulmakmur.peraga.test/"), ("status", "disetujui"), ("alasan", "surat desa"));
        await SavedAsync(dewi, ("langkah", "kelompok"), ("kelompok", "Irban"), ("nilai", "Irban II"));
        using HttpResponseMessage file = await ira.GetAsync("/registri/unduh");
        byte[] content = await file.Content.ReadAsByteArrayAsync();
        Roster roster = await RosterAsync();

        System.Collections.Immutable.ImmutableArray<RegisterRow> rows =
            RegisterTable.Read("registri.csv", content, roster, new Decision("ira", Roles.Inspektorat, Host.Time.GetUtcNow()), SampleAssessment.AsOf);

        Assert.Equal(roster.Entities.Length, rows.Length);
        Assert.Empty(rows.SelectMany(row => row.Faults));
        Assert.Empty(rows.SelectMany(row => row.Changes));
        Assert.Equal("registri-2026-11-24.csv", file.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.Exported, Actor: "ira" });
    }

    [Theory]
    [InlineData("berakhir sebelum dimulai", "langkah=tangguhkan&sebab=Disaster&sejak=2026-11-20&sampai=2026-11-01&alasan=banjir")]
    [InlineData("sampai kapan", "langkah=tangguhkan&sebab=Disaster&sampai=besok&alasan=banjir")]
    [InlineData("Pilih sebab", "langkah=tangguhkan&sebab=9&sampai=2026-12-01&alasan=banjir")]
    [InlineData("Tulis alasannya", "langkah=berhenti&alasan=")]
    [InlineData("tidak ada dalam registri", "langkah=berhenti&ke=99.01.99.2001&alasan=digabung")]
    [InlineData("jaringan dalam", "langkah=alamat-baru&alamat=http://10.0.0.1/&status=disetujui&alasan=coba")]
    [InlineData("sudah terdaftar pada", "langkah=alamat-baru&alamat=https://kantor3.peraga.test/&status=disetujui&alasan=coba")]
    [InlineData("Pilih status alamat", "langkah=alamat-baru&alamat=https://baru.peraga.test/&status=apa&alasan=coba")]
    [InlineData("Pilih alamat", "langkah=alamat&alamat=https://takada.peraga.test/&status=mati&alasan=coba")]
    [InlineData("ditulis lengkap", "langkah=nama&nama=Baru&sejak=31-12-2026")]
    [InlineData("bukan bagian nama", "langkah=nama&nama=<b>Baru")]
    [InlineData("kecamatan yang terdaftar", "langkah=mekarkan&kode=99.01.99.2001&jenis=desa&nama=Baru&alasan=perda")]
    [InlineData("Pilih yang akan diubah", "langkah=hapus")]
    public async Task A_form_that_cannot_be_decided_says_why_and_changes_nothing(string reason, string form)
    {
        Browser dewi = await Host.SignInAsync("dewi");
        Entity before = await FindAsync("99.01.02.2002");
        using HttpResponseMessage answer = await dewi.SendFormAsync(Village, "isian", [.. form.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);

        Assert.Contains(reason, await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Null(Data.Same.Difference(before, await FindAsync("99.01.02.2002")));
    }

    [Fact]
    public async Task The_auditor_reads_and_changes_nothing()
    {
        Browser ira = await Host.SignInAsync("ira");
        foreach (string address in new[] { "/registri", "/registri/99.01.02", Village })
        {
            string html = await ira.HtmlAsync(address);
            Assert.DoesNotContain("type=\"checkbox\"", html, StringComparison.Ordinal);
            string form = (await ira.HtmlAsync("/keluar")).Replace("action=\"/keluar\"", "", StringComparison.Ordinal);
            using HttpResponseMessage answer = await ira.PostAsync(form, address == "/registri" ? "/registri?handler=Cari" : address, "", ("langkah", "nama"), ("nama", "Baru"), ("putusan", "setujui"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(Host.Started);
    }

    [Fact]
    public async Task What_is_not_in_the_register_is_not_found()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        Assert.Equal(HttpStatusCode.NotFound, await dewi.StatusAsync("/registri/99.01.99"));
        Assert.Equal(HttpStatusCode.NotFound, await dewi.StatusAsync("/registri/entitas/99.01.99.2001"));
        Assert.Equal(HttpStatusCode.OK, await dewi.StatusAsync("/registri/kantor"));
        Assert.Equal(HttpStatusCode.OK, await dewi.StatusAsync("/registri/entitas/kantor-3"));
    }

    private static async Task SavedAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.SendFormAsync(Village, "isian", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await Browser.TextAsync(answer));
    }

    private async Task<Roster> RosterAsync() =>
        await Host.WithAsync<RegistryStore, Roster?>(registry => registry.LoadAsync(SampleAssessment.AsOf.AddDays(2), default)) ?? throw new InvalidOperationException();

    private async Task<Entity> FindAsync(string code) => (await RosterAsync()).Entities.Single(entity => entity.Code.Value == code);
}
