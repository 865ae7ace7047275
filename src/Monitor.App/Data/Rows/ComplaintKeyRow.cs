using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>A key with which another application delivers events. The key itself is shown once and kept nowhere.</summary>
public sealed class ComplaintKeyRow
{
    public long Id { get; set; }

    /// <summary>What people call the application that holds it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The one source it may speak for.</summary>
    public string Source { get; set; } = "";

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string Actor { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }
}

/// <summary>What a person said an agency is called in a source; never changed.</summary>
public sealed class AgencyAliasRow : IAppendOnly
{
    public long Id { get; set; }

    public string Source { get; set; } = "";

    /// <summary>The source's number of the agency; null for a name.</summary>
    public string? ExternalId { get; set; }

    public string? Name { get; set; }

    public string Agency { get; set; } = "";

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

internal sealed class ComplaintKeyTables : IEntityTypeConfiguration<ComplaintKeyRow>, IEntityTypeConfiguration<AgencyAliasRow>
{
    public void Configure(EntityTypeBuilder<ComplaintKeyRow> builder)
    {
        builder.ToTable("ComplaintKeys");
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.RevokedBy).HasMaxLength(256);
        builder.HasIndex(row => row.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgencyAliasRow> builder)
    {
        builder.ToTable("AgencyAliases");
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.ExternalId).HasMaxLength(16);
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.Agency).HasMaxLength(ComplaintTables.AgencyLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
    }
}
