using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Pages.Complaints;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Tables;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Names, telephone numbers, NIK and texts are sent through every door, in files that are taken and in files that are refused; afterwards none of
/// them is found in the database, its log, the log of the program or a temporary file.</summary>
public sealed class NothingPersonalTests
{
    private static readonly string[] Secrets = [Name, Name.ToUpperInvariant(), Phone, "0812-3450-0011", Nik, Title, "Mohon dibantu", "Pratomo"];

    [Fact]
    public async Task Nothing_personal_is_left_anywhere()
    {
        var said = new Heard();
        string temporary = Path.GetTempPath();
        HashSet<string> before = [.. Files(temporary)];
        await using AccountHost host = await AccountHost.StartAsync(log: said);
        await host.AddAsync("diskominfo", Roles.Diskominfo);
        using Browser browser = await host.SignInAsync("diskominfo");
        string key = await host.WithAsync<ApiKeys, string>(keys => keys.AddSenderAsync("Aplikasi", "uji", host.Time.GetUtcNow().AddDays(3), "petugas", default));

        foreach (byte[] file in Uploads())
        {
            string shown = await Browser.TextAsync(await browser.UploadAsync("/pengaduan/impor", file, Name + ".xlsx"));
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
            if (shown.Contains("handler=Terapkan", StringComparison.Ordinal))
            {
                using HttpResponseMessage applied = await browser.PostAsync(shown, "/pengaduan/impor", "handler=Terapkan");
                Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
            }
        }

        await TablesAsync(browser);
        foreach (string body in Bodies(host.Time.GetUtcNow()))
        {
            string answer = await SendAsync(host.Address, key, body);
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
        }

        foreach (string text in new[] { Name, Phone, Nik, "Mohon dibantu, lampu padam" })
        {
            using HttpResponseMessage answer = await browser.SendAsync("/pengaduan/catat", ("pintu", "Phone"), ("hari", "2026-11-20"), ("jenis", "pengaduan"), ("kategori", text), ("sp4n", text), ("instansi", text));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        ComplaintShelf stored = await host.WithAsync<ComplaintReader, ComplaintShelf>(reader => reader.AllAsync(ComplaintSamples.Zone, default));
        Assert.True(stored.All.Length >= 3, "The doors were open.");
        Assert.Equal(4, await host.WithAsync<MonitorDb, int>(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.MessagePairs)));
        Assert.Equal(3, await host.WithAsync<MonitorDb, int>(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.ParkedMessages)));
        foreach (string file in Files(host.Folder).Concat(Files(temporary).Where(file => !before.Contains(file) && Path.GetFileName(file).StartsWith("ASPNETCORE", StringComparison.Ordinal))))
        {
            Assert.All(Secrets, secret => Assert.False(Holds(file, secret), $"{file} holds {secret}"));
        }

