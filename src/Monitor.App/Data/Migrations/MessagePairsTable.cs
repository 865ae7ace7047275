using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Waits of counterparts in channels, for thirty days.</summary>
public abstract class MessagePairsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "MessagePairs",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Agency = table.Column<string>(maxLength: 64, nullable: false),
                Door = table.Column<string>(maxLength: 32, nullable: false),
                Counterpart = table.Column<string>(maxLength: 64, nullable: false),
                InboundAt = table.Column<long>(nullable: false),
                FirstReplyAt = table.Column<long>(nullable: true),
                AutoReplyAt = table.Column<long>(nullable: true),
                PurgeAfter = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_MessagePairs", row => row.Id));
        migrationBuilder.CreateIndex("IX_MessagePairs_Counterpart", "MessagePairs", "Counterpart");
        migrationBuilder.CreateIndex("IX_MessagePairs_PurgeAfter", "MessagePairs", "PurgeAfter");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("MessagePairs");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261130030000_MessagePairs")]
public sealed class SqliteMessagePairs : MessagePairsTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261130030000_MessagePairs")]
public sealed class PostgresMessagePairs : MessagePairsTable;
