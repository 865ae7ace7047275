using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;

namespace Monitor.App.Tests.Data;

/// <summary>The hand-written migrations make exactly the tables that the model describes.</summary>
public abstract class SchemaTests
{
    /// <summary>Rows of text that describe every table, column, key, foreign key and index.</summary>
    protected abstract string Description { get; }

    protected abstract Task<TestDatabase> EmptyAsync();

    [StoreFact]
    public async Task Migrations_make_the_tables_of_the_model()
    {
        using TestDatabase migrated = await EmptyAsync();
        using TestDatabase created = await EmptyAsync();
        await Database.MigrateAsync(migrated.Factory, migrated.Time, default);
        await using (MonitorDb db = await created.Factory.CreateDbContextAsync())
        {
            await db.Database.EnsureCreatedAsync();
        }

        string[] actual = await DescribeAsync(migrated);
        string[] expected = await DescribeAsync(created);

        Assert.True(expected.Length > 150, $"Only {expected.Length} lines describe the model.");
        Assert.Equal(expected, actual);
    }

    [StoreFact]
    public async Task Every_table_of_the_model_is_there_by_name()
    {
        using TestDatabase migrated = await EmptyAsync();
        await Database.MigrateAsync(migrated.Factory, migrated.Time, default);
        await using MonitorDb db = await migrated.Factory.CreateDbContextAsync();
        string[] tables = [.. (await DescribeAsync(migrated)).Select(line => line.Split('|')[1]).Distinct()];

        Assert.All(db.Model.GetEntityTypes(), type => Assert.Contains(type.GetTableName(), tables));
    }

    [StoreFact]
    public async Task Migrating_twice_changes_nothing()
    {
        using TestDatabase migrated = await EmptyAsync();
        await Database.MigrateAsync(migrated.Factory, migrated.Time, default);
        string[] first = await DescribeAsync(migrated);
        await Database.MigrateAsync(migrated.Factory, migrated.Time, default);

        Assert.Equal(first, await DescribeAsync(migrated));
    }

    [StoreFact]
    public async Task Going_down_removes_every_table()
    {
        using TestDatabase migrated = await EmptyAsync();
        await Database.MigrateAsync(migrated.Factory, migrated.Time, default);
        await using (MonitorDb db = await migrated.Factory.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync("0");
        }

        Assert.Empty(await DescribeAsync(migrated));
    }

    [StoreFact]
    public async Task A_key_made_when_keys_only_delivered_delivers_and_going_down_leaves_no_other()
    {
        using TestDatabase database = await EmptyAsync();
        var keys = new ApiKeys(database.Factory, database.Time);
        await Database.MigrateAsync(database.Factory, database.Time, default);
        string sender = await keys.AddSenderAsync("Lama", "uji", database.Time.GetUtcNow().AddDays(1), "petugas", default);
        string reader = await keys.AddReaderAsync("Portal", database.Time.GetUtcNow().AddDays(1), "petugas", default);
        await using (MonitorDb db = await database.Factory.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync("20261201010000_ChannelDeclarations");
            Assert.Equal(1, await db.Database.SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM \"ComplaintKeys\"").SingleAsync());
            await db.Database.MigrateAsync();
        }

        Assert.Equal("Lama", (await keys.FindAsync(sender, ApiKeyUse.SendEvents, default))?.Name);
        Assert.Null(await keys.FindAsync(reader, ApiKeyUse.ReadAssessments, default));
        Assert.Null(await keys.FindAsync(reader, ApiKeyUse.SendEvents, default));
    }

    private async Task<string[]> DescribeAsync(TestDatabase database)
    {
        await using MonitorDb db = await database.Factory.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Description;
        var lines = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}

public sealed class SqliteSchemaTests : SchemaTests
{
    protected override string Description =>
        """
        WITH tables AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\_\_EF%' ESCAPE '\')
        SELECT 'column|' || t.name || '|' || c.name || '|' || c.type || '|' || c."notnull" || '|' || coalesce(c.dflt_value, '') || '|' || c.pk
          FROM tables t, pragma_table_info(t.name) c
        UNION ALL SELECT 'foreign key|' || t.name || '|' || f."from" || '|' || f."table" || '|' || f."to" || '|' || f.on_delete FROM tables t, pragma_foreign_key_list(t.name) f
        UNION ALL SELECT 'index|' || t.name || '|' || m.name || '|' || coalesce(m.sql, '') FROM tables t JOIN sqlite_master m ON m.tbl_name = t.name AND m.type = 'index'
        UNION ALL SELECT 'numbered|' || m.name FROM sqlite_master m WHERE m.sql LIKE '%AUTOINCREMENT%' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_does_not_stop_the_next_start()
    {
        using TestDatabase database = TestDatabase.Empty();
        await using (MonitorDb db = await database.Factory.CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 18:30:00.1234567+00:00');
                """);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Database.MigrateAsync(database.Factory, database.Time, limit.Token);

        await using MonitorDb migrated = await database.Factory.CreateDbContextAsync();
        Assert.Equal(0, await migrated.Runs.CountAsync());
    }

    protected override Task<TestDatabase> EmptyAsync() => Task.FromResult(TestDatabase.Empty());
}

[Collection(PostgresTests.Name)]
public sealed class PostgresSchemaTests(PostgresCluster cluster) : SchemaTests
{
    protected override string Description =>
        """
        SELECT concat_ws('|', 'column', c.table_name, c.column_name, c.data_type, c.character_maximum_length, c.is_nullable, c.is_identity, c.column_default)
          FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT concat_ws('|', 'constraint', r.relname, k.conname, pg_get_constraintdef(k.oid))
          FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace WHERE n.nspname = 'public' AND r.relname NOT LIKE '\_\_EF%'
        UNION ALL SELECT concat_ws('|', 'index', i.tablename, i.indexname, i.indexdef) FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename NOT LIKE '\_\_EF%'
        """;

    protected override async Task<TestDatabase> EmptyAsync() => TestDatabase.Empty(await cluster.NewDatabaseAsync());
}
