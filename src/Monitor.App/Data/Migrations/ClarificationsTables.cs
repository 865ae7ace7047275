using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Clarifications and the rulings on them.</summary>
public abstract class ClarificationsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Clarifications",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Criterion = table.Column<string>(maxLength: 64, nullable: false),
                Observed = table.Column<string>(maxLength: 32, nullable: false),
                Explanation = table.Column<string>(maxLength: 1000, nullable: false),
                Reason = table.Column<string>(maxLength: 1000, nullable: false),
                Link = table.Column<string>(maxLength: 2048, nullable: true),
                Seen = table.Column<byte[]>(nullable: true),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                Behalf = table.Column<string>(maxLength: 200, nullable: false),
                At = table.Column<long>(nullable: false),
                AttachmentName = table.Column<string>(maxLength: 200, nullable: true),
                Attachment = table.Column<byte[]>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Clarifications", row => row.Id));
        migrationBuilder.CreateIndex("IX_Clarifications_EntityCode_Criterion", "Clarifications", ["EntityCode", "Criterion"]);
        migrationBuilder.CreateTable(
            "ClarificationDecisions",
            table => new
            {
                ClarificationId = table.Column<long>(nullable: false),
                Ruling = table.Column<string>(maxLength: 32, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Reason = table.Column<string>(maxLength: 1000, nullable: false),
                Until = table.Column<DateOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ClarificationDecisions", row => row.ClarificationId);
                table.ForeignKey("FK_ClarificationDecisions_Clarifications_ClarificationId", row => row.ClarificationId, "Clarifications", "Id", onDelete: ReferentialAction.Restrict);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ClarificationDecisions");
        migrationBuilder.DropTable("Clarifications");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261128020000_Clarifications")]
public sealed class SqliteClarifications : ClarificationsTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261128020000_Clarifications")]
public sealed class PostgresClarifications : ClarificationsTables;
