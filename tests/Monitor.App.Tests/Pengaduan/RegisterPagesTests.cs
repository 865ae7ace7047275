using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Pages;
using Monitor.Core.Pengaduan;
using static Monitor.App.Tests.Tables.ExportFile;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>The register of the office and the page of figures.</summary>
public sealed class RegisterPagesTests : IAsyncLifetime
{
    private const string Entry = "/pengaduan/catat";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        await Host.AddAsync("pembaca", Roles.Pembaca);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private Task<ComplaintShelf> StoredAsync() => Host.WithAsync<ComplaintReader, ComplaintShelf>(reader => reader.AllAsync(ComplaintSamples.Zone, default));

    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pintu"] = "Whatsapp",
            ["hari"] = "2026-11-20",
            ["jam"] = "",
            ["jenis"] = "pengaduan",
            ["kategori"] = "jalan",
            ["instansi"] = "99.01/dpu",
            ["sp4n"] = "",
        };
        foreach ((string name, string value) in changes)
        {
            fields[name] = value;
        }

        return [.. fields.Select(pair => (pair.Key, pair.Value))];
    }

    [Fact]
    public async Task An_entry_has_the_time_it_was_said_and_the_time_it_was_typed()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string form = await browser.HtmlAsync(Entry);
        using HttpResponseMessage first = await browser.PostAsync(form, Entry, "", Fields(("sp4n", "7000001")));
        using HttpResponseMessage twice = await browser.PostAsync(form, Entry, "", Fields(("sp4n", "7000001")));
        using HttpResponseMessage second = await browser.SendAsync(Entry, Fields(("jam", "07:30")));

        Complaint[] stored = [.. (await StoredAsync()).All];

        Assert.All(new[] { first, twice, second }, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(["R-2026-00001", "R-2026-00002"], stored.Select(one => one.Key.Reference));
        Assert.Equal(EventTime.On(new DateOnly(2026, 11, 20), ComplaintSamples.Zone), stored[0].Submitted);
        Assert.Equal(EventTime.Exact(new DateTimeOffset(2026, 11, 20, 0, 30, 0, TimeSpan.Zero)), stored[1].Submitted);
        Assert.Equal(EventTime.Exact(Host.Time.GetUtcNow()), stored[0].Registered);
        Assert.Equal((ComplaintDoor.Whatsapp, "jalan", "99.01/dpu", CaseState.Dispatched), (stored[0].Door, stored[0].Category, stored[0].Agency!.Value.Value, stored[0].State));
        Assert.Equal(new ComplaintKey("sp4n", "7000001"), Assert.Single(stored[0].SameCase));
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.ComplaintEntered, Subject: "R-2026-00001" });
    }

    [Theory]
    [InlineData("pintu", "Web", "Pilih dari mana aduan didengar.")]
    [InlineData("hari", "2026-11-25", "Tulis kapan aduan disampaikan")]
    [InlineData("jam", "23:59", "Tulis kapan aduan disampaikan", "2026-11-24")]
    [InlineData("jenis", "keluhan", "Pilih jenisnya.")]
    [InlineData("kategori", "jalan di depan rumah Bagas", "Kategori berupa satu kata")]
    [InlineData("kategori", "081234500011", "Kategori berupa satu kata")]
    [InlineData("instansi", "99.01/lain", "Pilih instansi dari register.")]
    [InlineData("sp4n", "3310054101900001", "Nomor SP4N-LAPOR! hanya angka")]
    public async Task A_field_that_could_hold_more_than_its_choice_is_refused(string field, string value, string problem, string day = "2026-11-20")
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        using HttpResponseMessage answer = await browser.SendAsync(Entry, Fields(("hari", day), (field, value)));
        Assert.Contains(problem, await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task What_happens_next_is_added_and_closes_the_case()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        using (await browser.SendAsync(Entry, Fields(("diteruskan", "2026-11-20"))))
        {
        }

        using HttpResponseMessage early = await browser.SendFormAsync(Entry, "handler=Lanjut", ("langkah", "ditutup"), ("hari", "2026-11-19"), ("jam", ""));
        using HttpResponseMessage answered = await browser.SendFormAsync(Entry, "handler=Lanjut", ("langkah", "dijawab-pertama"), ("hari", "2026-11-23"), ("jam", "09:00"));
        using HttpResponseMessage closed = await browser.SendFormAsync(Entry, "handler=Lanjut", ("langkah", "ditutup"), ("hari", "2026-11-24"), ("jam", ""));

        Assert.Contains("tidak mendahului langkah sebelumnya", await Browser.TextAsync(early), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (answered.StatusCode, closed.StatusCode));
        Assert.Equal([CaseState.FirstResponse, CaseState.Closed], Assert.Single((await StoredAsync()).All).Events.Select(one => one.State).Where(state => state != CaseState.Dispatched));
        Assert.DoesNotContain("R-2026-00001</th>", await browser.HtmlAsync(Entry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_no_complaints_as_a_state_and_then_the_figures()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        using Browser reader = await Host.SignInAsync("pembaca");
        string empty = await reader.HtmlAsync("/pengaduan");
        foreach (string day in new[] { "3 Nov 2026 08:00", "23 Nov 2026 08:00" })
        {
            byte[] content = Tables.TestWorkbook.Of(Table(day, Header, Row(1), Row(2, ("Tipe Laporan (Anonim/Rahasia)", "Rahasia")))).Bytes();
            string preview = await Browser.TextAsync(await browser.UploadAsync("/pengaduan/impor", content, "a.xlsx"));
            using (await browser.PostAsync(preview, "/pengaduan/impor", "handler=Terapkan"))
            {
            }
        }

        string full = await reader.HtmlAsync("/pengaduan");
        string office = await reader.HtmlAsync("/opd/kantor-3");

        Assert.Contains("Tidak ada aduan.", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("/pengaduan/impor", empty, StringComparison.Ordinal);
        Assert.Contains("Keadaan per 23 November 2026, 08.00 WIB", full, StringComparison.Ordinal);
        Assert.Contains("SP4N-LAPOR! nomor 7000001", full, StringComparison.Ordinal);
        Assert.DoesNotContain("7000002", full, StringComparison.Ordinal);
        Assert.Contains("1 aduan rahasia dihitung dan tidak ditampilkan", full, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan", full, StringComparison.Ordinal);
        Assert.Contains("Tidak ada aduan yang diteruskan ke kantor ini.", office, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, full, StringComparison.Ordinal);
    }
}
