using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>One frozen assessment; never changed.</summary>
public sealed class AssessmentRow : IAppendOnly
{
    public long Id { get; set; }

    /// <summary>The number people quote, such as 2026-11-24/1.</summary>
    public string Number { get; set; } = "";

    public string Period { get; set; } = "";

    public DateOnly AsOf { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The last run it was made from.</summary>
    public long RunId { get; set; }

    public string MethodologyId { get; set; } = "";

    /// <summary>SHA-256 of the methodology's file: the same id with other weights is another assessment.</summary>
    public string MethodologyHash { get; set; } = "";

    public string JudgeVersion { get; set; } = "";

    /// <summary>SHA-256 over the snapshots and bodies that were judged.</summary>
    public string ManifestHash { get; set; } = "";

    /// <summary>SHA-256 of the content before packing; printed on exports.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>The <see cref="Assessment"/>, packed.</summary>
    public byte[] Content { get; set; } = [];
}

internal sealed class AssessmentTable : IEntityTypeConfiguration<AssessmentRow>
{
    public void Configure(EntityTypeBuilder<AssessmentRow> builder)
    {
        builder.ToTable("Assessments");
        builder.Property(row => row.Number).HasMaxLength(32);
        builder.Property(row => row.Period).HasMaxLength(64);
        builder.Property(row => row.MethodologyId).HasMaxLength(32);
        builder.Property(row => row.MethodologyHash).HasMaxLength(64);
        builder.Property(row => row.JudgeVersion).HasMaxLength(32);
        builder.Property(row => row.ManifestHash).HasMaxLength(64);
        builder.Property(row => row.ContentHash).HasMaxLength(64);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.ManifestHash, row.AsOf, row.MethodologyHash, row.JudgeVersion }).IsUnique();
        builder.HasOne<Run>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
