using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Sites whose server was down for many in a run.</summary>
public abstract class SharedOutagesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "SharedOutages",
        table => new
        {
            RunId = table.Column<long>(nullable: false),
            EntityCode = table.Column<string>(maxLength: 64, nullable: false),
            Server = table.Column<string>(maxLength: 256, nullable: false),
            Cause = table.Column<string>(maxLength: 32, nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_SharedOutages", row => new { row.RunId, row.EntityCode });
            table.ForeignKey("FK_SharedOutages_Runs_RunId", row => row.RunId, "Runs", "Id", onDelete: ReferentialAction.Restrict);
        });

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("SharedOutages");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261126000000_SharedOutages")]
public sealed class SqliteSharedOutages : SharedOutagesTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261126000000_SharedOutages")]
public sealed class PostgresSharedOutages : SharedOutagesTable;
