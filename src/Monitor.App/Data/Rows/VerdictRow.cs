using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>One judgement of one snapshot by one methodology and one version of the judge; it can be made again at any time.</summary>
public sealed class VerdictRow
{
    public Guid SnapshotId { get; set; }

    public string MethodologyId { get; set; } = "";

    public string JudgeVersion { get; set; } = "";

    /// <summary>The <see cref="SiteVerdict"/>, packed.</summary>
    public byte[] Content { get; set; } = [];
}

internal sealed class VerdictTable : IEntityTypeConfiguration<VerdictRow>
{
    public void Configure(EntityTypeBuilder<VerdictRow> builder)
    {
        builder.ToTable("Verdicts");
        builder.HasKey(row => new { row.SnapshotId, row.MethodologyId, row.JudgeVersion });
        builder.Property(row => row.MethodologyId).HasMaxLength(32);
        builder.Property(row => row.JudgeVersion).HasMaxLength(32);
        builder.HasOne<SnapshotRow>().WithMany().HasForeignKey(row => row.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
