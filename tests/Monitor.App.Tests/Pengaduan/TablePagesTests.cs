using System.Net;
using System.Text;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Tables;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Tables of other shapes by their page: mapped once, read the same way from then on.</summary>
public sealed class TablePagesTests : IAsyncLifetime
{
    private const string Address = "/pengaduan/impor/tabel";

    private static readonly string[] Street = ["Report ID", "Title", "User Name", "Category", "Created", "Confirmed", "Acknowledged", "Fixed", "Closed", "Status", "Latitude"];

    // In the shape of the national export without its preamble, with another name for the number.
    private static readonly string[] Lapor = ["No Laporan", "Tgl Laporan", "Nama Pelapor", "Isi Laporan", "Nama OPD", "Status Laporan"];

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync();
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private Task<ComplaintShelf> StoredAsync() => Host.WithAsync<ComplaintReader, ComplaintShelf>(reader => reader.AllAsync(ComplaintSamples.Zone, default));

    private static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(cell => '"' + cell + '"')) + "\n")));

    private static string[] Row(string id, string acknowledged, string fixedAt, string status) =>
        [id, ExportFile.Title, ExportFile.Name, "Lampu jalan", "2026-11-02T09:00:00", "2026-11-02T10:00:00", acknowledged, fixedAt, "", status, "-7.70"];

    private static string[] Letter(string id, string office, string status, string story = "") => [id, "3 Nov 2026", ExportFile.Name, story.Length == 0 ? ExportFile.Title : story, office, status];

    private static Task<string> UploadAsync(Browser browser, byte[] content) => UploadAsync(browser, content, "2026-11-23");

    private static async Task<string> UploadAsync(Browser browser, byte[] content, string day)
    {
        using HttpResponseMessage answer = await browser.UploadAsync(Address, content, "tabel.csv", ("tanggal", day));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.TextAsync(answer);
    }

    private static async Task<string> MapAsync(Browser browser, string form, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.PostAsync(form, Address, "handler=Petakan", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.TextAsync(answer);
    }

    private static async Task<string> ApplyAsync(Browser browser, string preview)
    {
        using HttpResponseMessage answer = await browser.PostAsync(preview, Address, "handler=Terapkan");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await browser.HtmlAsync(Address);
    }

    private static (string, string)[] Streets(params (string, string)[] more) =>
    [
        ("nama", "Lapor jalan"), ("sumber", "lapor-jalan"), ("urutan", "belum-dinyatakan"), ("milik", "99.01/dpu"), ("k-nomor", "0"), ("k-tanggal", "4"), ("k-kategori", "3"), ("k-disposisi", "5"),
        ("k-jawaban-pertama", "6"), ("k-selesai", "7"), ("k-selesai-lain", "8"), ("k-status", "9"), .. more,
    ];

    private static (string, string)[] Letters(params (string, string)[] more) =>
        [("nama", "Aduan lama"), ("sumber", "aduan-lama"), ("urutan", "belum-dinyatakan"), ("milik", ""), ("k-nomor", "0"), ("k-tanggal", "1"), ("k-instansi", "4"), ("k-status", "5"), .. more];

    [Fact]
    public async Task A_table_is_mapped_once_and_the_next_with_the_same_headers_is_read_by_the_template()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string form = await UploadAsync(browser, Csv(Street, Row("R-1", "2026-11-03T09:00:00", "2026-11-05T09:00:00", "fixed - council"), Row("R-2", "", "", "confirmed")));
        string asked = await MapAsync(browser, form, Streets());
        string preview = await MapAsync(browser, asked, Streets(("kata", "fixed - council"), ("arti", "ditutup"), ("kata", "confirmed"), ("arti", "didisposisi")));
        int before = (await StoredAsync()).All.Length;
        string applied = await ApplyAsync(browser, preview);
        string next = await UploadAsync(browser, Csv(Street, Row("R-1", "2026-11-03T09:00:00", "2026-11-05T09:00:00", "fixed - council"), Row("R-2", "2026-11-20T09:00:00", "", "confirmed")), "2026-11-24");
        string again = await ApplyAsync(browser, next);

        Assert.Contains("<option value=\"0\" selected=\"selected\">Report ID</option>", form, StringComparison.Ordinal);
        Assert.Contains("Tidak dibaca dan tidak dapat dipetakan (data pribadi atau teks): Title, User Name, Latitude.", form, StringComparison.Ordinal);
        Assert.Contains("<option value=\"ditutup\" selected=\"selected\">Selesai</option>", asked, StringComparison.Ordinal);
        Assert.Contains("2 baru, 0 berubah", preview, StringComparison.Ordinal);
        Assert.Contains("Impor selesai: 2 baru", applied, StringComparison.Ordinal);
        Assert.Contains("Dibaca dengan templat Lapor jalan", next, StringComparison.Ordinal);
        Assert.Contains("0 baru, 1 berubah", again, StringComparison.Ordinal);
        Complaint[] stored = [.. (await StoredAsync()).All];
        Assert.Equal((0, 2), (before, stored.Length));
        Assert.All(stored, one => Assert.Equal(("lapor-jalan", "99.01/dpu"), (one.Key.Source, one.Agency!.Value.Value)));
        Assert.Equal([CaseState.Dispatched, CaseState.FirstResponse, CaseState.Closed], stored[0].Events.Take(3).Select(one => one.State));
        Assert.Contains(stored[1].Events, one => one.State == CaseState.FirstResponse && one.At.By == new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.TemplateChanged, Actor: "diskominfo" });
        Assert.All(new[] { form, asked, preview, applied, next, again }, html => Assert.DoesNotContain(ExportFile.Name, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_office_nobody_knows_waits_and_a_retired_template_is_used_no_more()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        byte[] table = Csv(Lapor, Letter("L-1", "Dinas Kesehatan", "Selesai"), Letter("L-2", "Dinas Lama", "Selesai"));
        string asked = await MapAsync(browser, await UploadAsync(browser, table), Letters());
        string applied = await ApplyAsync(browser, await MapAsync(browser, asked, Letters(("kata", "Selesai"), ("arti", "ditutup"))));
        string waiting = await browser.HtmlAsync("/pengaduan/impor");
        using HttpResponseMessage known = await browser.PostAsync(waiting, "/pengaduan/impor", "handler=Kenali", ("instansi", "99.01/dpu"));
        using HttpResponseMessage retired = await browser.PostAsync(applied, Address, "handler=Akhiri");
        string list = await browser.HtmlAsync(Address);
        string form = await UploadAsync(browser, Csv(Lapor, Letter("L-3", "Dinas Kesehatan", "Selesai")));

        Assert.Contains("1 baru, 0 berubah, 0 bertambah rinci, 0 sama, 0 hilang dari ekspor, 1 ditahan", applied, StringComparison.Ordinal);
        Assert.Contains("Dinas Lama", waiting, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (known.StatusCode, retired.StatusCode));
        Assert.Equal(["99.01/dinkes", "99.01/dpu"], (await StoredAsync()).All.Select(one => one.Agency!.Value.Value));
        Assert.Contains("diakhiri", list, StringComparison.Ordinal);
        Assert.Contains("Petakan kolom", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k-kategori", "2", "Kolom data pribadi")]
    [InlineData("k-kategori", "99", "Kolom data pribadi")]
    [InlineData("k-kategori", "5", "Satu kolom hanya untuk satu isian")]
    [InlineData("k-nomor", "-1", "Pilih kolom nomor aduan")]
    [InlineData("sumber", "sp4n", "Sumber ini diisi lewat jalan lain")]
    [InlineData("sumber", "Aduan Lama", "Sumber harus nama pendek")]
    [InlineData("nama", "", "Isi nama templat")]
    [InlineData("milik", "99.01/dpu", "Pilih salah satu: kolom instansi")]
    [InlineData("milik", "99.01/lain", "Pilih instansi dari register")]
    public async Task A_mapping_that_cannot_be_is_refused(string field, string value, string words)
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string form = await UploadAsync(browser, Csv(Lapor, Letter("L-1", "Dinas Kesehatan", "Selesai")));
        (string, string)[] fields = [.. Letters().Where(pair => pair.Item1 != field), (field, value)];

        string refused = await MapAsync(browser, form, fields);

        Assert.Contains(words, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Terapkan", refused, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task Personal_values_in_a_mapped_column_are_refused_with_column_and_row()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string form = await UploadAsync(browser, Csv(Lapor, Letter("L-1", "Dinas Kesehatan", "Selesai"), Letter("L-2", ExportFile.Phone, "Selesai")));
        string asked = await MapAsync(browser, form, Letters(("kata", "Selesai"), ("arti", "ditutup")));
        string texts = await MapAsync(browser, await UploadAsync(browser, Csv(Lapor, Letter("L-1", "Dinas Kesehatan", "Mohon dibantu, lampu jalan di persimpangan padam sejak lama"))), Letters());

        Assert.Contains("baris 3, kolom 'Nama OPD': isinya seperti NIK, nomor telepon, atau surel", asked, StringComparison.Ordinal);
        Assert.Contains("baris 2, kolom status: isinya seperti teks", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(ExportFile.Phone, asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Mohon dibantu", texts, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task A_file_without_a_known_header_and_a_broken_one_are_told()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        Assert.Contains("Baris judul kolom tidak ditemukan", await UploadAsync(browser, Csv(["a", "b"], ["1", "2"])), StringComparison.Ordinal);
        Assert.Contains("berkas: halaman web", await UploadAsync(browser, "<table></table>"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("Petakan kolom", await UploadAsync(browser, TestWorkbook.Of([["Rekap"], [], Lapor, Letter("L-1", "Dinas Kesehatan", "Selesai")]).Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_table_is_mapped_by_nobody_else()
    {
        await Host.AddAsync("lain", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        using Browser other = await Host.SignInAsync("lain");
        string form = await UploadAsync(browser, Csv(Lapor, Letter("L-1", "Dinas Kesehatan", "Selesai")));
        string own = await UploadAsync(other, Csv(Street, Row("R-1", "", "", "confirmed")));
        string key = form.Split("name=\"kunci\" value=\"")[1].Split('"')[0];

        Assert.Contains("Berkas sudah lewat waktunya", await MapAsync(other, own.Replace(own.Split("name=\"kunci\" value=\"")[1].Split('"')[0], key, StringComparison.Ordinal), Letters()), StringComparison.Ordinal);
    }
}
