using System.Text;
using Monitor.App.Config;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Config;

/// <summary>Rules, calendars and mappings of complaints as they ship, and what is refused of them.</summary>
public sealed class ComplaintConfigTests
{
    private static readonly string Config = Path.Combine(TempFolder.Repository, "config");
    // The heads of the files explain the same words that are changed below.
    private static readonly string Sla = Body(Path.Combine(Config, "klaten", SlaFile.Name), "aturan:");
    private static readonly string Sp4n = File.ReadAllText(Path.Combine(Config, "sumber", Sp4nFile.Name));
    private static readonly string Calendar = Body(Path.Combine(Config, "klaten", CalendarFile.Name), "kalender:");
    private static readonly NationalCalendar National = HolidayFolder.Read(Path.Combine(Config, "kalender"));
    private static readonly Roster Klaten = RegistryImport.Load(Path.Combine(Config, "klaten"));
    private static readonly DateOnly Day = new(2026, 3, 13);

    private static readonly Complaint Plain = new(new ComplaintKey("sp4n", "1"), EventTime.Exact(new DateTimeOffset(2026, 3, 13, 2, 0, 0, TimeSpan.Zero)), Classification.Pengaduan, []);

    private static string Body(string file, string from)
    {
        string text = File.ReadAllText(file);
        return text[(text.IndexOf("\n" + from, StringComparison.Ordinal) + 1)..];
    }

    private static ComplaintRules Rules(string text) => SlaFile.Parse("uji/sla.yaml", Encoding.UTF8.GetBytes(text));

    private static Sp4nMapping Mapping(string text) => Sp4nFile.Parse("uji/sp4n.yaml", Encoding.UTF8.GetBytes(text));

    private static CalendarBook Calendars(string text) => CalendarFile.Parse("uji/kalender.yaml", Encoding.UTF8.GetBytes(text), National, Klaten);

    [Theory]
    [InlineData("  nomor:", "  angka:", "kunci 'angka' tidak dikenal")]
    [InlineData("Tuntas: ditutup", "Tuntas: beres", "'Tuntas' harus salah satu dari")]
    [InlineData("Tuntas: ditutup", "SELESAI: ditutup", "'SELESAI' sudah tertulis")]
    [InlineData("pribadi: [", "rahasia: [", "kunci 'pribadi' belum ada")]
    public void Words_for_other_tables_are_read_strictly(string old, string changed, string words)
    {
        string file = File.ReadAllText(Path.Combine(Config, "sumber", TableWordsFile.Name));
        Assert.Equal(TableWordsFile.Fields.Length, TableWordsFile.Parse("uji/tabel.yaml", Encoding.UTF8.GetBytes(file)).Columns.Count);
        IsRefused(words, () => TableWordsFile.Parse("uji/tabel.yaml", Encoding.UTF8.GetBytes(Changed(file, old, changed))));
    }

    /// <summary>Changes one thing in a real file; the test cannot pass when the text to change is gone.</summary>
    private static string Changed(string text, string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + changed + text[(at + old.Length)..];
    }

    private static void IsRefused(string words, Action read)
    {
        ConfigException fault = Assert.Throws<ConfigException>(read);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.True(fault is { Line: > 0, Column: > 0 }, fault.Message);
    }

    [Fact]
    public void The_shipped_rules_are_the_national_ones_and_the_local_promise()
    {
        SlaBook book = Rules(Sla).Rules;
        SlaRule? Rule(SlaStep step, ClockStart start, Complaint complaint) => book.For(step, start, complaint, EntityKind.Opd, Day);

        Assert.Equal((3, SlaUnit.WorkingDays), (Rule(SlaStep.Verify, ClockStart.Submitted, Plain)!.Amount, Rule(SlaStep.Verify, ClockStart.Submitted, Plain)!.Unit));
        Assert.Equal(5, Rule(SlaStep.FirstResponse, ClockStart.Dispatched, Plain)!.Amount);
        Assert.Equal(14, Rule(SlaStep.Resolve, ClockStart.Dispatched, Plain)!.Amount);
        Assert.Equal(60, Rule(SlaStep.Resolve, ClockStart.Dispatched, Plain with { Supervision = new Supervision(true, "admin", Day) })!.Amount);
        Assert.Equal(5, Rule(SlaStep.Resolve, ClockStart.Dispatched, Plain with { Classification = Classification.PermintaanInformasi })!.Amount);
        Assert.Equal(5, Rule(SlaStep.Resolve, ClockStart.Dispatched, Plain with { Classification = Classification.Aspirasi })!.Amount);
        Assert.Null(Rule(SlaStep.FirstResponse, ClockStart.Submitted, Plain));
        SlaRule local = Rule(SlaStep.FirstResponse, ClockStart.Submitted, Plain with { Key = new ComplaintKey("lapor-mas-bup", "1") })!;
        Assert.Equal((24, SlaUnit.ClockHours), (local.Amount, local.Unit));
        Assert.All(book.Rules, rule => Assert.NotEmpty(rule.LegalBasis));
        Assert.Equal([30d, 30, 20, 10, 10], Rules(Sla).Index.Select(part => part.Weight));
    }

