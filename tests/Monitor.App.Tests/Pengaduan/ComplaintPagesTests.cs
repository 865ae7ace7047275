using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Tables;
using Monitor.Core.Pengaduan;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Import, keys and entry by their pages.</summary>
public sealed partial class ComplaintPagesTests : IAsyncLifetime
{
    private const string Import = "/pengaduan/impor";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync();
        await Host.AddAsync("admin", Roles.Administrator);
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private Task<ComplaintShelf> StoredAsync() => Host.WithAsync<ComplaintReader, ComplaintShelf>(reader => reader.AllAsync(ComplaintSamples.Zone, default));

    private static async Task<string> UploadAsync(Browser browser, byte[] content, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.UploadAsync(Import, content, "ekspor.xlsx", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.TextAsync(answer);
    }

    [Fact]
    public async Task An_export_is_shown_applied_and_taken_back()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string preview = await UploadAsync(browser, Xlsx(Row(1), Row(2, ("Status Laporan", "Menunggu Wali"))));
        int before = (await StoredAsync()).All.Length;
        string applied = await browser.FollowAsync(await browser.PostAsync(preview, Import, "handler=Terapkan"));
        int with = (await StoredAsync()).All.Length;
        string undone = await browser.FollowAsync(await browser.PostAsync(applied, Import, "handler=Batal"));

        Assert.Contains("1 baru, 0 berubah, 0 bertambah rinci, 0 sama, 0 hilang dari ekspor, 1 ditahan", preview, StringComparison.Ordinal);
        Assert.Contains("baris 13, kolom 'Status Laporan': status belum dipetakan; baris ditahan.", preview, StringComparison.Ordinal);
        Assert.Contains("Menunggu Wali", applied, StringComparison.Ordinal);
        Assert.Contains("Impor dibatalkan", undone, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), (before, with, (await StoredAsync()).All.Length));
        Assert.Equal([AuditAction.ComplaintsImported, AuditAction.ImportUndone], (await Host.AuditAsync()).Select(entry => entry.Action).Where(action => action is AuditAction.ComplaintsImported or AuditAction.ImportUndone));
        Assert.All(new[] { preview, applied, undone }, html => Assert.DoesNotContain(Name, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_file_is_told_with_its_places_and_cannot_be_applied()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string refused = await UploadAsync(browser, Xlsx(Row(1, ("Tanggal Laporan Masuk", "03/04/2026"))));

        Assert.Contains("baris 12, kolom 'Tanggal Laporan Masuk': tanggal dapat dibaca hari-bulan atau bulan-hari", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Terapkan", refused, StringComparison.Ordinal);
        Assert.Contains("Pilih berkas XLSX atau CSV", await UploadAsync(browser, []), StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task A_preview_is_applied_once_and_by_nobody_else()
    {
        await Host.AddAsync("diskominfo2", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        using Browser other = await Host.SignInAsync("diskominfo2");
        string preview = await UploadAsync(browser, Xlsx(Row(1)));
        string key = KeyField().Match(preview).Groups["key"].Value;
        string form = await other.HtmlAsync(Import);

        using HttpResponseMessage foreign = await other.PostAsync(form.Replace("enctype=\"multipart/form-data\" class", "action=\"/pengaduan/impor?handler=Terapkan\" class", StringComparison.Ordinal), Import, "handler=Terapkan", ("kunci", key));
        await browser.FollowAsync(await browser.PostAsync(preview, Import, "handler=Terapkan"));
        using HttpResponseMessage again = await browser.PostAsync(preview, Import, "handler=Terapkan");

        Assert.Contains("Pratinjau sudah lewat waktunya", await Browser.TextAsync(foreign), StringComparison.Ordinal);
        Assert.Contains("Pratinjau sudah lewat waktunya", await Browser.TextAsync(again), StringComparison.Ordinal);
        Assert.Single((await StoredAsync()).All);
    }

    [Fact]
    public async Task An_agency_that_is_recognised_takes_in_what_waited_for_it()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string preview = await UploadAsync(browser, Xlsx(Row(1, ("Instansi Terdisposisi", "Dinkes Contoh"), ("ID Instansi Terdisposisi", "2002"))));
        string applied = await browser.FollowAsync(await browser.PostAsync(preview, Import, "handler=Terapkan"));
        Assert.Empty((await StoredAsync()).All);

        string known = await browser.FollowAsync(await browser.PostAsync(applied, Import, "handler=Kenali", ("instansi", "99.01/dinkes")));

        Assert.Contains("Dinkes Contoh adalah Dinas Kesehatan; 1 baris yang ditahan sudah masuk.", known, StringComparison.Ordinal);
        Assert.Equal("99.01/dinkes", Assert.Single((await StoredAsync()).All).Agency!.Value.Value);
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.AgencyRecognised, Subject: "99.01/dinkes", Actor: "diskominfo" });
    }

    [GeneratedRegex("name=\"kunci\" value=\"(?<key>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyField();
}
