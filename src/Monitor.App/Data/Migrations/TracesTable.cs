using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>What full readings showed, by which growth is told.</summary>
public abstract class TracesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Traces",
            table => new
            {
                SnapshotId = table.Column<Guid>(nullable: false),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Site = table.Column<string>(maxLength: 2048, nullable: false),
                TakenAt = table.Column<long>(nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Traces", row => row.SnapshotId);
                table.ForeignKey("FK_Traces_Snapshots_SnapshotId", row => row.SnapshotId, "Snapshots", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Traces_EntityCode_TakenAt", "Traces", ["EntityCode", "TakenAt"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Traces");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261127000000_Traces")]
public sealed class SqliteTraces : TracesTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261127000000_Traces")]
public sealed class PostgresTraces : TracesTable;
