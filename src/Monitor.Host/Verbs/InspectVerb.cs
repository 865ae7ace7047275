using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Gather;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Host.Verbs.Inspect;

namespace Monitor.Host.Verbs;

/// <summary><c>inspect</c>: looks at one address without a database; its JSON is the contract other tools use.</summary>
internal static class InspectVerb
{
    private const int MostPages = 500;

    private static readonly Dictionary<string, EntityKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["desa"] = EntityKind.Desa,
        ["kelurahan"] = EntityKind.Kelurahan,
        ["opd"] = EntityKind.Opd,
        ["bumd"] = EntityKind.Bumd,
        ["kecamatan"] = EntityKind.Kecamatan,
    };

    public static Command Make(ProgramContext program)
    {
        var url = new Argument<string>("url") { Description = "Alamat situs, misalnya https://desa.contoh.id/." };
        Option<string?> name = Values.Text("--name", "nama", "Nama desa atau kantor; dipakai untuk mengenali dokumen milik desa lain.");
        Option<EntityKind?> kind = Values.OneOf("--kind", Kinds, "Jenis; menentukan kriteria yang berlaku. Bawaan: desa, atau sesuai registri bila alamatnya terdaftar.");
        Option<DateOnly?> asOf = Values.Day("--as-of", "Tanggal penilaian. Bawaan: hari ini.");
        Option<int?> pages = Values.Number("--max-pages", 1, MostPages, "Batas halaman yang dibaca. Bawaan: 60.");
        Option<bool> noBrowser = Values.Flag("--no-browser", "Tanpa Chromium; situs yang isinya hanya tampil dengan skrip menjadi perlu-peramban.");
        Option<bool> loopback = Values.Flag("--allow-loopback", "Membaca situs percobaan di komputer ini saja; alamat lain ditolak.");
        Option<string?> json = Values.Text("--json", "FILE|-", "Menulis hasil sebagai JSON ke berkas, atau '-' ke keluaran (tanpa ringkasan).");
        Option<bool> explain = Values.Flag("--explain", "Menjelaskan tiap fakta: bukti yang dihitung, dan yang tidak dihitung beserta alasannya.");
        var command = new Command("inspect", "Memeriksa satu situs tanpa basis data dan menulis hasilnya.") { url, name, kind, asOf, pages, noBrowser, loopback, json, explain };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            TargetRules rules = parsed.GetValue(loopback) ? TargetRules.Loopback() : TargetRules.Public;
            Uri target = TargetAddress.TryRead(parsed.GetRequiredValue(url), rules, out Uri? read, out string? fault) ? read : throw new BadInputException(fault);
            MonitorSetup setup = program.Setup();
            RegisteredSite known = setup.Registered(target);
            var entity = new Entity(
                known.Entity?.Code ?? new EntityCode("0"),
                parsed.GetValue(kind) ?? known.Entity?.Kind ?? EntityKind.Desa,
                parsed.GetValue(name)?.Trim() ?? known.Entity?.Name ?? "",
                known.Entity?.Kecamatan,
                [new SiteAddress(target, AddressState.Approved)]);
            DateOnly day = parsed.GetValue(asOf) ?? setup.Today();
            string? browser = parsed.GetValue(noBrowser) ? null : program.Chromium.Find();
            var inspector = new Inspector(setup.Gathering(), setup.MethodologyOn(day), setup.Zone, browser, program.Time);
            var order = new InspectOrder(target, entity, known.Kabupaten, day, parsed.GetValue(pages), browser is not null, rules);
            Inspection inspection = await inspector.InspectAsync(order, cancellationToken);
            if (Inspector.WasRefused(inspection.Snapshot))
            {
                throw new BadInputException(TargetAddress.Private(target, rules));
            }

            ImmutableArray<Explanation>? reasons = parsed.GetValue(explain) ? Explanation.Of(inspection.Verdict.Facts) : null;
            await WriteAsync(parsed.GetValue(json), entity, inspection, reasons, setup.Zone, parsed.InvocationConfiguration.Output, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(string? file, Entity entity, Inspection inspection, ImmutableArray<Explanation>? reasons, TimeZoneInfo zone, TextWriter output, CancellationToken cancellationToken)
    {
        InspectReport report = ReportMaker.Make(inspection.Snapshot, inspection.Verdict) with { Explain = reasons is { } all ? ReportMaker.Explain(all) : null };
        string json = report.ToJson();
        if (file == "-")
        {
            await output.WriteLineAsync(json.AsMemory(), cancellationToken);
            return;
        }

        if (file is not null)
        {
            await WriteFileAsync(file, json, cancellationToken);
        }

        string summary = InspectSummary.Write(entity, inspection.Snapshot, inspection.Verdict, zone) + (reasons is { } told ? Explanation.Write(told) : "");
        await output.WriteAsync(summary.AsMemory(), cancellationToken);
    }

    private static async Task WriteFileAsync(string file, string json, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(file, json + "\n", new UTF8Encoding(false), cancellationToken);
        }
        catch (Exception fault) when (WriteFaults.Are(fault))
        {
            throw new BadInputException($"Hasil tidak dapat ditulis ke '{file}': {WriteFaults.Of(fault)}");
        }
    }
}
