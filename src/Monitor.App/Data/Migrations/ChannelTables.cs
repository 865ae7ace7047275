using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Looks at published channels, and what persons found behind them.</summary>
public abstract class ChannelTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChannelChecks",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Key = table.Column<string>(maxLength: 512, nullable: false),
                At = table.Column<long>(nullable: false),
                Asked = table.Column<string>(maxLength: 2048, nullable: false),
                Status = table.Column<string>(maxLength: 32, nullable: false),
                HttpCode = table.Column<int>(nullable: true),
                Sight = table.Column<string>(maxLength: 32, nullable: false),
                Seen = table.Column<string>(maxLength: 300, nullable: false),
                AccountId = table.Column<string>(maxLength: 32, nullable: true),
                NewestUpload = table.Column<long>(nullable: true),
                BodyHash = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ChannelChecks", row => row.Id));
        migrationBuilder.CreateIndex("IX_ChannelChecks_At", "ChannelChecks", "At");
        migrationBuilder.CreateTable(
            "ChannelVerdicts",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Key = table.Column<string>(maxLength: 512, nullable: false),
                Ruling = table.Column<string>(maxLength: 32, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Note = table.Column<string>(maxLength: 1000, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ChannelVerdicts", row => row.Id));
        migrationBuilder.CreateIndex("IX_ChannelVerdicts_EntityCode", "ChannelVerdicts", "EntityCode");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ChannelVerdicts");
        migrationBuilder.DropTable("ChannelChecks");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261130000000_ChannelChecks")]
public sealed class SqliteChannelChecks : ChannelTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261130000000_ChannelChecks")]
public sealed class PostgresChannelChecks : ChannelTables;
