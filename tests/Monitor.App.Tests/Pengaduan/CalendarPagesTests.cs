using System.Net;
using System.Text;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Pages;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Years and working weeks decided on the page of calendars.</summary>
public sealed class CalendarPagesTests() : RulePagesHost("2026-11-20T09:00:00", "2026-12-29T08:00:00")
{
    private const string Calendar = "/pengaduan/kalender";
    private const string Days = "tanggal,jenis,nama\n2027-01-01,libur,Tahun Baru Masehi\n2027-02-05,cuti-bersama,Imlek\n";

    private static readonly (string, string)[] Year = [("tahun", "2027"), ("keputusan", "SKB 1/2026"), ("oleh", "Sekretaris Daerah"), ("libur", "1"), ("cuti", "1"), ("hari", Days)];

    private static readonly (string, string)[] Week =
    [
        ("instansi", "99.01/dinkes"), ("hari", "senin"), ("hari", "selasa"), ("hari", "rabu"), ("hari", "kamis"), ("hari", "jumat"), ("hari", "sabtu"), ("buka", "07:00"), ("tutup", "14:00"), ("nasional", "libur"),
        ("cuti", "buka"), ("sejak", "2026-11-01"), ("dasar", "Perbup 2/2026"),
    ];

    private static (string, string)[] Other((string, string)[] fields, string field, string value) => [.. fields.Where(pair => pair.Item1 != field), (field, value)];

