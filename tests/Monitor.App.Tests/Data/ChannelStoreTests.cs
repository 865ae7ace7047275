using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Data;

/// <summary>Looks at channels and words of persons on both databases.</summary>
public abstract class ChannelStoreTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 1, 2, 3, 456, TimeSpan.Zero);

    protected abstract Task<TestDatabase> MigratedAsync();

    [StoreFact]
    public async Task A_look_comes_back_as_it_was_and_old_ones_are_left_out()
    {
        using TestDatabase database = await MigratedAsync();
        var store = new ChannelStore(database.Factory);
        var whole = new ChannelLook(
            "media:youtube.com/@dinas", At, new Uri("https://www.youtube.com/feeds/videos.xml?channel_id=x"), FetchStatus.Ok, 200, ChannelSight.Alive, "daftar unggahan terbaca", "UCabcdefghijklmnopqrstuv", At.AddDays(-20), new string('a', 64));
        var bare = new ChannelLook("portal:lapor.contoh.test", At.AddHours(-1), new Uri("https://lapor.contoh.test/"), FetchStatus.TimedOut, null, ChannelSight.Wall, new string('x', 400), null, null, null);
        foreach (ChannelLook look in new[] { whole, bare, bare with { At = At.AddDays(-200) } })
        {
            await store.AddAsync(look, default);
        }

        ImmutableArray<ChannelLook> read = await store.LooksAsync(At.AddDays(-180), default);

        Assert.Equal([bare with { Seen = new string('x', 300) }, whole], read.ToArray());
    }

    [StoreFact]
    public async Task What_a_village_said_is_kept_in_its_order_apart_from_others_and_never_rewritten()
    {
        using TestDatabase database = await MigratedAsync();
        var store = new ChannelStore(database.Factory);
        var first = new ChannelDeclaration(new EntityCode("99.01.02.2001"), "media:facebook.com/desa", ChannelUse.Kept, "operator", "Desa Contoh", At);
        ChannelDeclaration second = first with { Use = ChannelUse.GivenUp, By = "camat", Behalf = "", At = At.AddDays(1) };
        foreach (ChannelDeclaration word in new[] { first, second, first with { Entity = new EntityCode("99.01.02.2002"), Behalf = new string('x', 300) } })
        {
            await store.AddAsync(word, default);
        }

        Assert.Equal([first, second], (await store.DeclarationsAsync(first.Entity, default)).ToArray());
        Assert.Equal(200, Assert.Single(await store.DeclarationsAsync(new EntityCode("99.01.02.2002"), default)).Behalf.Length);
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        (await db.ChannelDeclarations.FirstAsync()).Use = ChannelUse.GivenUp;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [StoreFact]
    public async Task Words_of_persons_are_kept_in_their_order_and_never_rewritten()
    {
        using TestDatabase database = await MigratedAsync();
        var store = new ChannelStore(database.Factory);
        var first = new ChannelVerdict(new EntityCode("99.01/dinas"), "media:facebook.com/dinas", ChannelRuling.Unclear, "dewi", At, "halaman masuk");
        ChannelVerdict second = first with { Ruling = ChannelRuling.Alive, At = At.AddDays(1), Note = "unggahan kemarin" };
        await store.AddAsync(first, default);
        await store.AddAsync(second, default);

        Assert.Equal([first, second], (await store.VerdictsAsync(default)).ToArray());
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        (await db.ChannelVerdicts.FirstAsync()).Note = "lain";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}

public sealed class SqliteChannelStoreTests : ChannelStoreTests
{
    protected override Task<TestDatabase> MigratedAsync() => TestDatabase.MigratedAsync();
}

[Collection(PostgresTests.Name)]
public sealed class PostgresChannelStoreTests(PostgresCluster cluster) : ChannelStoreTests
{
    protected override async Task<TestDatabase> MigratedAsync() => await TestDatabase.MigratedAsync(await cluster.NewDatabaseAsync());
}
