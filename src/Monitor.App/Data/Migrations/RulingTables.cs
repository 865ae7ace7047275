using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Rulings on suspicions, the steps of an assessment and the files of final ones.</summary>
public abstract class RulingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SuspicionRulings",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Ruling = table.Column<string>(maxLength: 32, nullable: false),
                Marks = table.Column<string>(maxLength: 4000, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Reason = table.Column<string>(maxLength: 1000, nullable: false),
                Until = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_SuspicionRulings", row => row.Id));
        migrationBuilder.CreateIndex("IX_SuspicionRulings_EntityCode_Kind_At", "SuspicionRulings", ["EntityCode", "Kind", "At"]);
        migrationBuilder.CreateTable(
            "AssessmentSteps",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Number = table.Column<string>(maxLength: 32, nullable: false),
                Ordinal = table.Column<int>(nullable: false),
                Step = table.Column<string>(maxLength: 32, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Note = table.Column<string>(maxLength: 1000, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AssessmentSteps", row => row.Id));
        migrationBuilder.CreateIndex("IX_AssessmentSteps_Number_Ordinal", "AssessmentSteps", ["Number", "Ordinal"], unique: true);
        migrationBuilder.CreateTable(
            "FinalFiles",
            table => new
            {
                Number = table.Column<string>(maxLength: 32, nullable: false),
                Scope = table.Column<string>(maxLength: 16, nullable: false),
                FileName = table.Column<string>(maxLength: 200, nullable: false),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_FinalFiles", row => new { row.Number, row.Scope }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("FinalFiles");
        migrationBuilder.DropTable("AssessmentSteps");
        migrationBuilder.DropTable("SuspicionRulings");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261128000000_Rulings")]
public sealed class SqliteRulings : RulingTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261128000000_Rulings")]
public sealed class PostgresRulings : RulingTables;
