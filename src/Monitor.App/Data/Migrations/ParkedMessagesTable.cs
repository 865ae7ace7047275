using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Messages whose agency nobody has recognised yet, for thirty days.</summary>
public abstract class ParkedMessagesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Seals are made otherwise from here on: an answer would not find a question that was sealed before, and the office would seem to be silent.
        migrationBuilder.Sql("DELETE FROM \"MessagePairs\"");
        migrationBuilder.CreateTable(
            "ParkedMessages",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Agency = table.Column<string>(maxLength: 64, nullable: false),
                Door = table.Column<string>(maxLength: 32, nullable: false),
                Period = table.Column<int>(nullable: false),
                Counterpart = table.Column<string>(maxLength: 64, nullable: false),
                Earlier = table.Column<string>(maxLength: 64, nullable: true),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                At = table.Column<long>(nullable: false),
                PurgeAfter = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ParkedMessages", row => row.Id));
        migrationBuilder.CreateIndex("IX_ParkedMessages_PurgeAfter", "ParkedMessages", "PurgeAfter");
        migrationBuilder.CreateIndex("IX_ParkedMessages_Source", "ParkedMessages", "Source");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("ParkedMessages");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261203000000_ParkedMessages")]
public sealed class SqliteParkedMessages : ParkedMessagesTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261203000000_ParkedMessages")]
public sealed class PostgresParkedMessages : ParkedMessagesTable;
