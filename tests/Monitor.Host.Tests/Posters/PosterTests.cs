using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Host.Posters;
using Monitor.Host.Tests.Browser;

namespace Monitor.Host.Tests.Posters;

/// <summary>Runs only where a sheet can be printed and its code read again.</summary>
internal sealed class PaperFactAttribute : FactAttribute
{
    private static readonly string[] Tools = ["/usr/bin/pdfinfo", "/usr/bin/pdftoppm", "/usr/bin/zbarimg"];

    public PaperFactAttribute() => Skip = BrowserFactAttribute.Path is null ? "No Chromium on this machine."
        : Tools.FirstOrDefault(tool => !File.Exists(tool)) is { } missing ? $"{missing} is not installed (Debian: apt-get install poppler-utils zbar-tools)."
        : null;
}

[Collection(BrowserTests.Name)]
public sealed partial class PosterTests
{
    private static readonly Kabupaten Own = SampleAssessment.Kabupaten with { Channels = new OwnChannels(["+62299321046"], ["lapor.peraga.test"]) };

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("kecuali hari libur", 8));

    private static readonly Entity Office = new(
        new EntityCode("99.01/dinas-contoh"), EntityKind.Opd, "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan, dan Kawasan Permukiman", null, [new SiteAddress(new Uri("https://dinas.peraga.test/"), AddressState.Approved)])
    {
        Contacts =
        [
            new Contact(ContactKind.Phone, "+62299321047"), new Contact(ContactKind.Phone, "+62299321048"), new Contact(ContactKind.Phone, "+62299321049"),
            new Contact(ContactKind.Whatsapp, "+6281234500011"), new Contact(ContactKind.Whatsapp, "+6281234500012"),
            new Contact(ContactKind.Hours, "Senin sampai Kamis 07.30–15.30, istirahat 12.00–13.00, " + Long), new Contact(ContactKind.Hours, "Jumat 07.30–11.00, " + Long),
            new Contact(ContactKind.Email, "pengaduan.dinas@peraga.test"), new Contact(ContactKind.Email, "dinas@peraga.test"),
            new Contact(ContactKind.Social, "https://www.facebook.com/dinaspekerjaanumumperaga"), new Contact(ContactKind.Social, "https://www.instagram.com/dinaspu.peraga"),
        ],
    };

    [PaperFact]
    public async Task A_full_poster_is_one_sheet_at_both_sizes_and_its_code_leads_to_the_chosen_channel()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), null, new Roster(Own, [], [Office]), qr: new QrCoderDrawer());
        await IsOneSheetAsync(host, "/opd/dinas-contoh/poster", "A4", "https://wa.me/6281234500011");
        await IsOneSheetAsync(host, "/opd/dinas-contoh/poster?ukuran=a3&kanal=kabupaten", "A3", "https://lapor.peraga.test/");
        await IsOneSheetAsync(host, "/opd/dinas-contoh/poster?ukuran=a3&kanal=telepon", "A3", "tel:+62299321047");
    }

    [Fact]
    public async Task It_says_what_the_register_holds_and_whether_there_is_a_way_without_application_and_account()
    {
        Entity bare = Office with { Code = new EntityCode("99.01/bumd-contoh"), Kind = EntityKind.Bumd, Name = "Perumda Contoh", Contacts = [new Contact(ContactKind.Whatsapp, "+6281234500011")] };
        Entity empty = bare with { Code = new EntityCode("99.01/tanpa-kontak"), Contacts = [], Addresses = [] };
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), null, new Roster(Own, [], [Office, bare, empty]));
        string full = await HtmlAsync(host, "/opd/dinas-contoh/poster");
        Assert.Contains("(0299) 321047", full, StringComparison.Ordinal);
        Assert.Contains("0812-3450-0011", full, StringComparison.Ordinal);
        Assert.Contains("Pemerintah Kabupaten Peraga", full, StringComparison.Ordinal);
        Assert.Contains("DATA CONTOH", full, StringComparison.Ordinal);
        Assert.Contains("lapor.peraga.test · (0299) 321046", full, StringComparison.Ordinal);
        Assert.Contains("tanpa akun: <strong>ada</strong> (telepon dan loket pada jam layanan)", full, StringComparison.Ordinal);
        Assert.Contains("dipotong", full, StringComparison.Ordinal);
        Assert.Contains("1 kontak lain di register tidak muat", full, StringComparison.Ordinal);
        Assert.Contains("tanpa akun: <strong>belum tercatat di register</strong>", await HtmlAsync(host, "/opd/bumd-contoh/poster"), StringComparison.Ordinal);
        Assert.Contains("Kontak belum tercatat", await HtmlAsync(host, "/opd/tanpa-kontak/poster"), StringComparison.Ordinal);
        Assert.Contains("desc>https://lapor.peraga.test/<", await HtmlAsync(host, "/opd/tanpa-kontak/poster"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camat_sees_the_poster_of_the_own_office_only_and_a_village_has_none()
    {
        Entity camat = Office with { Code = new EntityCode("99.01.02"), Kind = EntityKind.Kecamatan, Name = "Banyusari", Kecamatan = WilayahCode.Parse("99.01.02") };
        Entity village = camat with { Code = new EntityCode("99.01.02.2001"), Kind = EntityKind.Desa };
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), null, new Roster(Own, [], [Office, camat, village]));
        using HttpClient own = host.Client("Camat", "99.01.02");
        using HttpClient other = host.Client("Camat", "99.01.03");
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/opd/99.01.02/poster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync("/opd/dinas-contoh/poster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync("/opd/99.01.02.2001/poster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/opd/99.01.02/poster")).StatusCode);
    }

    [Fact]
    public void A_code_is_one_svg_without_style_and_the_same_for_the_same_text()
    {
        var drawer = new QrCoderDrawer();
        string svg = drawer.Svg("https://wa.me/6281234500011", "Kode <uji>");
        Assert.Equal(svg, drawer.Svg("https://wa.me/6281234500011", "Kode <uji>"));
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.Contains("<title>Kode &lt;uji&gt;</title>", svg, StringComparison.Ordinal);
        Assert.True(svg.Length < 12_000, $"{svg.Length} letters");
    }

    private static async Task IsOneSheetAsync(PageHost host, string address, string size, string target)
    {
        string folder = Directory.CreateTempSubdirectory("monitor-poster-").FullName;
        try
        {
            using HttpClient client = host.Client("Diskominfo");
            string html = await HtmlAsync(host, address);
            string sheet = Style().Match(html).Groups["path"].Value;
            await File.WriteAllBytesAsync(Path.Combine(folder, "poster.css"), await client.GetByteArrayAsync(sheet));
            await File.WriteAllTextAsync(Path.Combine(folder, "poster.html"), html.Replace(sheet, "poster.css", StringComparison.Ordinal));
            string pdf = Path.Combine(folder, "poster.pdf");
            await RunAsync(
                BrowserFactAttribute.Path!, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-pdf-header-footer", $"--user-data-dir={folder}/profil", $"--print-to-pdf={pdf}",
                "file://" + Path.Combine(folder, "poster.html"));
            string info = await RunAsync("/usr/bin/pdfinfo", pdf);
            Assert.Matches(@"Pages:\s+1\n", info);
            Assert.Matches($@"Page size:[^\n]*\({size}\)", info);
            await RunAsync("/usr/bin/pdftoppm", "-r", "100", "-png", pdf, Path.Combine(folder, "lembar"));
            Assert.Equal(target, (await RunAsync("/usr/bin/zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", Directory.GetFiles(folder, "lembar*.png").Single())).Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> HtmlAsync(PageHost host, string address)
    {
        using HttpClient client = host.Client("Diskominfo");
        using HttpResponseMessage answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await said}");
    }

    [GeneratedRegex("href=\"(?<path>/aset/poster[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Style();
}
