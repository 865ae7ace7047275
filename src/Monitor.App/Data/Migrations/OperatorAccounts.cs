using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>The one entity that an operator answers for.</summary>
public abstract class OperatorAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Entity", "AspNetUsers", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<string>("Entity", "Invitations", maxLength: 64, nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Both databases know this sentence; the generator of one would build the table anew from a model that hand-written migrations do not keep.
        migrationBuilder.Sql("ALTER TABLE \"Invitations\" DROP COLUMN \"Entity\"");
        migrationBuilder.Sql("ALTER TABLE \"AspNetUsers\" DROP COLUMN \"Entity\"");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261201000000_OperatorAccounts")]
public sealed class SqliteOperatorAccounts : OperatorAccounts;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261201000000_OperatorAccounts")]
public sealed class PostgresOperatorAccounts : OperatorAccounts;
