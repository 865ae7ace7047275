using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>Notices to offices, who agreed to get them, the outbox with its log, and the mandates for escalations.</summary>
public abstract class NoticesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        People(migrationBuilder);
        migrationBuilder.CreateTable(
            "Notices",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
                MadeAt = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Notices", row => row.Id));
        migrationBuilder.CreateIndex("IX_Notices_MadeAt", "Notices", "MadeAt");
        migrationBuilder.CreateTable(
            "NoticeKeys",
            table => new
            {
                Key = table.Column<string>(maxLength: 64, nullable: false),
                NoticeId = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_NoticeKeys", row => row.Key);
                table.ForeignKey("FK_NoticeKeys_Notices_NoticeId", row => row.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_NoticeKeys_NoticeId", "NoticeKeys", "NoticeId");
        migrationBuilder.CreateTable(
            "EscalationDecisions",
            table => new
            {
                NoticeId = table.Column<long>(nullable: false),
                Ruling = table.Column<string>(maxLength: 32, nullable: false),
                MandateId = table.Column<long>(nullable: true),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                At = table.Column<long>(nullable: false),
                Reason = table.Column<string>(maxLength: 1000, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_EscalationDecisions", row => row.NoticeId);
                table.ForeignKey("FK_EscalationDecisions_Notices_NoticeId", row => row.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_EscalationDecisions_EscalationMandates_MandateId", row => row.MandateId, "EscalationMandates", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_EscalationDecisions_MandateId", "EscalationDecisions", "MandateId");
        Outbox(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("NoticeDeliverySteps");
        migrationBuilder.DropTable("NoticeDeliveries");
        migrationBuilder.DropTable("EscalationDecisions");
        migrationBuilder.DropTable("NoticeKeys");
        migrationBuilder.DropTable("Notices");
        migrationBuilder.DropTable("EscalationMandates");
        migrationBuilder.DropTable("NoticeRecipients");
    }

    private static void People(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "NoticeRecipients",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Channel = table.Column<string>(maxLength: 32, nullable: false),
                Address = table.Column<string>(maxLength: 254, nullable: false),
                Position = table.Column<string>(maxLength: 200, nullable: false),
                Purpose = table.Column<string>(maxLength: 32, nullable: false),
                Consent = table.Column<string>(maxLength: 1000, nullable: false),
                Since = table.Column<long>(nullable: false),
                AddedBy = table.Column<string>(maxLength: 256, nullable: false),
                WithdrawnAt = table.Column<long>(nullable: true),
                WithdrawnBy = table.Column<string>(maxLength: 256, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_NoticeRecipients", row => row.Id));
        migrationBuilder.CreateIndex(
            "IX_NoticeRecipients_EntityCode_Purpose_Channel_Address", "NoticeRecipients", ["EntityCode", "Purpose", "Channel", "Address"], unique: true, filter: "\"WithdrawnAt\" IS NULL");
        migrationBuilder.CreateTable(
            "EscalationMandates",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Number = table.Column<string>(maxLength: 100, nullable: false),
                Issuer = table.Column<string>(maxLength: 200, nullable: false),
                ValidFrom = table.Column<DateOnly>(nullable: false),
                ValidUntil = table.Column<DateOnly>(nullable: false),
                AddedAt = table.Column<long>(nullable: false),
                AddedBy = table.Column<string>(maxLength: 256, nullable: false),
                EndedAt = table.Column<long>(nullable: true),
                EndedBy = table.Column<string>(maxLength: 256, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_EscalationMandates", row => row.Id));
        migrationBuilder.CreateIndex("IX_EscalationMandates_Number", "EscalationMandates", "Number", unique: true, filter: "\"EndedAt\" IS NULL");
    }

    private static void Outbox(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "NoticeDeliveries",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                NoticeId = table.Column<long>(nullable: false),
                RecipientId = table.Column<long>(nullable: false),
                State = table.Column<string>(maxLength: 32, nullable: false),
                Token = table.Column<string>(maxLength: 64, nullable: false),
                NextAt = table.Column<long>(nullable: false),
                LeasedAt = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                Unclear = table.Column<int>(nullable: false),
                EndedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_NoticeDeliveries", row => row.Id);
                table.ForeignKey("FK_NoticeDeliveries_Notices_NoticeId", row => row.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_NoticeDeliveries_NoticeRecipients_RecipientId", row => row.RecipientId, "NoticeRecipients", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_NoticeDeliveries_NoticeId_RecipientId", "NoticeDeliveries", ["NoticeId", "RecipientId"], unique: true);
        migrationBuilder.CreateIndex("IX_NoticeDeliveries_State_NextAt", "NoticeDeliveries", ["State", "NextAt"]);
        migrationBuilder.CreateIndex("IX_NoticeDeliveries_RecipientId", "NoticeDeliveries", "RecipientId");
        migrationBuilder.CreateTable(
            "NoticeDeliverySteps",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                NoticeId = table.Column<long>(nullable: false),
                DeliveryId = table.Column<long>(nullable: true),
                Step = table.Column<string>(maxLength: 32, nullable: false),
                At = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                Position = table.Column<string>(maxLength: 200, nullable: false),
                Detail = table.Column<string>(maxLength: 300, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_NoticeDeliverySteps", row => row.Id);
                table.ForeignKey("FK_NoticeDeliverySteps_Notices_NoticeId", row => row.NoticeId, "Notices", "Id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("FK_NoticeDeliverySteps_NoticeDeliveries_DeliveryId", row => row.DeliveryId, "NoticeDeliveries", "Id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_NoticeDeliverySteps_NoticeId", "NoticeDeliverySteps", "NoticeId");
        migrationBuilder.CreateIndex("IX_NoticeDeliverySteps_DeliveryId", "NoticeDeliverySteps", "DeliveryId");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261129020000_Notices")]
public sealed class SqliteNotices : NoticesTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261129020000_Notices")]
public sealed class PostgresNotices : NoticesTables;
