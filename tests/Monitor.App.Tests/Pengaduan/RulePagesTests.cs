using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Pages;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Limits and calendars by their pages. A-1 is handed to an office on Monday 23 November: five working days end on the 30th.</summary>
public sealed class RulePagesTests() : RulePagesHost("2026-11-23T09:00:00", "2026-12-28T08:00:00")
{
    private const string Rules = "/pengaduan/aturan";
    private const string Calendar = "/pengaduan/kalender";

    private static readonly (string, string)[] Shorter =
    [
        ("id", "jawaban-perbup"), ("nama", "Jawaban pertama menurut Perbup"), ("langkah", "jawaban-pertama"), ("batas", "3"), ("satuan", "hari-kerja"), ("mulai", "disposisi"), ("sejak", "2026-11-26"),
        ("peringatan", "1"), ("jeda", "ya"), ("dasar", "Perbup 1/2026"),
    ];

    [Fact]
    public async Task A_limit_is_shown_with_what_it_moves_stored_by_name_and_holds_from_its_day()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string before = await browser.HtmlAsync(Rules);
        string preview = await TextAsync(browser.SendFormAsync(Rules, "kartu isian", Shorter));
        int stored = await Host.WithAsync<RuleChanges, int>(changes => changes.CountAsync(default));
        Assert.Equal("", await TextAsync(browser.PostAsync(preview, Rules, "handler=Simpan")));
        string after = await browser.HtmlAsync(Rules);
        Host.Time.Pass(TimeSpan.FromDays(36));

