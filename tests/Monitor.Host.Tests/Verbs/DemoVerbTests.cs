using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.Core.Scoring;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Tests.Verbs;

public sealed class DemoVerbTests
{
    private static readonly string[] Order = ["demo", "--exit", "--sites", "8", "--seed", "3", "--as-of", "2026-11-24"];

    [Fact]
    public async Task The_whole_main_job_runs_and_a_second_time_doubles_nothing()
    {
        using var root = new TempRoot();
        string[] facts = ["channels", "documents", "gambling", "newest", "nik", "sop", "state"];

        CliRun first = await CliRun.InAsync(root.Path, Order);
        (int Runs, int Snapshots, int Verdicts, int Assessments) once = await CountAsync(root);
        CliRun second = await CliRun.InAsync(root.Path, Order);

        Assert.True(first.Code == ExitCode.Done, first.Error);
        Assert.Contains("8 dari 8 situs", first.Output, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(root.Reports, "*.svg").Length);
        Assert.Single(Directory.GetFiles(root.Reports, "*-DRAF.xlsx"));
        using (var accuracy = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(root.Reports, "akurasi.json"))))
        {
            Assert.Equal(3, accuracy.RootElement.GetProperty("seed").GetInt32());
            Assert.Equal(facts, accuracy.RootElement.GetProperty("facts").EnumerateObject().Select(fact => fact.Name).Order(StringComparer.Ordinal));
            Assert.Equal(8, accuracy.RootElement.GetProperty("facts").GetProperty("state").EnumerateObject().Sum(count => count.Value.GetInt32()));
        }

        Assert.True(second.Code == ExitCode.Done, second.Error);
        Assert.Contains("tidak ada yang diperiksa atau digandakan", second.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (once.Runs, once.Assessments));
        Assert.Equal(once, await CountAsync(root));
    }

    [Fact]
    public async Task A_missing_browser_is_said_once_and_stops_nothing()
    {
        using var root = new TempRoot();

        CliRun run = await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "2", "--as-of", "2026-11-24");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        Assert.Single(run.Output.Split('\n'), line => line.Contains("Chromium tidak ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_frozen_can_be_exported_again()
    {
        using var root = new TempRoot();
        await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "3", "--as-of", "2026-11-24");
        string target = root.File("keluaran");

        CliRun run = await CliRun.InAsync(root.Path, "export", "--data", ".data/peraga/1-2026-11-24-3", "--output", target);
        CliRun none = await CliRun.InAsync(root.Path, "export", "--data", ".data/peraga/1-2026-11-24-3", "--assessment", "2020-01-01/1");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        Assert.Single(Directory.GetFiles(target, "*.xlsx"));
        Assert.Equal(ExitCode.BadInput, none.Code);
        Assert.Contains("2026-11-24/1", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_a_village_is_exported_under_the_hash_of_the_assessment()
    {
        using var root = new TempRoot();
        await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "3", "--as-of", "2026-11-24");
        string target = root.File("bukti");
        string[] from = ["--data", ".data/peraga/1-2026-11-24-3", "--output", target];
        var services = new ServiceCollection();
        services.AddMonitorStorage(new DataOptions { Folder = root.File(".data", "peraga", "1-2026-11-24-3") });
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assessment? assessment = await provider.GetRequiredService<AssessmentStore>().LatestAsync(default);
        AssessedEntity village = Assert.IsType<Assessment>(assessment).Entities.First(entity => entity.Verdict is not null);

        CliRun run = await CliRun.InAsync(root.Path, ["bukti", village.Entity.Code.Value, .. from]);
        CliRun unknown = await CliRun.InAsync(root.Path, ["bukti", "99.99.99.9999", .. from]);

        Assert.True(run.Code == ExitCode.Done, run.Error);
        using ZipArchive zip = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(target, "*.zip")));
        await using Stream manifest = Assert.IsType<ZipArchiveEntry>(zip.GetEntry("manifes-penilaian.txt")).Open();
        Assert.Equal(assessment?.ManifestHash, Convert.ToHexStringLower(await SHA256.HashDataAsync(manifest)));
        Assert.Equal(village.Pages.Select(page => page.BodyHash).OfType<string>().Distinct().Count(), zip.Entries.Count(entry => entry.FullName.StartsWith("isi/", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.BadInput, unknown.Code);
    }

    [Fact]
    public async Task A_frozen_assessment_is_judged_again_by_its_own_rules_and_by_others()
    {
        using var root = new TempRoot();
        await CliRun.InAsync(root.Path, "demo", "--exit", "--sites", "3", "--as-of", "2026-11-24");
        string target = root.File("ulang");
        string[] from = ["--data", ".data/peraga/1-2026-11-24-3", "--output", target];
        string text = await File.ReadAllTextAsync(root.File("config", "metodologi", "2026-1.yaml"));
        await File.WriteAllTextAsync(
            root.File("config", "metodologi", "2027-1.yaml"),
            text.Replace("berlaku-sejak: 2026-01-01", "berlaku-sejak: 2027-01-01", StringComparison.Ordinal)
                .Replace("unggahan-terbaru: {bobot: 12}", "unggahan-terbaru: {bobot: 8}", StringComparison.Ordinal)
                .Replace("irama-unggahan: {bobot: 7}", "irama-unggahan: {bobot: 11}", StringComparison.Ordinal));

        CliRun same = await CliRun.InAsync(root.Path, ["rejudge", .. from]);
        CliRun other = await CliRun.InAsync(root.Path, ["rejudge", "--methodology", "2027-1", .. from]);
        CliRun unknown = await CliRun.InAsync(root.Path, ["rejudge", "--methodology", "2031-1", .. from]);

        Assert.True(same.Code == ExitCode.Done, same.Error);
        Assert.Matches(@"Tetap +[1-9]", same.Output);
        Assert.Matches(@"Naik +0\r?\nTurun +0\r?\n", same.Output);
        Assert.True(other.Code == ExitCode.Done, other.Error);
        using var book = new XLWorkbook(Assert.Single(Directory.GetFiles(target, "nilai-ulang-2026-11-24-1-2027-1-????????.xlsx")));
        IXLWorksheet causes = book.Worksheet("Sebab per Kriteria");
        Assert.Contains(causes.RowsUsed().Skip(1), row => row.Cell(6).GetDouble() == 12 && row.Cell(7).GetDouble() == 8);
        Assert.Equal(ExitCode.BadInput, unknown.Code);
        Assert.Contains("2026-1, 2027-1", unknown.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Runs, int Snapshots, int Verdicts, int Assessments)> CountAsync(TempRoot root)
    {
        var services = new ServiceCollection();
        services.AddMonitorStorage(new DataOptions { Folder = root.File(".data", "peraga", "3-2026-11-24-8") });
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using MonitorDb db = await provider.GetRequiredService<IDbContextFactory<MonitorDb>>().CreateDbContextAsync();
        return (await db.Runs.CountAsync(), await db.Snapshots.CountAsync(), await db.Verdicts.CountAsync(), await db.Assessments.CountAsync());
    }
}
