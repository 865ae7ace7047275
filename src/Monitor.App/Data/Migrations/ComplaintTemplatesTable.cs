using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>How tables of other sources are read.</summary>
public abstract class ComplaintTemplatesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ComplaintTemplates",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Name = table.Column<string>(maxLength: 100, nullable: false),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Signature = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                CreatedBy = table.Column<string>(maxLength: 256, nullable: false),
                RetiredAt = table.Column<long>(nullable: true),
                RetiredBy = table.Column<string>(maxLength: 256, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ComplaintTemplates", row => row.Id));
        migrationBuilder.CreateIndex("IX_ComplaintTemplates_Signature", "ComplaintTemplates", "Signature", unique: true, filter: "\"RetiredAt\" IS NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("ComplaintTemplates");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261130010000_ComplaintTemplates")]
public sealed class SqliteComplaintTemplates : ComplaintTemplatesTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261130010000_ComplaintTemplates")]
public sealed class PostgresComplaintTemplates : ComplaintTemplatesTable;
