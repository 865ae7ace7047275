using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>A person's wish to have one site read again; an entity stands in the queue at most once.</summary>
public sealed class RecheckRow
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public string AskedBy { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When a worker took it; an old value means that the worker died.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}

internal sealed class RecheckTable : IEntityTypeConfiguration<RecheckRow>
{
    public void Configure(EntityTypeBuilder<RecheckRow> builder)
    {
        builder.ToTable("Rechecks");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.AskedBy).HasMaxLength(256);
        builder.HasIndex(row => row.EntityCode).IsUnique().HasFilter("\"DoneAt\" IS NULL");
        builder.Property(row => row.StartedAt).IsConcurrencyToken();
    }
}
