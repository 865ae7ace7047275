using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Decisions about limits and calendars of complaints.</summary>
public abstract class ComplaintRuleChangesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "ComplaintRuleChanges",
        table => new
        {
            Id = table.Column<long>(nullable: false).Numbered(),
            Kind = table.Column<string>(maxLength: 32, nullable: false),
            Actor = table.Column<string>(maxLength: 256, nullable: false),
            At = table.Column<long>(nullable: false),
            Content = table.Column<string>(nullable: false),
        },
        constraints: table => table.PrimaryKey("PK_ComplaintRuleChanges", row => row.Id));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("ComplaintRuleChanges");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261130020000_ComplaintRuleChanges")]
public sealed class SqliteComplaintRuleChanges : ComplaintRuleChangesTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261130020000_ComplaintRuleChanges")]
public sealed class PostgresComplaintRuleChanges : ComplaintRuleChangesTable;
