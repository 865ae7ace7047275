using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Registry;

namespace Monitor.Benchmarks.Complaints;

/// <summary>What it takes to import an export of 50,000 complaints with their texts: the first time, the same file again, and the export of the next day.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int Rows = 50_000;
    private const int Agencies = 40;

    public string Name => "import";

    public string Question => "seconds and megabytes to import an export of 50,000 complaints, the same file again, and the next export";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-impor-");
        try
        {
            string first = await WriteAsync(folder, "a.xlsx", 170, cancellationToken);
            string next = await WriteAsync(folder, "b.xlsx", 171, cancellationToken);
            Figure.Print(output, "import.file", new FileInfo(first).Length / 1048576.0, "MB");
            await using ServiceProvider services = await ServicesAsync(folder.FullName, cancellationToken);
            ImportOutcome stored = await MeasureAsync("first", first);
            Expect(stored.Counts.New, Rows);
            Expect((await MeasureAsync("again", first)).Counts.IsKnownFile ? 1 : 0, 1);
            ImportOutcome later = await MeasureAsync("next", next);
            Figure.Print(output, "import.next.changed", later.Counts.Changed, "complaints");
            Expect(later.Counts.Changed + later.Counts.Same, Rows);

            async Task<ImportOutcome> MeasureAsync(string name, string file)
            {
                ImportComplaints import = services.GetRequiredService<ImportComplaints>();
                (ImportOutcome outcome, Cost cost) = await Cost.OfAsync(
                    async () => await import.ApplyAsync(await import.PreviewAsync(await File.ReadAllBytesAsync(file, cancellationToken), null, cancellationToken), "tolok ukur", cancellationToken), cancellationToken);
                Figure.Print(output, $"import.{name}.cpu", cost.Processor, "s");
                Figure.Print(output, $"import.{name}.clock", cost.Clock, "s");
                Figure.Print(output, $"import.{name}.memory", cost.Megabytes, "MB");
                return outcome;
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static void Expect(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"{found} instead of {expected}: the figure does not count.");
        }
    }

    private static async Task<string> WriteAsync(DirectoryInfo folder, string name, int day, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, new GeneratedExport(Rows, day).Make(), cancellationToken);
        return path;
    }

    private static async Task<ServiceProvider> ServicesAsync(string folder, CancellationToken cancellationToken)
    {
        WilayahCode area = WilayahCode.Parse("99.01.05");
        var roster = new Roster(
            new Kabupaten(WilayahCode.Parse("99.01"), "Kabupaten Contoh", true, ["contoh.test"], "0299", ["990105"], OwnChannels.None), [new Kecamatan(area, "Wiratama")],
            [.. Enumerable.Range(0, Agencies).Select(number => new Entity(new EntityCode($"99.01/dinas-{number}"), EntityKind.Opd, $"Dinas {number}", null, []))]);
        string config = Path.Combine(Repository.Root, "config");
        ServiceProvider services = new ServiceCollection()
            .AddMonitorStorage(new DataOptions { Folder = folder })
            .AddSingleton(KamusFolder.Read(Path.Combine(config, "kamus")))
            .AddSingleton(ComplaintConfig.Read(config, Path.Combine(config, "klaten"), roster))
            .AddSingleton(new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")))
            .AddSingleton<ImportComplaints>()
            .BuildServiceProvider();
        await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), TimeProvider.System, cancellationToken);
        await services.GetRequiredService<RegistryStore>().ReplaceAsync(roster, cancellationToken);
        return services;
    }
}
