using System.CommandLine;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Host.Reports;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary><c>bukti</c>: one entity's evidence as a ZIP that a third party can check.</summary>
internal static class EvidenceVerb
{
    public static Command Make(ProgramContext program)
    {
        var frozen = new FrozenData();
        var wanted = new Argument<string>("kode") { Description = "Kode wilayah desa atau kelurahan, misalnya 99.01.01.2003, kode kantor, atau nama hos situsnya." };
        var command = new Command("bukti", "Menulis bukti satu desa atau kantor sebagai ZIP yang dapat diperiksa pihak lain dengan sha256sum.") { wanted, frozen.Number, frozen.Folder, frozen.Data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MonitorSetup setup = program.Setup();
            await using ServiceProvider provider = await frozen.OpenAsync(parsed, setup, program.Time, cancellationToken);
            Assessment assessment = await frozen.FindAsync(parsed, provider.GetRequiredService<AssessmentStore>(), cancellationToken);
            EntityRow row = Find(assessment, parsed.GetRequiredValue(wanted));
            var export = new ExportContext("perintah bukti", program.Time.GetUtcNow(), row.Entity.FullName, setup.Zone);
            if (await provider.GetRequiredService<EvidenceCases>().FindAsync(assessment, row, export, cancellationToken) is not { } about)
            {
                throw new BadInputException($"{row.Entity.FullName} tidak punya bukti dalam penilaian {assessment.Number}: {row.Assessed.Unjudged ?? "pengamatannya tidak tersimpan lagi."}");
            }

            string file = await ReportFiles.WriteAsync(frozen.Target(parsed, setup), about.FileName, stream => EvidencePackage.Write(stream, about, provider.GetRequiredService<IBodies>()));
            TextWriter output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(file);
            if (about.Exposes)
            {
                await output.WriteLineAsync("Isi halaman dan tangkapan layar ditahan: ada dugaan data pribadi terbuka di situs ini.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static EntityRow Find(Assessment assessment, string wanted)
    {
        AssessedEntity[] found =
        [
            .. assessment.Entities.Where(assessed => assessed.Entity.Code.Value.Equals(wanted, StringComparison.OrdinalIgnoreCase) || IsAt(assessed.Entity, wanted)),
        ];
        return found.Length == 1
            ? EntityRow.Of(found[0], assessment.AsOf)
            : throw new BadInputException($"'{wanted}' bukan kode atau hos yang ada dalam penilaian {assessment.Number}.");
    }

    private static bool IsAt(Entity entity, string host) => entity.Addresses.Any(address => address.Url.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));
}
