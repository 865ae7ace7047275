using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Scoring;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary>The options by which a verb names a frozen assessment, and the way to it.</summary>
internal sealed class FrozenData
{
    public Option<string?> Number { get; } = Values.Text("--assessment", "nomor", "Nomor penilaian, misalnya 2026-11-24/1. Bawaan: yang terbaru.");

    public Option<string?> Folder { get; } = Values.Text("--output", "folder", "Folder tujuan. Bawaan: reports/.");

    public Option<string?> Data { get; } = Values.Text("--data", "folder", "Folder data, misalnya .data/peraga/1-2026-11-24 milik demo. Bawaan: menurut config/appsettings.json.");

    /// <summary>Opens the database that is there; none is made.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public async Task<ServiceProvider> OpenAsync(ParseResult parsed, MonitorSetup setup, TimeProvider time, CancellationToken cancellationToken)
    {
        string from = Path.GetFullPath(Path.Combine(setup.Root, parsed.GetValue(Data) ?? setup.Options.Data.Folder));
        if (setup.Options.Data.Postgres is null && !File.Exists(Path.Combine(from, "monitor.db")))
        {
            throw new BadInputException($"Di '{from}' belum ada basis data. Jalankan demo atau serve lebih dulu, atau sebutkan --data.");
        }

        var services = new ServiceCollection();
        services.AddMonitorCore(setup, ServeVerb.Around(setup, null) with { Folder = from }, time);
        ServiceProvider provider = services.BuildServiceProvider();
        await Database.MigrateAsync(provider.GetRequiredService<IDbContextFactory<MonitorDb>>(), time, cancellationToken);
        return provider;
    }

    /// <summary>The assessment that was asked for.</summary>
    /// <exception cref="BadInputException">It does not exist.</exception>
    public async Task<Assessment> FindAsync(ParseResult parsed, AssessmentStore store, CancellationToken cancellationToken)
    {
        string? number = parsed.GetValue(Number);
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

    /// <summary>Where files go.</summary>
    public string Target(ParseResult parsed, MonitorSetup setup) => parsed.GetValue(Folder) is { } wanted ? Path.GetFullPath(wanted) : Path.Combine(setup.Root, "reports");
}
