using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Events that wait for the meaning of a word, and what persons said such words mean.</summary>
public abstract class ParkedEventsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ParkedEvents",
            table => new
            {
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                EventId = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<string>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                ClearedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ParkedEvents", row => new { row.Source, row.Reference, row.EventId }));
        migrationBuilder.CreateTable(
            "SourceWords",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Word = table.Column<string>(maxLength: 40, nullable: false),
                State = table.Column<string>(maxLength: 32, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SourceWords", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("SourceWords");
        migrationBuilder.DropTable("ParkedEvents");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261130000000_ParkedEvents")]
public sealed class SqliteParkedEvents : ParkedEventsTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261130000000_ParkedEvents")]
public sealed class PostgresParkedEvents : ParkedEventsTable;
