using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Tests.Verbs;

public sealed class ConfigurationFaultTests
{
    [Fact]
    public async Task Doctor_names_what_is_there_and_what_a_missing_thing_costs()
    {
        using var root = new TempRoot();

        CliRun run = await CliRun.InAsync(root.Path, "doctor");

        Assert.True(run.Code == ExitCode.Done, run.Output);
        foreach (string name in new[] { "Konfigurasi", "Registri", "Metodologi", "Folder data", "Ruang cakram", "zona waktu", "Chromium", "pdftotext", "tesseract", "soffice", "PostgreSQL" })
        {
            Assert.Contains(name, run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("[kurang] Chromium", run.Output, StringComparison.Ordinal);
        Assert.Contains("Akibat:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"InFlight\"", "\"InFligth\"", "kunci 'InFligth' tidak dikenal")]
    [InlineData("\"Gap\": 1000", "\"Gap\": 1", "Gather.Gap: harus dari 1000 sampai 60000.")]
    [InlineData("\"Sites\": 16", "\"Sites\": \"banyak\"", "Gather.Sites: harus berupa bilangan bulat")]
    [InlineData("\"Office\": {", "\"Office\": ", "Office: harus berisi kunci dan nilai dalam kurung kurawal.")]
    [InlineData("\"15 1 * * *\"", "\"setiap malam\"", "Schedule.Inspection: 'setiap malam' bukan jadwal")]
    [InlineData("\"Gap\": 1000,", "\"Gap\": 1000", "bukan JSON yang sah")]
    [InlineData("\"15 1 * * *\"", "\"30 5-19 * * *\"", "Schedule.Night: jadwal \"30 5-19 * * *\" tidak pernah jatuh antara pukul 20.00–05.00")]
    [InlineData("\"15 1 * * *\"", "\"15 25 * * *\"", "Schedule.Inspection: '15 25 * * *' bukan jadwal")]
    public async Task A_setting_that_cannot_be_used_is_named_with_file_line_and_column(string from, string to, string named)
    {
        using var root = new TempRoot();
        root.Change("appsettings.json", from, to);

        CliRun run = await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "2");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Matches(@"appsettings\.json:\d+:\d+: ", run.Error);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root.File(".data")));
    }

    [Theory]
    [InlineData("klaten/sla.yaml", "batas: 3", "batas: 0", @"sla\.yaml:\d+:\d+: 'batas' harus berupa bilangan bulat")]
    [InlineData("klaten/kalender.yaml", "[senin, selasa", "[senen, selasa", @"kalender\.yaml:\d+:\d+: 'senen' bukan nama hari")]
    [InlineData("sumber/sp4n.yaml", "oleh: sistem", "oleh: siapa", @"sp4n\.yaml:\d+:\d+: 'oleh' harus salah satu dari")]
    [InlineData("kalender/tahun.csv", "2026,ditetapkan,17", "2026,ditetapkan,16", @"tahun\.csv:\d+:\d+: libur: '16' hari")]
    public async Task Serving_does_not_begin_with_complaint_rules_that_cannot_be_used(string file, string from, string to, string pattern)
    {
        using var root = new TempRoot();
        root.Change(file, from, to);

        CliRun run = await CliRun.InAsync(root.Path, "serve", "--port", "5999");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Matches(pattern, run.Error);
        Assert.False(Directory.Exists(root.File(".data")));
    }

    [Theory]
    [InlineData("hari-0: [minggu", "hari-0 [minggu", @"tanggal\.yaml:\d+:\d+: bukan YAML yang sah")]
    [InlineData("hari-0: [minggu", "hari-0: minggu #", @"tanggal\.yaml:\d+:\d+: 'hari-0' harus berupa daftar")]
    [InlineData("hari-0: [minggu", "hari-8: [minggu", @"tanggal\.yaml: daftar 'hari-0' belum ada")]
    public async Task A_word_list_that_cannot_be_used_is_named_before_anything_is_done(string from, string to, string said)
    {
        using var root = new TempRoot();
        root.Change(Path.Combine("kamus", "tanggal.yaml"), from, to);

        CliRun run = await CliRun.InAsync(root.Path, "inspect", "http://127.0.0.1:1/", "--allow-loopback");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Matches(said, run.Error);
    }

    [Theory]
    [InlineData("metodologi/2026-1.yaml", "rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: 6}", @"2026-1\.yaml:\d+:\d+: jumlah bobot desa 102, seharusnya 100; kurangi 2\.")]
    [InlineData("kamus/tanggal.yaml", "hari-0:", "hari-8:", @"tanggal\.yaml: daftar 'hari-0' belum ada")]
    [InlineData("kamus/platform.yaml", "joomla-alamat:", "jumla-alamat:", @"platform\.yaml: daftar 'joomla-alamat' belum ada")]
    public async Task What_only_the_night_would_need_is_refused_at_start(string file, string from, string to, string said)
    {
        using var root = new TempRoot();
        root.Change(file, from, to);

        CliRun serve = await CliRun.InAsync(root.Path, "serve");
        CliRun demo = await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "2");
        CliRun doctor = await CliRun.InAsync(root.Path, "doctor");

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput, ExitCode.BadInput), (serve.Code, demo.Code, doctor.Code));
        Assert.Matches(said, serve.Error);
        Assert.Matches(said, demo.Error);
        Assert.Matches(said, doctor.Output);
        Assert.False(File.Exists(root.File(".data", "monitor.db")));
        Assert.False(Directory.Exists(root.File(".data", "peraga")));
    }

    [Theory]
    [InlineData("33.10.01.2001,desa", "33.10.77.2001,desa")]
    [InlineData("33.10.01.2001,desa", "33.10.01.2001,kota")]
    [InlineData("cucukan.prambanan", "sengon.prambanan")]
    [InlineData("desa,Cucukan", "desa,\"Cucukan")]
    public async Task A_register_with_a_fault_is_refused_as_a_whole(string from, string to)
    {
        using var root = new TempRoot();
        root.Change(Path.Combine("klaten", "desa.csv"), from, to);

        CliRun serve = await CliRun.InAsync(root.Path, "serve");
        CliRun doctor = await CliRun.InAsync(root.Path, "doctor");

        Assert.Equal(ExitCode.BadInput, serve.Code);
        Assert.Matches(@"desa\.csv:\d+:\d+: ", serve.Error);
        Assert.False(File.Exists(root.File(".data", "monitor.db")));
        Assert.Equal(ExitCode.BadInput, doctor.Code);
        Assert.Matches(@"desa\.csv:\d+:\d+: ", doctor.Output);
    }

    [Fact]
    public void A_folder_without_configuration_is_named()
    {
        using var empty = new TempRoot();
        Directory.Delete(empty.File("config"), recursive: true);

        BadInputException fault = Assert.Throws<BadInputException>(() => MonitorRoot.Find(empty.Path, "/", "/"));

        Assert.Contains(empty.Path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_is_the_nearest_folder_above_that_holds_the_configuration()
    {
        using var root = new TempRoot();
        string deep = Directory.CreateDirectory(root.File("src", "Monitor.Host", "bin")).FullName;

        Assert.Equal(root.Path, MonitorRoot.Find(null, deep, "/"));
        Assert.Equal(root.Path, MonitorRoot.Find(null, "/", deep));
    }
}