    [Fact]
    public void The_shipped_calendar_counts_as_counted_by_hand()
    {
        WorkCalendar office = Calendars(Calendar).Common;
        Assert.Equal((238, 237, 240, null), (office.WorkingDays(2024), office.WorkingDays(2025), office.WorkingDays(2026), office.WorkingDays(2027)));
        Assert.Equal(new DateOnly(2026, 6, 24), office.Add(Day, 60).Day);
        Assert.Equal(2027, office.YearToDecide(new DateOnly(2026, 10, 1)));
        Assert.Contains("1497/2025", National.Years.Single(year => year.Year == 2026).Decree, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_mapping_knows_the_export()
    {
        Sp4nMapping mapping = Mapping(Sp4n);
        Assert.Equal(new StatusMeaning(CaseState.Verified, CloseCause.Unknown, RejectReason.None), mapping.Status["terverifikasi"]);
        Assert.Equal(new StatusMeaning(CaseState.Closed, CloseCause.BySystem, RejectReason.None), mapping.Status["ditutup oleh sistem"]);
        Assert.Equal(CaseState.Archived, mapping.Status["diarsipkan oleh admin"].State);
        Assert.Equal(["Tracking ID"], mapping.Columns[Sp4nColumn.Reference].AsEnumerable());
        Assert.Equal(DateOrder.Unstated, mapping.Order);
        Assert.Contains("Nama Pelapor", mapping.Dropped);
        Assert.DoesNotContain(mapping.Columns.Values.SelectMany(names => names), name => name.StartsWith("Nama", StringComparison.Ordinal) || name.StartsWith("Isi", StringComparison.Ordinal) || name.StartsWith("Judul", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("langkah: verifikasi", "langkah: verifikas", "'langkah' harus salah satu dari: jawaban-pertama, penyelesaian, verifikasi.")]
    [InlineData("batas: 3", "batas: 0", "'batas' harus berupa bilangan bulat dari 1 sampai 1000")]
    [InlineData("satuan: hari-kerja", "satuan: hari", "'satuan' harus salah satu dari")]
    [InlineData("mulai: laporan-masuk", "mulai: disposisi", "verifikasi mendahului disposisi")]
    [InlineData("    dasar: PermenPANRB 62/2018; uraian KemenPANRB tentang SP4N-LAPOR!\n", "", "kunci 'dasar' belum ada")]
    [InlineData("    peringatan: 1\n", "    peringatan: 3\n", "'peringatan' harus lebih pendek daripada 'batas'")]
    [InlineData("    peringatan: 1\n", "    peringatn: 1\n", "kunci 'peringatn' tidak dikenal")]
    [InlineData("    peringatan: 1\n", "    jeda-pelapor: true\n", "jam pelapor tidak pernah dijeda")]
    [InlineData("    peringatan: 1\n", "    berlaku-sejak: 2026-02-01\n    berlaku-sampai: 2026-01-01\n", "mendahului")]
    [InlineData("id: tindak-lanjut-nasional", "id: verifikasi-nasional", "tertulis dua kali")]
    [InlineData("    pengawasan: true\n", "    pengawasan: false\n", "berlaku untuk hal yang sama")]
    [InlineData("nama: Kanal hidup, bobot: 10", "nama: Kanal hidup, bobot: 11", "jumlah bobot indeks 101, seharusnya 100.")]
    public void A_rule_with_a_fault_is_refused_with_its_place(string old, string changed, string words) => IsRefused(words, () => Rules(Changed(Sla, old, changed)));

    [Fact]
    public void Rules_that_follow_one_another_are_no_clash()
    {
        string text = Changed(Sla, "    pengawasan: true\n", "    pengawasan: false\n    berlaku-sejak: 2027-01-01\n");
        Assert.NotEmpty(Rules(Changed(text, "    pengawasan: false\n", "    pengawasan: false\n    berlaku-sampai: 2026-12-31\n")).Rules.Rules);
    }

    [Fact]
    public void The_place_is_the_line_and_column_of_the_fault()
    {
        ConfigException fault = Assert.Throws<ConfigException>(() => Rules(Changed(Sla, "langkah: verifikasi", "langkah: x")));
        Assert.Equal((Sla[..Sla.IndexOf("langkah: verifikasi", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1, 14), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("keadaan: terverifikasi", "keadaan: selesai", "'keadaan' harus salah satu dari")]
    [InlineData("{keadaan: diproses}", "{keadaan: diproses, oleh: admin}", "'oleh' hanya untuk keadaan ditutup")]
    [InlineData("  status: [Status Laporan]\n", "", "kolom wajib 'status' belum dipetakan")]
    [InlineData("  rating: [Rating]", "  ratng: [Rating]", "kunci 'ratng' tidak dikenal")]
    [InlineData("  rating: [Rating]", "  rating: [status laporan]", "dipakai dua kali")]
    [InlineData("  Web: situs", "  WEBSITE: situs", "sudah dipetakan")]
    [InlineData("  Web: situs", "  Web: laman", "'Web' harus salah satu dari")]
    [InlineData("urutan-tanggal: belum-dinyatakan", "urutan-tanggal: bebas", "'urutan-tanggal' harus salah satu dari")]
    [InlineData("tanggal-ekspor: [Tanggal Generate]", "tanggal-ekspor: []", "'tanggal-ekspor' harus berupa daftar teks")]
    public void A_mapping_with_a_fault_is_refused_with_its_place(string old, string changed, string words) => IsRefused(words, () => Mapping(Changed(Sp4n, old, changed)));

    [Theory]
    [InlineData("- id: umum", "- id: kantor", "bernama umum")]
    [InlineData("kamis, jumat]", "kamis, jumad]", "'jumad' bukan nama hari")]
    [InlineData("libur-nasional: libur\n", "libur-nasional: kadang\n", "'libur-nasional' harus salah satu dari: buka, libur.")]
    [InlineData("    cuti-bersama: libur\n", "    cuti-bersama: libur\n    instansi: [tidak-ada]\n", "'tidak-ada' tidak ada dalam register")]
    [InlineData("    cuti-bersama: libur\n", "    cuti-bersama: libur\n    instansi: [dinkes]\n", "sudah mempunyai kalender")]
    [InlineData("    cuti-bersama: libur\n", "    cuti-bersama: libur\n    lokal: [{tanggal: 2026-07-28, jenis: libur, nama: Hari jadi}]\n", "kunci 'dasar' belum ada")]
    public void A_calendar_with_a_fault_is_refused_with_its_place(string old, string changed, string words) => IsRefused(words, () => Calendars(Changed(Calendar, old, changed)));

    [Fact]
    public void An_agency_may_have_a_week_and_days_of_its_own()
    {
        CalendarBook book = Calendars(Calendar + """
              - id: siaga
                nama: Melayani setiap hari
                hari-kerja: [senin, selasa, rabu, kamis, jumat, sabtu, minggu]
                libur-nasional: buka
                cuti-bersama: buka
                instansi: [dinkes, "33.10.05"]
                lokal: [{tanggal: 2026-07-28, jenis: libur, nama: Hari jadi, dasar: SE Bupati}]

            """);
        WorkCalendar own = book.Of(new EntityCode("33.10/dinkes"));
        Assert.Equal(("siaga", 364), (own.Id, own.WorkingDays(2026)));
        Assert.Same(own, book.Of(new EntityCode("33.10.05")));
        Assert.Equal("umum", book.Of(new EntityCode("33.10/setda")).Id);
    }

    [Theory]
    [InlineData("2026,ditetapkan,17,8,", "2026,ditetapkan,17,9,", "'9' hari, tetapi libur-nasional.csv memuat 8 hari pada tahun 2026.")]
    [InlineData("2027,belum-ditetapkan,0,0,", "2027,ditetapkan,0,0,", "harus menyebut keputusannya")]
    [InlineData("2027,belum-ditetapkan", "2027,nanti", "bukan ditetapkan atau belum-ditetapkan")]
    [InlineData("2027,belum", "2026,belum", "tertulis dua kali")]
    public void A_year_is_not_decided_by_half_a_list(string old, string changed, string words)
    {
        using TempFolder folder = new TempFolder()
            .With(HolidayFolder.DayFile, File.ReadAllText(Path.Combine(Config, "kalender", HolidayFolder.DayFile)))
            .With(HolidayFolder.YearFile, Changed(File.ReadAllText(Path.Combine(Config, "kalender", HolidayFolder.YearFile)), old, changed));
        IsRefused(words, () => HolidayFolder.Read(folder.Path));
    }
}
