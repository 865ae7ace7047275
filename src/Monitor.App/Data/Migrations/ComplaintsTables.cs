using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Complaints, what exports and events said about them, imports, and the keys of other applications.</summary>
public abstract class ComplaintsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Imports(migrationBuilder);
        Complaints(migrationBuilder);
        migrationBuilder.CreateTable(
            "ComplaintKeys",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Name = table.Column<string>(maxLength: 100, nullable: false),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
                RevokedAt = table.Column<long>(nullable: true),
                RevokedBy = table.Column<string>(maxLength: 256, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ComplaintKeys", row => row.Id));
        migrationBuilder.CreateIndex("IX_ComplaintKeys_Hash", "ComplaintKeys", "Hash", unique: true);
        migrationBuilder.CreateTable(
            "AgencyAliases",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                ExternalId = table.Column<string>(maxLength: 16, nullable: true),
                Name = table.Column<string>(maxLength: 120, nullable: true),
                Agency = table.Column<string>(maxLength: 64, nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AgencyAliases", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (string table in new[] { "AgencyAliases", "ComplaintKeys", "ComplaintLinks", "ComplaintEvents", "Complaints", "ParkedComplaints", "ComplaintBefores", "ComplaintImports" })
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void Imports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ComplaintImports",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Source = table.Column<string>(maxLength: 40, nullable: false),
                FileHash = table.Column<string>(maxLength: 64, nullable: false),
                TakenAfter = table.Column<long>(nullable: true),
                TakenBy = table.Column<long>(nullable: false),
                FromDay = table.Column<DateOnly>(nullable: false),
                ToDay = table.Column<DateOnly>(nullable: false),
                At = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                Mapping = table.Column<string>(maxLength: 32, nullable: false),
                Rows = table.Column<int>(nullable: false),
                New = table.Column<int>(nullable: false),
                Changed = table.Column<int>(nullable: false),
                Refined = table.Column<int>(nullable: false),
                Same = table.Column<int>(nullable: false),
                Gone = table.Column<int>(nullable: false),
                Parked = table.Column<int>(nullable: false),
                IsOlder = table.Column<bool>(nullable: false),
                IsSettled = table.Column<bool>(nullable: false),
                UndoneAt = table.Column<long>(nullable: true),
                UndoneBy = table.Column<string>(maxLength: 256, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ComplaintImports", row => row.Id));
        migrationBuilder.CreateIndex("IX_ComplaintImports_Source_FileHash", "ComplaintImports", ["Source", "FileHash"], unique: true, filter: "\"UndoneAt\" IS NULL");
        migrationBuilder.CreateTable(
            "ComplaintBefores",
            table => new
            {
                ImportId = table.Column<long>(nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ComplaintBefores", row => new { row.ImportId, row.Reference });
                table.ForeignKey("FK_ComplaintBefores_ComplaintImports_ImportId", row => row.ImportId, "ComplaintImports", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "ParkedComplaints",
            table => new
            {
                ImportId = table.Column<long>(nullable: false),
                Row = table.Column<int>(nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<string>(nullable: false),
                ClearedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ParkedComplaints", row => new { row.ImportId, row.Row });
                table.ForeignKey("FK_ParkedComplaints_ComplaintImports_ImportId", row => row.ImportId, "ComplaintImports", "Id", onDelete: ReferentialAction.Restrict);
            });
    }

    private static void Complaints(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Complaints",
            table => new
            {
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                SubmittedAfter = table.Column<long>(nullable: false),
                SubmittedBy = table.Column<long>(nullable: false),
                RegisteredAfter = table.Column<long>(nullable: true),
                RegisteredBy = table.Column<long>(nullable: true),
                Classification = table.Column<string>(maxLength: 32, nullable: false),
                Category = table.Column<string>(maxLength: 40, nullable: true),
                Door = table.Column<string>(maxLength: 32, nullable: false),
                Confidentiality = table.Column<string>(maxLength: 32, nullable: false),
                Area = table.Column<string>(maxLength: 16, nullable: true),
                Rating = table.Column<int>(nullable: true),
                IsSupervisory = table.Column<bool>(nullable: true),
                SupervisedBy = table.Column<string>(maxLength: 64, nullable: true),
                SupervisedOn = table.Column<DateOnly>(nullable: true),
                FirstImport = table.Column<long>(nullable: true),
                Sights = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Complaints", row => new { row.Source, row.Reference });
                table.ForeignKey("FK_Complaints_ComplaintImports_FirstImport", row => row.FirstImport, "ComplaintImports", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_Complaints_FirstImport", "Complaints", "FirstImport");
        migrationBuilder.CreateTable(
            "ComplaintEvents",
            table => new
            {
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                EventId = table.Column<string>(maxLength: 64, nullable: false),
                State = table.Column<string>(maxLength: 32, nullable: false),
                AtAfter = table.Column<long>(nullable: true),
                AtBy = table.Column<long>(nullable: false),
                Agency = table.Column<string>(maxLength: 64, nullable: true),
                Cause = table.Column<string>(maxLength: 32, nullable: false),
                Rejection = table.Column<string>(maxLength: 32, nullable: false),
                IsAutomatic = table.Column<bool>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ComplaintEvents", row => new { row.Source, row.Reference, row.EventId });
                table.ForeignKey(
                    "FK_ComplaintEvents_Complaints_Source_Reference", row => new { row.Source, row.Reference }, "Complaints", principalColumns: ["Source", "Reference"], onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "ComplaintLinks",
            table => new
            {
                Source = table.Column<string>(maxLength: 40, nullable: false),
                Reference = table.Column<string>(maxLength: 64, nullable: false),
                OtherSource = table.Column<string>(maxLength: 40, nullable: false),
                OtherReference = table.Column<string>(maxLength: 64, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ComplaintLinks", row => new { row.Source, row.Reference, row.OtherSource, row.OtherReference }));
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261129010000_Complaints")]
public sealed class SqliteComplaints : ComplaintsTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261129010000_Complaints")]
public sealed class PostgresComplaints : ComplaintsTables;
