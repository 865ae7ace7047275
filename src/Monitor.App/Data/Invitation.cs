using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>What a one-time link opens.</summary>
public enum InvitationPurpose
{
    Unknown = 0,

    /// <summary>Makes the first administrator; printed in the console.</summary>
    FirstAdministrator,

    /// <summary>Makes a new account.</summary>
    Join,

    /// <summary>Gives an existing account a new password.</summary>
    Reset,
}

/// <summary>A one-time link that was handed out. The link itself is shown once; only its hash is kept.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; }

    public InvitationPurpose Purpose { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the token in the link.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>Key of the form that asked for it, so that a second press makes no second one; empty when no form did.</summary>
    public string FormKey { get; init; } = "";

    /// <summary>The account of a <see cref="InvitationPurpose.Reset"/>; null for the other purposes.</summary>
    public string? AccountId { get; init; }

    /// <summary>Login name: the office's mail address.</summary>
    public string Email { get; init; } = "";

    public string FullName { get; init; } = "";

    public string Role { get; init; } = "";

    /// <summary>Code of the kecamatan of a camat; null for everybody else.</summary>
    public string? Kecamatan { get; init; }

    /// <summary>Code of the entity of an operator; null for everybody else.</summary>
    public string? Entity { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used or withdrawn; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.Property(invitation => invitation.FormKey).HasMaxLength(64);
        builder.Property(invitation => invitation.AccountId).HasMaxLength(450);
        builder.Property(invitation => invitation.Email).HasMaxLength(256);
        builder.Property(invitation => invitation.FullName).HasMaxLength(200);
        builder.Property(invitation => invitation.Role).HasMaxLength(64);
        builder.Property(invitation => invitation.Kecamatan).HasMaxLength(13);
        builder.Property(invitation => invitation.Entity).HasMaxLength(AccountConfiguration.CodeLength);
        builder.Property(invitation => invitation.CreatedBy).HasMaxLength(256);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => invitation.Email);
    }
}