        Assert.True(Holds(Path.Combine(host.Folder, "monitor.db"), "7000001") || Holds(Path.Combine(host.Folder, "monitor.db-wal"), "7000001"), "The scan finds what is there.");
        Assert.NotEmpty(said.Lines);
        Assert.All(Secrets, secret => Assert.DoesNotContain(said.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private static IEnumerable<byte[]> Uploads() =>
    [
        Xlsx(Row(1), Row(2, ("Status Laporan", Story)), Row(3, ("Instansi Terdisposisi", $"Bagas {Phone}"), ("ID Instansi Terdisposisi", Phone))),
        Csv(Row(4), Row(5, ("Kecamatan", Name), ("ID Kategori", Nik), ("Rating", Phone))),
        TestWorkbook.Of(Table("1 Jul 2026 08:00", [.. Header.Select(name => name == "Rating" ? Story : name)], Row(6))).Bytes(),
        Xlsx(Row(7, ("Tracking ID", Nik))),
        Xlsx(Row(8, ("Tanggal Laporan Masuk", Name))),
        Xlsx([.. Enumerable.Range(10, 40).Select(number => Row(number, ("Status Laporan", $"{Name} {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}")))]),
        Encoding.UTF8.GetBytes($"{Name};{Phone};\"{Story.Replace('"', ' ')}"),
        TableFileTests.BrokenBook("indeks-liar"),
        Xlsx(Row(9))[..^50],
    ];

    // Tables of another shape, mapped in every way that is offered and in some that are not.
    private static async Task TablesAsync(Browser browser)
    {
        const string Address = "/pengaduan/impor/tabel";
        string[] heads = ["No Aduan", "Tgl Masuk", "Nama", "Uraian", "Dinas", "Status", "Kategori"];
        string[][] rows =
        [
            ["T-1", "3 Jun 2026", Name, Story.Replace('"', ' '), "Dinas Kesehatan", "Selesai", "Jalan"], [Phone, "3 Jun 2026", Name, Title, "Dinas Kesehatan", "Selesai", "Jalan"],
            ["T-2", "3 Jun 2026", Name, Title, Nik, "Selesai", "Jalan"], ["T-3", "3 Jun 2026", Name, Title, "Dinas Kesehatan", "Mohon dibantu, lampu padam berhari-hari sejak lama", "Jalan"], ["T-4", Name, Name, Title, Name, "Selesai", Phone],
        ];
        foreach (byte[] content in rows.Select(row => TestWorkbook.Of([heads, row]).Bytes()).Append(TestWorkbook.Of([["Nama", "NIK", Story], rows[0]]).Bytes()))
        {
            string form = await Browser.TextAsync(await browser.UploadAsync(Address, content, Name + ".xlsx", ("tanggal", "2026-11-20")));
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, form, StringComparison.Ordinal));
            foreach (string category in new[] { "6", "2", "3" }.Where(_ => form.Contains("handler=Petakan", StringComparison.Ordinal)))
            {
                using HttpResponseMessage mapped = await browser.PostAsync(
                    form, Address, "handler=Petakan", ("nama", "Uji"), ("sumber", "tabel-uji"), ("urutan", "hari-bulan"), ("milik", ""), ("k-nomor", "0"), ("k-tanggal", "1"), ("k-instansi", "4"), ("k-status", "5"),
                    ("k-kategori", category), ("kata", "Selesai"), ("arti", "ditutup"));
                string shown = await Browser.TextAsync(mapped);
                Assert.All(Secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
                if (shown.Contains("handler=Terapkan", StringComparison.Ordinal))
                {
                    using HttpResponseMessage applied = await browser.PostAsync(shown, Address, "handler=Terapkan");
                    Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
                    Assert.Contains("1 baru", await browser.HtmlAsync(Address), StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<string> Bodies(DateTimeOffset now)
    {
        string at = now.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
        string Event(string reference, string more) =>
            $$"""{"source":"uji","sent_at":"{{at}}","events":[{"event_id":"1","external_id":"{{reference}}","state":"diterima","at":"{{at}}","submitted_at":"{{at}}","agency_code":null{{more}}}]}""";
        string Talk(string counterpart, string more = "", string agency = "dinkes") =>
            $$"""{"source":"uji","sent_at":"{{at}}","messages":[{"kind":"pesan-masuk","agency_code":"{{agency}}","door":"whatsapp","counterpart":"{{counterpart}}","at":"{{at}}"{{more}}}]}""";
        return
        [
            Event("A-1", ""), Event(Phone, ""), Event(Nik, ""), Event(Name, ""), Event("0812-3450-0011", ""), Event("A-2", $",\"nama\":\"{Name}\""), Event("A-3", $",\"{Name}\":1"),
            Event("A-4", $",\"category\":\"{Title}\""), Event("A-5", $",\"area_code\":\"{Nik}\""), $"{{\"{Name}\": {Phone}", $"\"{Title}\"",
            Talk(Phone), Talk(Nik), Talk(Name), Talk("0812-3450-0011"), Talk(Phone, $",\"text\":\"{Title}\""), Talk(Phone, $",\"{Name}\":1"),
            Talk(Phone, agency: "dinas-lama"), Talk(Nik, agency: "dinas-lama"), Talk(Name, agency: "dinas-lama"), Talk(Phone, agency: Phone), Talk(Phone, agency: Nik), Talk(Phone, agency: Name),
        ];
    }

    private static async Task<string> SendAsync(Uri address, string key, string body)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(EventDoor.Path, content);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = !string.Equals(folder, Path.GetTempPath(), StringComparison.Ordinal), IgnoreInaccessible = true });

    private static bool Holds(string file, string text)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        return bytes.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }

    /// <summary>Hears everything the program says, down to the smallest.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly Lock gate = new();

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (gate)
            {
                Lines.Add(formatter(state, exception) + exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
