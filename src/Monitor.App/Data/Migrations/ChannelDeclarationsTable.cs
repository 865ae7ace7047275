using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>What villages say of their own channels.</summary>
public abstract class ChannelDeclarationsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChannelDeclarations",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Key = table.Column<string>(maxLength: 512, nullable: false),
                Use = table.Column<string>(maxLength: 32, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                Behalf = table.Column<string>(maxLength: 200, nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ChannelDeclarations", row => row.Id));
        migrationBuilder.CreateIndex("IX_ChannelDeclarations_EntityCode", "ChannelDeclarations", "EntityCode");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("ChannelDeclarations");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261201010000_ChannelDeclarations")]
public sealed class SqliteChannelDeclarations : ChannelDeclarationsTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261201010000_ChannelDeclarations")]
public sealed class PostgresChannelDeclarations : ChannelDeclarationsTable;
