using System.CommandLine;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Scoring;
using Monitor.Host.Reports;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary><c>rejudge</c>: what other rules make of the pages a frozen assessment rests on, without asking any site.</summary>
internal static class RejudgeVerb
{
    public static Command Make(ProgramContext program)
    {
        var frozen = new FrozenData();
        Option<string?> rules = Values.Text("--methodology", "id", "Metodologi dari config/metodologi atau usulannya, misalnya 2026-1. Bawaan: metodologi penilaian itu sendiri.");
        var command = new Command("rejudge", "Menilai ulang sebuah penilaian dari halaman yang tersimpan, tanpa jaringan, dan menulis perbedaannya (Excel).")
        {
            frozen.Number, rules, frozen.Folder, frozen.Data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MonitorSetup setup = program.Setup();
            await using ServiceProvider provider = await frozen.OpenAsync(parsed, setup, program.Time, cancellationToken);
            Assessment assessment = await frozen.FindAsync(parsed, provider.GetRequiredService<AssessmentStore>(), cancellationToken);
            Methodology methodology = parsed.GetValue(rules) is { } id ? Find(setup, id, assessment.Methodology) : assessment.Methodology;
            AssessmentComparison comparison = await provider.GetRequiredService<Rejudge>().RunAsync(assessment, methodology, InspectionOrder.UsualGap, cancellationToken);
            WorkbookSpec book = RejudgeWorkbook.Build(comparison, new ExportContext("perintah rejudge", program.Time.GetUtcNow(), "seluruh kabupaten", setup.Zone));
            IWorkbookWriter writer = provider.GetRequiredService<IWorkbookWriter>();
            TextWriter output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync($"Penilaian {assessment.Number} ({assessment.Methodology.Id}) dinilai ulang menurut {methodology.Id}; yang dibekukan tidak berubah.");
            foreach (ChangeKind kind in ChangeWords.Order)
            {
                await output.WriteLineAsync($"{ChangeWords.Of(kind),-26}{comparison.Count(kind),5}");
            }

            await output.WriteLineAsync($"{"Pindah predikat",-26}{comparison.Changes.Count(change => change.IsOtherBand),5}");
            await output.WriteLineAsync(await ReportFiles.WriteAsync(frozen.Target(parsed, setup), book.FileName, stream => writer.Write(book, stream)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Methodology Find(MonitorSetup setup, string id, Methodology used)
    {
        Methodology[] all = [.. MethodologyFile.ReadAll(setup.MethodologyFolder), .. new MethodologyDrafts(Path.Combine(setup.MethodologyFolder, "usulan")).All()];
        Methodology found = all.FirstOrDefault(methodology => methodology.Id == id)
            ?? throw new BadInputException($"Metodologi '{id}' tidak ada. Yang ada: {string.Join(", ", all.Select(methodology => methodology.Id))}.");

        // Verdicts are kept by the id of their methodology, and a file that no assessment used yet may still be changed.
        return found.Hash == used.Hash ? used : found with { Id = MethodologyDrafts.IdOf(found) };
    }
}
