using Microsoft.EntityFrameworkCore;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Config;
using Monitor.App.Tests.Data;
using Monitor.App.Tests.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Jobs;

/// <summary>Everything an import needs, over a database of its own, with the shipped rules and mapping.</summary>
internal sealed class ImportBench : IDisposable
{
    internal static readonly EntityCode Dinkes = new("99.01/dinkes");

    internal static readonly Roster Roster = SampleRecords.Roster() with
    {
        Entities = [.. SampleRecords.Roster().Entities, new Entity(Dinkes, EntityKind.Opd, "Dinas Kesehatan", null, []), new Entity(new EntityCode("99.01/dpu"), EntityKind.Opd, "Dinas Pekerjaan Umum", null, [])],
    };

    internal static readonly ComplaintConfig Config = ComplaintConfig.Read(Path.Combine(TempFolder.Repository, "config"), Path.Combine(TempFolder.Repository, "config", "klaten"), Roster);

    private ImportBench(TestDatabase database)
    {
        Database = database;
        Imports = new ComplaintImports(database.Factory, database.Time);
        Aliases = new AgencyAliases(database.Factory, database.Time);
        Parked = new ParkedComplaints(database.Factory, database.Time);
        Import = new ImportComplaints(Imports, Parked, Aliases, new RegistryStore(database.Factory, database.Time), Config, TableFileTests.Kamus, new OfficeZone(ComplaintSamples.Zone));
    }

    internal TestDatabase Database { get; }

    internal ComplaintImports Imports { get; }

    internal AgencyAliases Aliases { get; }

    internal ParkedComplaints Parked { get; }

    internal ImportComplaints Import { get; }

    internal static async Task<ImportBench> OpenAsync()
    {
        TestDatabase database = await TestDatabase.MigratedAsync();
        await new RegistryStore(database.Factory, database.Time).ReplaceAsync(Roster, default);
        return new ImportBench(database);
    }

    internal async Task<ImportOutcome> ApplyAsync(byte[] content)
    {
        ImportPreview preview = await Import.PreviewAsync(content, null, default);
        Assert.Empty(preview.Refusals);
        return await Import.ApplyAsync(preview, "petugas", default);
    }

    /// <summary>Rows of all tables of complaints together.</summary>
    internal async Task<int> StoredAsync()
    {
        await using MonitorDb db = await Database.Factory.CreateDbContextAsync();
        return await db.Complaints.CountAsync() + await db.ComplaintImports.CountAsync() + await db.ParkedComplaints.CountAsync() + await db.ComplaintBefores.CountAsync() + await db.ComplaintEvents.CountAsync();
    }

    public void Dispose() => Database.Dispose();
}
