using System.Net;
using System.Text;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Config;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Accounts;

/// <summary>A table is sent, shown row by row, and stored only when somebody accepts what was shown.</summary>
public sealed class RegistryImportPageTests : IAsyncLifetime
{
    private const string Head = "kode,jenis,nama,alamat,status_alamat,kelompok\n";

    private const string Table = Head
        + "99.01.02.2002,desa,Umbul Makmur,https://umbulmakmur.peraga.test/,disetujui,Irban=Irban II\n"
        + "99.01.02.2099,desa,Umbul Baru,https://umbulbaru.peraga.test/,usulan,\n"
        + "99.01.02.2098,desa,Umbul Lain,http://10.0.0.1/,usulan,\n";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("rama", Roles.Administrator);
        await Host.AddAsync("ira", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Nothing_is_stored_before_it_is_applied_and_then_once()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        string preview = await PreviewAsync(dewi, Encoding.UTF8.GetBytes(Table), "registri.csv");
        Assert.Contains("1 baru, 1 berubah, 0 sama, 1 ditolak", preview, StringComparison.Ordinal);
        Assert.Contains("Baris 4", preview, StringComparison.Ordinal);
        Assert.Contains("alamat: 'http://10.0.0.1/' menunjuk ke jaringan dalam", preview, StringComparison.Ordinal);
        Assert.Null(await FindAsync("99.01.02.2099"));

        using HttpResponseMessage applied = await dewi.PostAsync(preview, "/registri/impor", "handler=Terapkan");
        Assert.Equal("/registri/impor?diterapkan=2", applied.Headers.Location?.ToString());
        Assert.Equal("Umbul Baru", (await FindAsync("99.01.02.2099"))?.Name);
        Assert.Equal("Irban II", (await FindAsync("99.01.02.2002"))?.GroupIn("Irban"));
        Assert.Null(await FindAsync("99.01.02.2098"));

        using HttpResponseMessage twice = await dewi.PostAsync(preview, "/registri/impor", "handler=Terapkan");
        Assert.Contains("sudah diterapkan", await Browser.TextAsync(twice), StringComparison.Ordinal);
        string again = await PreviewAsync(dewi, Encoding.UTF8.GetBytes(Table), "registri.csv");
        Assert.Contains("0 baru, 0 berubah, 2 sama, 1 ditolak", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Terapkan ", again, StringComparison.Ordinal);
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.RegistryChanged, Actor: "dewi", Subject: "99.01.02.2099" });
    }

    [Fact]
    public async Task An_Excel_workbook_is_read_like_a_table()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        byte[] workbook = TestWorkbook.Of(["kode", "jenis", "nama", "alamat", "status_alamat"], ["99.01.02.2099", "desa", "Umbul Baru", "https://umbulbaru.peraga.test/", "usulan"]);

        Assert.Contains("1 baru, 0 berubah, 0 sama, 0 ditolak", await PreviewAsync(dewi, workbook, "registri.xlsx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_changed_since_the_preview_is_shown_again_and_another_persons_preview_is_not_applied()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        string preview = await PreviewAsync(dewi, Encoding.UTF8.GetBytes(Table), "registri.csv");
        Browser rama = await Host.SignInAsync("rama");
        string own = await rama.HtmlAsync("/registri/impor");
        using HttpResponseMessage foreign = await rama.PostAsync(own.Replace("enctype", "handler=Terapkan enctype", StringComparison.Ordinal), "/registri/impor?handler=Terapkan", "handler=Terapkan", ("kiriman", Hidden(preview, "kiriman")), ("pratinjau", Hidden(preview, "pratinjau")));
        Assert.DoesNotContain("diterapkan=", foreign.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);

        await Host.WithAsync<RegistryStore, object>(async registry => await registry.AddAsync(
            [new EntityRenamed(new EntityCode("99.01.02.2002"), "Umbul Makmur", SampleAssessment.AsOf, "", new Decision("rama", Roles.Administrator, Host.Time.GetUtcNow()))], default));
        using HttpResponseMessage late = await dewi.PostAsync(preview, "/registri/impor", "handler=Terapkan");
        Assert.Contains("Registri berubah sejak pratinjau", await Browser.TextAsync(late), StringComparison.Ordinal);
        Assert.Null(await FindAsync("99.01.02.2099"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_named_as_such()
    {
        Browser dewi = await Host.SignInAsync("dewi");
        Assert.Contains("bukan CSV atau .xlsx", await PreviewAsync(dewi, [0xD0, 0xCF, 0x11, 0xE0, 0, 1], "registri.xls"), StringComparison.Ordinal);
        Assert.Contains("Pilih berkas", await PreviewAsync(dewi, [], "registri.csv"), StringComparison.Ordinal);
        Assert.Contains("kolom 'warna' tidak dikenal", await PreviewAsync(dewi, "kode,warna\n"u8.ToArray(), "registri.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_auditor_imports_nothing()
    {
        Browser ira = await Host.SignInAsync("ira");
        Assert.Equal(HttpStatusCode.Forbidden, await ira.StatusAsync("/registri/impor"));
    }

    private static async Task<string> PreviewAsync(Browser browser, byte[] content, string name)
    {
        using HttpResponseMessage answer = await browser.UploadAsync("/registri/impor", content, name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.TextAsync(answer);
    }

    private static string Hidden(string html, string name)
    {
        int at = html.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal) + name.Length + 15;
        return html[at..html.IndexOf('"', at)];
    }

    private async Task<Entity?> FindAsync(string code) =>
        (await Host.WithAsync<RegistryStore, Roster?>(registry => registry.LoadAsync(SampleAssessment.AsOf.AddDays(2), default)))?.Entities.SingleOrDefault(entity => entity.Code.Value == code);
}
