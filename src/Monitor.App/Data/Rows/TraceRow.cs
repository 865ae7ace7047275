using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Facts.Watch;

namespace Monitor.App.Data;

/// <summary>What one full reading of a site showed; kept longer than the bodies, so that growth can be told over a year.</summary>
public sealed class TraceRow : IAppendOnly
{
    public Guid SnapshotId { get; set; }

    public string EntityCode { get; set; } = "";

    /// <summary>The address that was read: another address of the same body is another site.</summary>
    public string Site { get; set; } = "";

    public DateTimeOffset TakenAt { get; set; }

    /// <summary>The <see cref="SiteTrace"/>, packed.</summary>
    public byte[] Content { get; set; } = [];
}

internal sealed class TraceTable : IEntityTypeConfiguration<TraceRow>
{
    public void Configure(EntityTypeBuilder<TraceRow> builder)
    {
        builder.ToTable("Traces");
        builder.HasKey(row => row.SnapshotId);
        builder.Property(row => row.SnapshotId).ValueGeneratedNever();
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Site).HasMaxLength(RegistryTables.UrlLength);
        builder.HasIndex(row => new { row.EntityCode, row.TakenAt });
        builder.HasOne<SnapshotRow>().WithMany().HasForeignKey(row => row.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
