using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>The score of each entity on each day.</summary>
public abstract class ScoresTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Scores",
            table => new
            {
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Day = table.Column<DateOnly>(nullable: false),
                Tenths = table.Column<int>(nullable: true),
                Band = table.Column<string>(maxLength: 64, nullable: true),
                Coverage = table.Column<double>(nullable: false),
                MethodologyId = table.Column<string>(maxLength: 32, nullable: false),
                Assessment = table.Column<string>(maxLength: 32, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Scores", row => new { row.EntityCode, row.Day }));
        migrationBuilder.CreateIndex("IX_Scores_Day", "Scores", "Day");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Scores");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261128010000_Scores")]
public sealed class SqliteScores : ScoresTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261128010000_Scores")]
public sealed class PostgresScores : ScoresTable;
