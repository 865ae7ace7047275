using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>How each body of the register declared that it can be reached.</summary>
public abstract class ContactsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "RegisteredContacts",
        table => new
        {
            EntityCode = table.Column<string>(maxLength: 64, nullable: false),
            Position = table.Column<int>(nullable: false),
            Kind = table.Column<string>(maxLength: 32, nullable: false),
            Value = table.Column<string>(maxLength: 512, nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_RegisteredContacts", row => new { row.EntityCode, row.Position });
            table.ForeignKey("FK_RegisteredContacts_RegisteredEntities_EntityCode", row => row.EntityCode, "RegisteredEntities", "Code", onDelete: ReferentialAction.Cascade);
        });

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("RegisteredContacts");
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261127010000_Contacts")]
public sealed class SqliteContacts : ContactsTable;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261127010000_Contacts")]
public sealed class PostgresContacts : ContactsTable;
