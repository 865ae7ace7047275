using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Keys of other applications deliver events or read assessments; those made before deliver.</summary>
public abstract class ApiKeysTable : Migration
{
    // Both databases know these sentences; the generator of one would build the table anew from a model that hand-written migrations do not keep.
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Rename(migrationBuilder, "ComplaintKeys", "ApiKeys");
        migrationBuilder.AddColumn<string>("Use", "ApiKeys", maxLength: 32, nullable: false, defaultValue: nameof(ApiKeyUse.SendEvents));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // A key that only reads must not become one that delivers.
        migrationBuilder.Sql($"DELETE FROM \"ApiKeys\" WHERE \"Use\" <> '{nameof(ApiKeyUse.SendEvents)}'");
        migrationBuilder.Sql("ALTER TABLE \"ApiKeys\" DROP COLUMN \"Use\"");
        Rename(migrationBuilder, "ApiKeys", "ComplaintKeys");
    }

    private void Rename(MigrationBuilder migrationBuilder, string from, string to)
    {
        migrationBuilder.Sql($"DROP INDEX \"IX_{from}_Hash\"");
        migrationBuilder.Sql($"ALTER TABLE \"{from}\" RENAME TO \"{to}\"");
        if (ActiveProvider?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            migrationBuilder.Sql($"ALTER INDEX \"PK_{from}\" RENAME TO \"PK_{to}\"");
        }

        migrationBuilder.CreateIndex($"IX_{to}_Hash", to, "Hash", unique: true);
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261202000000_ApiKeysTable")]
public sealed class SqliteApiKeysTable : ApiKeysTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261202000000_ApiKeysTable")]
public sealed class PostgresApiKeysTable : ApiKeysTable;
