using System.Collections.Immutable;
using System.CommandLine;
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
        var frozen = new FrozenData();
        var command = new Command("export", "Menulis peringkat (Excel) dan grafik (SVG) dari penilaian yang sudah dibekukan.") { frozen.Number, frozen.Folder, frozen.Data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MonitorSetup setup = program.Setup();
            await using ServiceProvider provider = await frozen.OpenAsync(parsed, setup, program.Time, cancellationToken);
            Assessment assessment = await frozen.FindAsync(parsed, provider.GetRequiredService<AssessmentStore>(), cancellationToken);
            var files = new ReportFiles(provider.GetRequiredService<IWorkbookWriter>(), provider.GetRequiredService<IChartRenderer>(), program.Time);
            ImmutableArray<string> written = await files.WriteAsync(assessment, frozen.Target(parsed, setup), "perintah export", setup.Zone, cancellationToken);
            foreach (string file in written)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(file);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
