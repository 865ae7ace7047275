using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>What another application may do with its key; a key does one thing.</summary>
public enum ApiKeyUse
{
    /// <summary>Deliver what happened to complaints of one source.</summary>
    SendEvents = 0,

    /// <summary>Read frozen assessments.</summary>
    ReadAssessments,
}

/// <summary>A key of another application. The key itself is shown once and kept nowhere.</summary>
public sealed class ApiKeyRow
{
    public long Id { get; set; }

    public ApiKeyUse Use { get; set; }

    /// <summary>What people call the application that holds it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The one source it may speak for; empty for a key that only reads.</summary>
    public string Source { get; set; } = "";

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string Actor { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }
}

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(row => row.Use).HasDefaultValue(ApiKeyUse.SendEvents);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.RevokedBy).HasMaxLength(256);
        builder.HasIndex(row => row.Hash).IsUnique();
    }
}
