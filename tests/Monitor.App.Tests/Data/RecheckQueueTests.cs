using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Data;

public abstract class RecheckQueueTests
{
    private static readonly EntityCode First = new("99.01.05.2001");
    private static readonly EntityCode Second = new("99.01.05.2002");

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task An_entity_is_queued_once_and_keeps_its_place()
    {
        using TestDatabase database = await MigratedAsync();
        var queue = new RecheckQueue(database.Factory, database.Time);

        Assert.Equal(1, await queue.EnqueueAsync(First, "a@contoh.test", default));
        Assert.Equal(2, await queue.EnqueueAsync(Second, "a@contoh.test", default));
        Assert.Equal(1, await queue.EnqueueAsync(First, "b@contoh.test", default));
        Assert.Null(await queue.PositionAsync(new EntityCode("99.01.05.2009"), default));
    }

    [StoreFact]
    public async Task First_come_is_first_read_and_nobody_reads_it_twice()
    {
        using TestDatabase database = await MigratedAsync();
        var queue = new RecheckQueue(database.Factory, database.Time);
        await queue.EnqueueAsync(First, "a@contoh.test", default);
        await queue.EnqueueAsync(Second, "a@contoh.test", default);

        Recheck?[] taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => queue.NextAsync(default)));

        Assert.Equal([First, Second], taken.OfType<Recheck>().OrderBy(recheck => recheck.Id).Select(recheck => recheck.Entity));
    }

    [StoreFact]
    public async Task One_that_is_being_read_cannot_be_queued_again_but_one_that_is_done_can()
    {
        using TestDatabase database = await MigratedAsync();
        var queue = new RecheckQueue(database.Factory, database.Time);
        await queue.EnqueueAsync(First, "a@contoh.test", default);
        Recheck? recheck = await queue.NextAsync(default);
        Assert.NotNull(recheck);

        await queue.EnqueueAsync(First, "b@contoh.test", default);
        Assert.Null(await queue.NextAsync(default));
        await queue.DoneAsync(recheck.Id, default);
        await queue.DoneAsync(recheck.Id, default);
        await queue.EnqueueAsync(First, "b@contoh.test", default);

        Assert.Equal("b@contoh.test", (await queue.NextAsync(default))?.AskedBy);
    }

    [StoreFact]
    public async Task What_a_dead_worker_held_is_taken_again_after_its_lease()
    {
        using TestDatabase database = await MigratedAsync();
        var queue = new RecheckQueue(database.Factory, database.Time);
        await queue.EnqueueAsync(First, "a@contoh.test", default);
        await queue.NextAsync(default);

        database.Time.Now += TimeSpan.FromMinutes(9);
        Assert.Null(await queue.NextAsync(default));
        database.Time.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(First, (await queue.NextAsync(default))?.Entity);
    }
}

public sealed class SqliteRecheckQueueTests : RecheckQueueTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresRecheckQueueTests(PostgresCluster cluster) : RecheckQueueTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
