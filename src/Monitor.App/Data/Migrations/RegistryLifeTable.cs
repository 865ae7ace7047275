using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Decisions about the register, groups of its files, and looks at proposed addresses.</summary>
public abstract class RegistryLifeTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "RegistryChanges",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Day = table.Column<DateOnly>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Content = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_RegistryChanges", row => row.Id));
        migrationBuilder.CreateIndex("IX_RegistryChanges_EntityCode", "RegistryChanges", "EntityCode");
        migrationBuilder.CreateTable(
            "RegisteredGroups",
            table => new
            {
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Set = table.Column<string>(maxLength: 60, nullable: false),
                Value = table.Column<string>(maxLength: 60, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RegisteredGroups", row => new { row.EntityCode, row.Set });
                table.ForeignKey("FK_RegisteredGroups_RegisteredEntities_EntityCode", row => row.EntityCode, "RegisteredEntities", "Code", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "AddressProbes",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Url = table.Column<string>(maxLength: 2048, nullable: false),
                At = table.Column<long>(nullable: false),
                Status = table.Column<string>(maxLength: 32, nullable: false),
                HttpCode = table.Column<int>(nullable: true),
                Final = table.Column<string>(maxLength: 2048, nullable: true),
                Title = table.Column<string>(maxLength: 200, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_AddressProbes", row => row.Id));
        migrationBuilder.CreateIndex("IX_AddressProbes_EntityCode", "AddressProbes", "EntityCode");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("AddressProbes");
        migrationBuilder.DropTable("RegisteredGroups");
        migrationBuilder.DropTable("RegistryChanges");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261129000000_RegistryLife")]
public sealed class SqliteRegistryLife : RegistryLifeTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261129000000_RegistryLife")]
public sealed class PostgresRegistryLife : RegistryLifeTable;
