using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monitor.App.Data.Migrations;

/// <summary>The first tables, for both databases: column types are left to the provider.</summary>
public abstract class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "AspNetRoles",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                Name = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedName = table.Column<string>(maxLength: 256, nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetRoles", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "AspNetUsers",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                FullName = table.Column<string>(nullable: false),
                Kecamatan = table.Column<string>(nullable: true),
                DisabledAt = table.Column<long>(nullable: true),
                UserName = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = table.Column<string>(maxLength: 256, nullable: true),
                Email = table.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = table.Column<bool>(nullable: false),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                PhoneNumber = table.Column<string>(nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(nullable: false),
                TwoFactorEnabled = table.Column<bool>(nullable: false),
                LockoutEnd = table.Column<long>(nullable: true),
                LockoutEnabled = table.Column<bool>(nullable: false),
                AccessFailedCount = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUsers", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "AuditEntries",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                At = table.Column<long>(nullable: false),
                Actor = table.Column<string>(maxLength: 256, nullable: false),
                Action = table.Column<string>(maxLength: 64, nullable: false),
                Subject = table.Column<string>(maxLength: 256, nullable: false),
                Before = table.Column<string>(maxLength: 1000, nullable: false),
                After = table.Column<string>(maxLength: 1000, nullable: false),
                RemoteAddress = table.Column<string>(maxLength: 64, nullable: false),
                PreviousHash = table.Column<string>(maxLength: 64, nullable: false),
                Hash = table.Column<string>(maxLength: 64, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AuditEntries", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "Invitations",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Purpose = table.Column<string>(maxLength: 32, nullable: false),
                TokenHash = table.Column<string>(maxLength: 64, nullable: false),
                FormKey = table.Column<string>(maxLength: 64, nullable: false),
                AccountId = table.Column<string>(maxLength: 450, nullable: true),
                Email = table.Column<string>(maxLength: 256, nullable: false),
                FullName = table.Column<string>(maxLength: 200, nullable: false),
                Role = table.Column<string>(maxLength: 64, nullable: false),
                Kecamatan = table.Column<string>(maxLength: 13, nullable: true),
                CreatedBy = table.Column<string>(maxLength: 256, nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
                ClosedAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Invitations", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "Rechecks",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                AskedBy = table.Column<string>(maxLength: 256, nullable: false),
                AskedAt = table.Column<long>(nullable: false),
                StartedAt = table.Column<long>(nullable: true),
                DoneAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Rechecks", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "RegisteredEntities",
            table => new
            {
                Code = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                Name = table.Column<string>(maxLength: 256, nullable: false),
                Kecamatan = table.Column<string>(maxLength: 8, nullable: true),
                Position = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RegisteredEntities", row => row.Code);
            });

        migrationBuilder.CreateTable(
            "RegisteredKabupaten",
            table => new
            {
                Code = table.Column<string>(maxLength: 5, nullable: false),
                Content = table.Column<string>(nullable: false),
                ImportedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RegisteredKabupaten", row => row.Code);
            });

        migrationBuilder.CreateTable(
            "RegisteredKecamatan",
            table => new
            {
                Code = table.Column<string>(maxLength: 8, nullable: false),
                Name = table.Column<string>(maxLength: 128, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RegisteredKecamatan", row => row.Code);
            });

        migrationBuilder.CreateTable(
            "Runs",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Key = table.Column<string>(maxLength: 64, nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                AsOf = table.Column<DateOnly>(nullable: false),
                StartedAt = table.Column<long>(nullable: false),
                FinishedAt = table.Column<long>(nullable: true),
                State = table.Column<string>(maxLength: 32, nullable: false),
                Reason = table.Column<string>(nullable: true),
                OwnNetwork = table.Column<string>(maxLength: 32, nullable: false),
                MethodologyId = table.Column<string>(maxLength: 32, nullable: false),
                Planned = table.Column<int>(nullable: false),
                Read = table.Column<int>(nullable: false),
                Failed = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Runs", row => row.Id);
            });

        migrationBuilder.CreateTable(
            "AspNetRoleClaims",
            table => new
            {
                Id = table.Column<int>(nullable: false).Numbered(),
                RoleId = table.Column<string>(nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetRoleClaims", row => row.Id);
                table.ForeignKey("FK_AspNetRoleClaims_AspNetRoles_RoleId", row => row.RoleId, "AspNetRoles", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "AspNetUserClaims",
            table => new
            {
                Id = table.Column<int>(nullable: false).Numbered(),
                UserId = table.Column<string>(nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserClaims", row => row.Id);
                table.ForeignKey("FK_AspNetUserClaims_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "AspNetUserLogins",
            table => new
            {
                LoginProvider = table.Column<string>(nullable: false),
                ProviderKey = table.Column<string>(nullable: false),
                ProviderDisplayName = table.Column<string>(nullable: true),
                UserId = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserLogins", row => new { row.LoginProvider, row.ProviderKey });
                table.ForeignKey("FK_AspNetUserLogins_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "AspNetUserRoles",
            table => new
            {
                UserId = table.Column<string>(nullable: false),
                RoleId = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserRoles", row => new { row.UserId, row.RoleId });
                table.ForeignKey("FK_AspNetUserRoles_AspNetRoles_RoleId", row => row.RoleId, "AspNetRoles", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_AspNetUserRoles_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "AspNetUserTokens",
            table => new
            {
                UserId = table.Column<string>(nullable: false),
                LoginProvider = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AspNetUserTokens", row => new { row.UserId, row.LoginProvider, row.Name });
                table.ForeignKey("FK_AspNetUserTokens_AspNetUsers_UserId", row => row.UserId, "AspNetUsers", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "RegisteredAddresses",
            table => new
            {
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                Position = table.Column<int>(nullable: false),
                Url = table.Column<string>(maxLength: 2048, nullable: false),
                State = table.Column<string>(maxLength: 32, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_RegisteredAddresses", row => new { row.EntityCode, row.Position });
                table.ForeignKey("FK_RegisteredAddresses_RegisteredEntities_EntityCode", row => row.EntityCode, "RegisteredEntities", "Code", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "Assessments",
            table => new
            {
                Id = table.Column<long>(nullable: false).Numbered(),
                Number = table.Column<string>(maxLength: 32, nullable: false),
                Period = table.Column<string>(maxLength: 64, nullable: false),
                AsOf = table.Column<DateOnly>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                RunId = table.Column<long>(nullable: false),
                MethodologyId = table.Column<string>(maxLength: 32, nullable: false),
                MethodologyHash = table.Column<string>(maxLength: 64, nullable: false),
                JudgeVersion = table.Column<string>(maxLength: 32, nullable: false),
                ManifestHash = table.Column<string>(maxLength: 64, nullable: false),
                ContentHash = table.Column<string>(maxLength: 64, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Assessments", row => row.Id);
                table.ForeignKey("FK_Assessments_Runs_RunId", row => row.RunId, "Runs", "Id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            "Snapshots",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                EntityCode = table.Column<string>(maxLength: 64, nullable: false),
                RunId = table.Column<long>(nullable: false),
                Kind = table.Column<string>(maxLength: 32, nullable: false),
                TakenAt = table.Column<long>(nullable: false),
                Home = table.Column<string>(maxLength: 32, nullable: false),
                OwnNetwork = table.Column<string>(maxLength: 32, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Snapshots", row => row.Id);
                table.ForeignKey("FK_Snapshots_Runs_RunId", row => row.RunId, "Runs", "Id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            "Verdicts",
            table => new
            {
                SnapshotId = table.Column<Guid>(nullable: false),
                MethodologyId = table.Column<string>(maxLength: 32, nullable: false),
                JudgeVersion = table.Column<string>(maxLength: 32, nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Verdicts", row => new { row.SnapshotId, row.MethodologyId, row.JudgeVersion });
                table.ForeignKey("FK_Verdicts_Snapshots_SnapshotId", row => row.SnapshotId, "Snapshots", "Id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex("IX_AspNetRoleClaims_RoleId", "AspNetRoleClaims", "RoleId");
        migrationBuilder.CreateIndex("RoleNameIndex", "AspNetRoles", "NormalizedName", unique: true);
        migrationBuilder.CreateIndex("IX_AspNetUserClaims_UserId", "AspNetUserClaims", "UserId");
        migrationBuilder.CreateIndex("IX_AspNetUserLogins_UserId", "AspNetUserLogins", "UserId");
        migrationBuilder.CreateIndex("IX_AspNetUserRoles_RoleId", "AspNetUserRoles", "RoleId");
        migrationBuilder.CreateIndex("EmailIndex", "AspNetUsers", "NormalizedEmail");
        migrationBuilder.CreateIndex("UserNameIndex", "AspNetUsers", "NormalizedUserName", unique: true);
        migrationBuilder.CreateIndex("IX_Assessments_ManifestHash_AsOf_MethodologyHash_JudgeVersion", "Assessments", ["ManifestHash", "AsOf", "MethodologyHash", "JudgeVersion"], unique: true);
        migrationBuilder.CreateIndex("IX_Assessments_Number", "Assessments", "Number", unique: true);
        migrationBuilder.CreateIndex("IX_Assessments_RunId", "Assessments", "RunId");
        migrationBuilder.CreateIndex("IX_AuditEntries_Action", "AuditEntries", "Action");
        migrationBuilder.CreateIndex("IX_AuditEntries_At", "AuditEntries", "At");
        migrationBuilder.CreateIndex("IX_Invitations_Email", "Invitations", "Email");
        migrationBuilder.CreateIndex("IX_Invitations_TokenHash", "Invitations", "TokenHash", unique: true);
        migrationBuilder.CreateIndex("IX_Rechecks_EntityCode", "Rechecks", "EntityCode", unique: true, filter: "\"DoneAt\" IS NULL");
        migrationBuilder.CreateIndex("IX_Runs_Key", "Runs", "Key", unique: true);
        migrationBuilder.CreateIndex("IX_Runs_StartedAt", "Runs", "StartedAt");
        migrationBuilder.CreateIndex("IX_Snapshots_EntityCode_RunId_Kind", "Snapshots", ["EntityCode", "RunId", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_Snapshots_EntityCode_TakenAt", "Snapshots", ["EntityCode", "TakenAt"]);
        migrationBuilder.CreateIndex("IX_Snapshots_RunId", "Snapshots", "RunId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Verdicts");
        migrationBuilder.DropTable("Snapshots");
        migrationBuilder.DropTable("Assessments");
        migrationBuilder.DropTable("RegisteredAddresses");
        migrationBuilder.DropTable("AspNetUserTokens");
        migrationBuilder.DropTable("AspNetUserRoles");
        migrationBuilder.DropTable("AspNetUserLogins");
        migrationBuilder.DropTable("AspNetUserClaims");
        migrationBuilder.DropTable("AspNetRoleClaims");
        migrationBuilder.DropTable("Runs");
        migrationBuilder.DropTable("RegisteredKecamatan");
        migrationBuilder.DropTable("RegisteredKabupaten");
        migrationBuilder.DropTable("RegisteredEntities");
        migrationBuilder.DropTable("Rechecks");
        migrationBuilder.DropTable("Invitations");
        migrationBuilder.DropTable("AuditEntries");
        migrationBuilder.DropTable("AspNetUsers");
        migrationBuilder.DropTable("AspNetRoles");
    }
}

[DbContext(typeof(SqliteMonitorDb))]
[Migration("20261125000000_FirstTables")]
public sealed class SqliteFirstTables : FirstTables;

[DbContext(typeof(PostgresMonitorDb))]
[Migration("20261125000000_FirstTables")]
public sealed class PostgresFirstTables : FirstTables;
