using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>One line of the audit log. Lines are added and never changed or removed; each holds the hash of the one before it.</summary>
public sealed class AuditEntry : IAppendOnly
{
    /// <summary>Place in the chain: 1, 2, 3 … without gaps. Given by the log, not by the database.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Login name of the person, or "sistem".</summary>
    public string Actor { get; init; } = "";

    /// <summary>Id of what was done, Indonesian kebab-case.</summary>
    public string Action { get; init; } = "";

    /// <summary>Whom or what it was done to: a login name, an entity's code, a file name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>State before, in words; empty where there was none.</summary>
    public string Before { get; init; } = "";

    /// <summary>State after, in words.</summary>
    public string After { get; init; } = "";

    /// <summary>Network address the request came from; empty for the system itself.</summary>
    public string RemoteAddress { get; init; } = "";

    /// <summary>Hash of the line before; empty for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 (lower-case hex) over <see cref="PreviousHash"/> and all other members.</summary>
    public string Hash { get; init; } = "";
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Actor).HasMaxLength(256);
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.Subject).HasMaxLength(256);
        builder.Property(entry => entry.Before).HasMaxLength(1000);
        builder.Property(entry => entry.After).HasMaxLength(1000);
        builder.Property(entry => entry.RemoteAddress).HasMaxLength(64);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.Action);
    }
}
