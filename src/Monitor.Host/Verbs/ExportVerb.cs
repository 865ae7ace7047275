using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.Core.Scoring;
using Monitor.Host.Reports;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary><c>export</c>: workbook and charts of a frozen assessment.</summary>
internal static class ExportVerb
{
    public static Command Make(ProgramContext program)
    {
        Option<string?> number = Values.Text("--assessment", "nomor", "Nomor penilaian, misalnya 2026-11-24/1. Bawaan: yang terbaru.");
        Option<string?> folder = Values.Text("--output", "folder", "Folder tujuan. Bawaan: reports/.");
        Option<string?> data = Values.Text("--data", "folder", "Folder data, misalnya .data/peraga/1-2026-11-24 milik demo. Bawaan: menurut config/appsettings.json.");
        var command = new Command("export", "Menulis peringkat (Excel) dan grafik (SVG) dari penilaian yang sudah dibekukan.") { number, folder, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MonitorSetup setup = program.Setup();
            string from = Path.GetFullPath(Path.Combine(setup.Root, parsed.GetValue(data) ?? setup.Options.Data.Folder));
            if (setup.Options.Data.Postgres is null && !File.Exists(Path.Combine(from, "monitor.db")))
            {
                throw new BadInputException($"Di '{from}' belum ada basis data. Jalankan demo atau serve lebih dulu, atau sebutkan --data.");
            }

            var services = new ServiceCollection();
            services.AddMonitorCore(setup, ServeVerb.Around(setup, null) with { Folder = from }, program.Time);
            await using ServiceProvider provider = services.BuildServiceProvider();
            await Database.MigrateAsync(provider.GetRequiredService<IDbContextFactory<MonitorDb>>(), program.Time, cancellationToken);
            Assessment assessment = await FindAsync(provider.GetRequiredService<AssessmentStore>(), parsed.GetValue(number), cancellationToken);
            var files = new ReportFiles(provider.GetRequiredService<IWorkbookWriter>(), provider.GetRequiredService<IChartRenderer>(), program.Time);
            string to = parsed.GetValue(folder) is { } wanted ? Path.GetFullPath(wanted) : Path.Combine(setup.Root, "reports");
            ImmutableArray<string> written = await files.WriteAsync(assessment, to, "perintah export", setup.Zone, cancellationToken);
            foreach (string file in written)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(file);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Assessment> FindAsync(AssessmentStore store, string? number, CancellationToken cancellationToken)
    {
        Assessment? found = number is null ? await store.LatestAsync(cancellationToken) : await store.FindAsync(number, cancellationToken);
        if (found is not null)
        {
            return found;
        }

        ImmutableArray<AssessmentTitle> titles = await store.TitlesAsync(cancellationToken);
        throw new BadInputException(titles.IsEmpty
            ? "Belum ada penilaian yang dibekukan."
            : $"Penilaian '{number}' tidak ada. Yang ada: {string.Join(", ", titles.Take(10).Select(title => title.Number))}.");
    }
}