        Assert.Contains("Koordinasi dan tindak lanjut pertama", before, StringComparison.Ordinal);
        Assert.Contains("belum dipastikan", before, StringComparison.Ordinal);
        Assert.Contains("batas waktu aduan yang tercatat akan bergeser", preview, StringComparison.Ordinal);
        Assert.Equal(0, stored);
        Assert.Contains("ditambahkan diskominfo", after, StringComparison.Ordinal);
        Assert.Contains("sampai 25 November 2026", after, StringComparison.Ordinal);
        Assert.Equal(("tindak-lanjut-nasional", "jawaban-perbup"), ((await ReadAsync("A-1")).Rule!.Id, (await ReadAsync("A-2")).Rule!.Id));
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.RuleChanged, Actor: "diskominfo", Subject: "jawaban-perbup" });
    }

    [Theory]
    [InlineData("sejak", "2026-11-24", "paling cepat besok")]
    [InlineData("id", "tindak-lanjut-nasional", "Kode aturan itu sudah ada")]
    [InlineData("batas", "0", "Batas harus bilangan bulat")]
    [InlineData("satuan", "minggu", "Pilih langkah, satuan")]
    [InlineData("dasar", "", "Tulis dasar hukumnya")]
    [InlineData("mulai", "laporan-masuk", "tidak pernah dijeda")]
    public async Task A_limit_that_cannot_be_is_refused_and_not_stored(string field, string value, string words)
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string refused = await TextAsync(browser.SendFormAsync(Rules, "kartu isian", [.. Shorter.Where(pair => pair.Item1 != field), (field, value)]));
        Assert.Contains(words, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Simpan", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_basis_is_confirmed_by_name()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string page = await browser.HtmlAsync(Rules);
        Assert.Equal("", await TextAsync(browser.PostAsync(page, Rules, "handler=Pastikan", ("id", "verifikasi-nasional"), ("tempat", "Bab VI huruf a"))));
        string after = await browser.HtmlAsync(Rules);
        Assert.Contains("dipastikan diskominfo", after, StringComparison.Ordinal);
        Assert.Contains("Bab VI huruf a", after, StringComparison.Ordinal);
        Assert.Equal("", await TextAsync(browser.PostAsync(page, Rules, "handler=Pastikan", ("id", "entah"), ("tempat", "x"))));
        Assert.Contains("Aturan itu tidak ada", await browser.HtmlAsync(Rules), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_day_is_shown_with_what_it_moves_and_withdrawn_again()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        DateTimeOffset before = (await ReadAsync("A-1")).Latest!.At!.Value;
        string preview = await TextAsync(browser.SendFormAsync(Calendar, "kartu isian", ("kalender", "umum"), ("tanggal", "2026-11-26"), ("jenis", "libur"), ("nama", "Hari jadi"), ("dasar", "SE Bupati 7/2026")));
        DateTimeOffset shown = (await ReadAsync("A-1")).Latest!.At!.Value;
        Assert.Equal("", await TextAsync(browser.PostAsync(preview, Calendar, "handler=Simpan")));
        DateTimeOffset with = (await ReadAsync("A-1")).Latest!.At!.Value;
        string page = await browser.HtmlAsync(Calendar);
        string gone = await TextAsync(browser.PostAsync(page, Calendar, "handler=Cabut", ("dasar", "SE Bupati 8/2026")));
        Assert.Equal("", await TextAsync(browser.PostAsync(gone, Calendar, "handler=Simpan")));

        Assert.Contains("batas waktu aduan yang tercatat akan bergeser", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(">0 dari", preview, StringComparison.Ordinal);
        Assert.Equal((before, before.AddDays(1), before), (shown, with, (await ReadAsync("A-1")).Latest!.At!.Value));
        Assert.Contains("belum ditetapkan, perkiraan", page, StringComparison.Ordinal);
        Assert.Equal(2, (await Host.AuditAsync()).Count(entry => entry is { Action: AuditAction.CalendarChanged, Actor: "diskominfo", Subject: "umum 2026-11-26" }));
    }

    [Theory]
    [InlineData("tanggal", "", "Isi tanggalnya")]
    [InlineData("nama", " ", "Tulis nama harinya")]
    [InlineData("dasar", "", "Tulis dasar hukumnya")]
    [InlineData("kalender", "lain", "Kalender itu tidak ada")]
    [InlineData("jenis", "nasional", "Hanya hari libur daerah")]
    public async Task A_day_that_cannot_be_is_refused(string field, string value, string words)
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        (string, string)[] fields = [("kalender", "umum"), ("tanggal", "2026-11-26"), ("jenis", "libur"), ("nama", "Hari jadi"), ("dasar", "SE")];
        string refused = await TextAsync(browser.SendFormAsync(Calendar, "kartu isian", [.. fields.Where(pair => pair.Item1 != field), (field, value)]));
        Assert.Contains(words, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Simpan", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing()
    {
        using Browser browser = await Host.SignInAsync("inspektorat");
        string rules = await browser.HtmlAsync(Rules);
        Assert.DoesNotContain("Tambah aturan", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("Tambah hari daerah", await browser.HtmlAsync(Calendar), StringComparison.Ordinal);
        string form = (await browser.HtmlAsync("/keluar")).Replace("action=\"/keluar\"", "", StringComparison.Ordinal);
        foreach (string address in new[] { Rules, Rules + "?handler=Simpan", Rules + "?handler=Pastikan", Calendar, Calendar + "?handler=Cabut", Calendar + "?handler=Simpan" })
        {
            using HttpResponseMessage answer = await browser.PostAsync(form, address, "", ("id", "verifikasi-nasional"), ("tempat", "x"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task From_October_the_home_page_names_the_year_to_decide_and_limits_beyond_it_are_not_told()
    {
        Host.Time.Pass(new DateTimeOffset(2026, 12, 28, 2, 0, 0, TimeSpan.Zero) - Host.Time.GetUtcNow());
        using Browser browser = await Host.SignInAsync("diskominfo");
        string home = await browser.HtmlAsync("/");
        ClockReading reading = await ReadAsync("A-2");

        Assert.Contains("Kalender kerja tahun 2027 belum ditetapkan", home, StringComparison.Ordinal);
        Assert.Null(reading.Latest!.At);
        Assert.Equal("belum dapat dipastikan", ComplaintWords.Due(reading.Verdict, reading.Latest.At, Data.ComplaintSamples.Zone));
        Assert.Equal("tanpa batas waktu", ComplaintWords.Due(SlaVerdict.NoRule, null, Data.ComplaintSamples.Zone));
    }
}
