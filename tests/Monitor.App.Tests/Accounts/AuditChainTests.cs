using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Data;

namespace Monitor.App.Tests.Accounts;

/// <summary>The chain on every database: writers that come at the same moment wait for each other.</summary>
public abstract class AuditChainTests
{
    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task Lines_written_at_the_same_moment_form_one_chain()
    {
        using TestDatabase database = await MigratedAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => WriteAsync(database))));
        await using MonitorDb db = database.Factory.CreateDbContext();
        Assert.Equal(new AuditVerification(24, null), await Log(db, database).VerifyAsync(default));
    }

    [StoreFact]
    public async Task What_is_counted_in_a_turn_is_still_true_when_it_ends()
    {
        using TestDatabase database = await MigratedAsync();
        int[] won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using MonitorDb db = database.Factory.CreateDbContext();
            await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, default);
            if (await db.Set<AuditEntry>().AnyAsync())
            {
                return 0;
            }

            await Log(db, database).WriteAsync(AuditAction.Decided, "satu", "", "", default);
            await turn.CommitAsync();
            return 1;
        })));
        Assert.Equal(1, won.Sum());
    }

    private static async Task WriteAsync(TestDatabase database)
    {
        await using MonitorDb db = database.Factory.CreateDbContext();
        await Log(db, database).WriteAsync(AuditAction.Exported, "peringkat.xlsx", "", "", default);
    }

    private static AuditLog Log(MonitorDb db, TestDatabase database) => new(db, new HttpContextAccessor(), database.Time);
}

public sealed class SqliteAuditChainTests : AuditChainTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresAuditChainTests(PostgresCluster cluster) : AuditChainTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