    [Fact]
    public async Task A_year_is_shown_with_its_days_and_what_it_moves_stored_by_name_and_its_warning_goes()
    {
        Host.Time.Pass(new DateTimeOffset(2026, 12, 30, 2, 0, 0, TimeSpan.Zero) - Host.Time.GetUtcNow());
        using Browser browser = await Host.SignInAsync("diskominfo");
        string warned = await browser.HtmlAsync("/");
        string preview = await TextAsync(browser.SendFormAsync(Calendar, "handler=Tahun\"", Year));
        (DateTimeOffset? shown, int stored) = ((await ReadAsync("A-2")).Latest!.At, await Host.WithAsync<RuleChanges, int>(changes => changes.CountAsync(default)));
        Assert.Equal("", await TextAsync(browser.PostAsync(preview, Calendar, "handler=Simpan")));
        DateTimeOffset? decided = (await ReadAsync("A-2")).Latest!.At;
        string page = await browser.HtmlAsync(Calendar);
        string home = await browser.HtmlAsync("/");
        string gone = await TextAsync(browser.PostAsync(page, Calendar, "handler=TahunCabut", ("dasar", "SKB 2/2026")));
        Assert.Equal("", await TextAsync(browser.PostAsync(gone, Calendar, "handler=Simpan")));

        Assert.Contains("Kalender kerja tahun 2027 belum ditetapkan", warned, StringComparison.Ordinal);
        Assert.Contains("Tahun 2027 ditetapkan Sekretaris Daerah menurut SKB 1/2026: 1 libur nasional dan 1 cuti bersama", preview, StringComparison.Ordinal);
        Assert.Contains("5 Februari 2027", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(">0 dari", preview, StringComparison.Ordinal);
        Assert.Equal((null, 0), (shown, stored));
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 17, 0, 0, TimeSpan.Zero), decided!.Value.AddTicks(1));
        Assert.Contains("Kalender tahun 2027 ditetapkan Sekretaris Daerah, SKB 1/2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kalender kerja tahun 2027 belum ditetapkan", home, StringComparison.Ordinal);
        Assert.Null((await ReadAsync("A-2")).Latest!.At);
        Assert.Equal(
            ["penetapan dicabut, SKB 2/2026", "ditetapkan Sekretaris Daerah, SKB 1/2026, 1 libur nasional dan 1 cuti bersama"],
            (await Host.AuditAsync()).Where(entry => entry is { Action: AuditAction.CalendarChanged, Actor: "diskominfo", Subject: "tahun 2027" }).OrderByDescending(entry => entry.At).Select(entry => entry.After).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_year_comes_as_a_file_and_the_form_is_filled_with_what_is_known_of_it()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string known = await browser.HtmlAsync(Calendar + "?tahun=2026");
        string preview = await TextAsync(browser.UploadAsync(
            Calendar + "?handler=Tahun", Encoding.UTF8.GetBytes("tanggal;jenis;nama;dasar\r\n2027-01-01;libur;Tahun Baru Masehi;\r\n2027-02-05;cuti-bersama;Imlek;Keppres 3/2027\r\n"), "libur.csv", Other(Year, "hari", "")));

        Assert.Contains("2026-12-24,cuti-bersama,", known, StringComparison.Ordinal);
        Assert.Contains("1 libur nasional dan 1 cuti bersama", preview, StringComparison.Ordinal);
        Assert.Contains("Keppres 3/2027", preview, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hari", "tanggal,jenis,nama\n2027-01-01,libur,Tahun Baru\n2027-13-01,libur,Entah\n2027-02-05,cuti,Imlek\n2027-01-01,libur,Lagi\n2027-03-01,libur,\n", "baris 3: tanggal: '2027-13-01' bukan tanggal|baris 4: jenis: 'cuti' bukan|baris 5: tanggal: 2027-01-01 tertulis dua kali|baris 6: nama: belum diisi")]
    [InlineData("hari", "tanggal,jenis\n2027-01-01,libur\n", "kolom 'nama' belum ada")]
    [InlineData("hari", "", "Isi daftar harinya")]
    [InlineData("hari", "tanggal,jenis,nama\n2026-12-25,libur,Natal\n", "25 Desember 2026 di luar tahun 2027")]
    [InlineData("libur", "17", "Banyaknya libur nasional menurut keputusan '17', tetapi daftar memuat 1")]
    [InlineData("cuti", "0", "Banyaknya cuti bersama")]
    [InlineData("tahun", "", "Isi tahunnya")]
    [InlineData("keputusan", "", "Tulis keputusannya")]
    [InlineData("oleh", " ", "Tulis siapa yang menetapkan")]
    public async Task A_year_that_cannot_be_is_refused_with_every_fault_of_its_rows(string field, string value, string words)
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string refused = await TextAsync(browser.SendFormAsync(Calendar, "handler=Tahun\"", Other(Year, field, value)));
        Assert.All(words.Split('|'), word => Assert.Contains(word, refused, StringComparison.Ordinal));
        Assert.DoesNotContain("handler=Simpan", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_working_week_is_shown_with_what_it_moves_stored_and_withdrawn_again()
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        DateTimeOffset before = ((await ReadAsync("A-1")).Latest!.At)!.Value;
        string preview = await TextAsync(browser.SendFormAsync(Calendar, "handler=Pola\"", Week));
        DateTimeOffset shown = ((await ReadAsync("A-1")).Latest!.At)!.Value;
        Assert.Equal("", await TextAsync(browser.PostAsync(preview, Calendar, "handler=Simpan")));
        DateTimeOffset with = ((await ReadAsync("A-1")).Latest!.At)!.Value;
        string page = await browser.HtmlAsync(Calendar);
        string again = await TextAsync(browser.SendFormAsync(Calendar, "handler=Pola\"", Week));
        string gone = await TextAsync(browser.PostAsync(page, Calendar, "handler=PolaCabut", ("dasar", "Perbup 3/2026")));
        Assert.Equal("", await TextAsync(browser.PostAsync(gone, Calendar, "handler=Simpan")));

        // Five working days after Friday 20 November: the 27th, with Saturday the 26th.
        Assert.Contains("Dinas Kesehatan bekerja Senin, Selasa, Rabu, Kamis, Jumat, Sabtu pukul 07.00 sampai 14.00; libur nasional libur, cuti bersama tetap melayani, sejak 1 November 2026", preview, StringComparison.Ordinal);
        Assert.Equal((before, before.AddDays(-1), before), (shown, with, ((await ReadAsync("A-1")).Latest!.At)!.Value));
        Assert.Contains("1 November 2026, berlaku hari ini", page, StringComparison.Ordinal);
        Assert.Contains("Sejak hari itu sudah ada pola kerja", again, StringComparison.Ordinal);
        Assert.Equal(2, (await Host.AuditAsync()).Count(entry => entry is { Action: AuditAction.CalendarChanged, Actor: "diskominfo", Subject: "pola 99.01/dinkes" }));
    }

    [Theory]
    [InlineData("instansi", "99.01/entah", "Pilih instansi dari register")]
    [InlineData("hari", "ahad", "Pilih hari kerja dan hari liburnya")]
    [InlineData("tutup", "", "Isi jam mulai dan jam selesai, atau kosongkan keduanya")]
    [InlineData("tutup", "06:00", "Jam selesai harus sesudah jam mulai")]
    [InlineData("sejak", "", "Isi tanggal mulai berlaku")]
    [InlineData("dasar", "", "Tulis dasar hukumnya")]
    public async Task A_working_week_that_cannot_be_is_refused(string field, string value, string words)
    {
        using Browser browser = await Host.SignInAsync("diskominfo");
        string refused = await TextAsync(browser.SendFormAsync(Calendar, "handler=Pola\"", Other(Week, field, value)));
        Assert.Contains(words, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Simpan", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_decides_nothing()
    {
        using Browser browser = await Host.SignInAsync("inspektorat");
        string page = await browser.HtmlAsync(Calendar);
        Assert.DoesNotContain("Tetapkan hari nasional", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tambah pola kerja", page, StringComparison.Ordinal);
        string form = (await browser.HtmlAsync("/keluar")).Replace("action=\"/keluar\"", "", StringComparison.Ordinal);
        foreach (string handler in new[] { "Tahun", "TahunCabut", "Pola", "PolaCabut" })
        {
            using HttpResponseMessage answer = await browser.PostAsync(form, Calendar + "?handler=" + handler, "", [.. Year, ("dasar", "x")]);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
