using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;
using static Monitor.App.Tests.Data.ComplaintSamples;

namespace Monitor.App.Tests.Data;

/// <summary>Templates and told times on every database.</summary>
public abstract class ComplaintTemplateTests
{
    private static readonly TableTemplate Template = new(
        "aduan-lama", DateOrder.DayFirst, [new(Sp4nColumn.Reference, "No"), new(Sp4nColumn.SubmittedDay, "Tgl")], [new("Selesai", CaseState.Closed)], Dinkes);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task A_template_is_found_by_its_headers_until_it_is_retired()
    {
        using TestDatabase database = await MigratedAsync();
        var templates = new ComplaintTemplates(database.Factory, database.Time);
        string headers = new('a', 64);
        StoredTemplate? kept = await templates.AddAsync("Aduan lama", headers, Template, "petugas", default);
        StoredTemplate? second = await templates.AddAsync("Lain", headers, Template, "petugas", default);
        StoredTemplate? found = await templates.FindAsync(headers, default);
        ComplaintTemplateRow? retired = await templates.RetireAsync(kept!.Row.Id, "atasan", default);
        ComplaintTemplateRow? twice = await templates.RetireAsync(kept.Row.Id, "atasan", default);
        StoredTemplate? after = await templates.AddAsync("Baru", headers, Template, "petugas", default);

        Assert.Null(second);
        Assert.Null(Same.Difference(Template, found!.Template));
        Assert.Equal(("atasan", database.Time.Now), (retired!.RetiredBy, retired.RetiredAt));
        Assert.Null(twice);
        Assert.Equal("Baru", (await templates.FindAsync(headers, default))!.Row.Name);
        Assert.Equal([after!.Row.Id, kept.Row.Id], (await templates.AllAsync(default)).Select(one => one.Row.Id));
    }

    [StoreFact]
    public async Task Told_times_come_back_as_they_were_stored()
    {
        using TestDatabase database = await MigratedAsync();
        var told = new ToldTimes(EventTime.Exact(At(2, 11)), EventTime.On(new DateOnly(2026, 6, 3), Zone), null);
        await new ComplaintImports(database.Factory, database.Time).ApplyAsync(Batch(Export(10, Row(1, 2, Sight(CaseState.InProgress) with { Told = told }))), default);

        Complaint one = Assert.Single((await new ComplaintReader(database.Factory).AllAsync(Zone, default)).All);

        Assert.Equal([told.Dispatched!, told.Responded!], one.Events.Take(2).Select(happened => happened.At));
        Assert.Null(one.FollowedSince);
    }
}

public sealed class SqliteComplaintTemplateTests : ComplaintTemplateTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresComplaintTemplateTests(PostgresCluster cluster) : ComplaintTemplateTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
