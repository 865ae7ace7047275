using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>Which observation of a run a snapshot is.</summary>
public enum SnapshotKind
{
    First = 0,

    /// <summary>The pages of costly negatives, read a second time in the same run.</summary>
    Reread,
}

/// <summary>One stored snapshot; never changed and never written twice.</summary>
public sealed class SnapshotRow : IAppendOnly
{
    public Guid Id { get; set; }

    public string EntityCode { get; set; } = "";

    public long RunId { get; set; }

    public SnapshotKind Kind { get; set; }

    public DateTimeOffset TakenAt { get; set; }

    /// <summary>What became of the home page; kept beside the content so that a run can be counted without opening it.</summary>
    public FetchStatus Home { get; set; }

    public OwnNetwork OwnNetwork { get; set; }

    /// <summary>The <see cref="SiteSnapshot"/>, packed.</summary>
    public byte[] Content { get; set; } = [];
}

internal sealed class SnapshotTable : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("Snapshots");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.HasIndex(row => new { row.EntityCode, row.RunId, row.Kind }).IsUnique();
        builder.HasIndex(row => new { row.EntityCode, row.TakenAt });
        builder.HasOne<Run>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
