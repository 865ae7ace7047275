using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>Somebody's word against a finding; never changed.</summary>
public sealed class ClarificationRow : IAppendOnly
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public string Criterion { get; set; } = "";

    public Outcome Observed { get; set; }

    public string Explanation { get; set; } = "";

    public string Reason { get; set; } = "";

    public string? Link { get; set; }

    /// <summary>The <see cref="LinkSeen"/>, packed; null when no address was read.</summary>
    public byte[]? Seen { get; set; }

    /// <summary>Sign-in name of who handed it in.</summary>
    public string Actor { get; set; } = "";

    public string Behalf { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Name of the file or photo that came with it; null when none did.</summary>
    public string? AttachmentName { get; set; }

    public byte[]? Attachment { get; set; }
}

/// <summary>The one ruling on a clarification; never changed.</summary>
public sealed class ClarificationDecisionRow : IAppendOnly
{
    /// <summary>Id of the clarification.</summary>
    public long ClarificationId { get; set; }

    public ClarificationRuling Ruling { get; set; }

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Reason { get; set; } = "";

    public DateOnly Until { get; set; }
}

internal sealed class ClarificationTables : IEntityTypeConfiguration<ClarificationRow>, IEntityTypeConfiguration<ClarificationDecisionRow>
{
    public void Configure(EntityTypeBuilder<ClarificationRow> builder)
    {
        builder.ToTable("Clarifications");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Criterion).HasMaxLength(64);
        builder.Property(row => row.Explanation).HasMaxLength(1000);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.Link).HasMaxLength(RegistryTables.UrlLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Behalf).HasMaxLength(200);
        builder.Property(row => row.AttachmentName).HasMaxLength(200);
        builder.HasIndex(row => new { row.EntityCode, row.Criterion });
    }

    public void Configure(EntityTypeBuilder<ClarificationDecisionRow> builder)
    {
        builder.ToTable("ClarificationDecisions");
        builder.HasKey(row => row.ClarificationId);
        builder.Property(row => row.ClarificationId).ValueGeneratedNever();
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasOne<ClarificationRow>().WithOne().HasForeignKey<ClarificationDecisionRow>(row => row.ClarificationId).OnDelete(DeleteBehavior.Restrict);
    }
}
