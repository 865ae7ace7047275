using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>One complaint as one source knows it. The table has no column for a name, a number of a person, a title or a text.</summary>
public sealed class ComplaintRow
{
    public string Source { get; set; } = "";

    public string Reference { get; set; } = "";

    public DateTimeOffset SubmittedAfter { get; set; }

    public DateTimeOffset SubmittedBy { get; set; }

    /// <summary>When it was typed into the source, where that differs; both null otherwise.</summary>
    public DateTimeOffset? RegisteredAfter { get; set; }

    public DateTimeOffset? RegisteredBy { get; set; }

    public Classification Classification { get; set; }

    public string? Category { get; set; }

    public ComplaintDoor Door { get; set; }

    public Confidentiality Confidentiality { get; set; }

    public string? Area { get; set; }

    public int? Rating { get; set; }

    public bool? IsSupervisory { get; set; }

    public string? SupervisedBy { get; set; }

    public DateOnly? SupervisedOn { get; set; }

    /// <summary>The import that brought it; null for a source that tells events.</summary>
    public long? FirstImport { get; set; }

    /// <summary>What the exports said one after another, as <see cref="StoredSight"/>s in JSON; null for a source that tells events.</summary>
    public string? Sights { get; set; }
}

/// <summary>One event that a source told; never changed.</summary>
public sealed class ComplaintEventRow : IAppendOnly
{
    public string Source { get; set; } = "";

    public string Reference { get; set; } = "";

    public string EventId { get; set; } = "";

    public CaseState State { get; set; }

    public DateTimeOffset? AtAfter { get; set; }

    public DateTimeOffset AtBy { get; set; }

    /// <summary>The agency that has the case afterwards; null while it is with the admin.</summary>
    public string? Agency { get; set; }

    public CloseCause Cause { get; set; }

    public RejectReason Rejection { get; set; }

    public bool IsAutomatic { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Sign-in name of who typed it, or the name of the key it came with.</summary>
    public string Actor { get; set; } = "";
}

/// <summary>The same case in another source.</summary>
public sealed class ComplaintLinkRow
{
    public string Source { get; set; } = "";

    public string Reference { get; set; } = "";

    public string OtherSource { get; set; } = "";

    public string OtherReference { get; set; } = "";
}

internal sealed class ComplaintTables : IEntityTypeConfiguration<ComplaintRow>, IEntityTypeConfiguration<ComplaintEventRow>, IEntityTypeConfiguration<ComplaintLinkRow>
{
    public const int SourceLength = 40;
    public const int ReferenceLength = 64;
    public const int CategoryLength = 40;
    public const int AgencyLength = 64;

    public void Configure(EntityTypeBuilder<ComplaintRow> builder)
    {
        builder.ToTable("Complaints");
        builder.HasKey(row => new { row.Source, row.Reference });
        builder.Property(row => row.Source).HasMaxLength(SourceLength);
        builder.Property(row => row.Reference).HasMaxLength(ReferenceLength);
        builder.Property(row => row.Category).HasMaxLength(CategoryLength);
        builder.Property(row => row.Area).HasMaxLength(16);
        builder.Property(row => row.SupervisedBy).HasMaxLength(64);
        builder.HasIndex(row => row.FirstImport);
        builder.HasOne<ComplaintImportRow>().WithMany().HasForeignKey(row => row.FirstImport).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintEventRow> builder)
    {
        builder.ToTable("ComplaintEvents");
        builder.HasKey(row => new { row.Source, row.Reference, row.EventId });
        builder.Property(row => row.Source).HasMaxLength(SourceLength);
        builder.Property(row => row.Reference).HasMaxLength(ReferenceLength);
        builder.Property(row => row.EventId).HasMaxLength(64);
        builder.Property(row => row.Agency).HasMaxLength(AgencyLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.HasOne<ComplaintRow>().WithMany().HasForeignKey(row => new { row.Source, row.Reference }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintLinkRow> builder)
    {
        builder.ToTable("ComplaintLinks");
        builder.HasKey(row => new { row.Source, row.Reference, row.OtherSource, row.OtherReference });
        builder.Property(row => row.Source).HasMaxLength(SourceLength);
        builder.Property(row => row.Reference).HasMaxLength(ReferenceLength);
        builder.Property(row => row.OtherSource).HasMaxLength(SourceLength);
        builder.Property(row => row.OtherReference).HasMaxLength(ReferenceLength);
    }
}
