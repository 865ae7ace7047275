using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>What people did with a frozen assessment, in order.</summary>
public enum AssessmentStep
{
    Submitted = 0,
    Returned,
    Approved,
    Final,
}

/// <summary>One step of one assessment; never changed.</summary>
public sealed class AssessmentStepRow : IAppendOnly
{
    public long Id { get; set; }

    /// <summary>Number of the assessment.</summary>
    public string Number { get; set; } = "";

    /// <summary>1, 2, 3 … within an assessment: two people cannot take the same step at once.</summary>
    public int Ordinal { get; set; }

    public AssessmentStep Step { get; set; }

    /// <summary>Sign-in name of who did it.</summary>
    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Note { get; set; } = "";
}

/// <summary>A workbook of a final assessment, as it is served for ever.</summary>
public sealed class FinalFileRow : IAppendOnly
{
    /// <summary>Number of the assessment.</summary>
    public string Number { get; set; } = "";

    /// <summary>Code of the kecamatan it holds; empty for the workbook of the whole kabupaten.</summary>
    public string Scope { get; set; } = "";

    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    public byte[] Content { get; set; } = [];
}

internal sealed class AssessmentStepTables : IEntityTypeConfiguration<AssessmentStepRow>, IEntityTypeConfiguration<FinalFileRow>
{
    public void Configure(EntityTypeBuilder<AssessmentStepRow> builder)
    {
        builder.ToTable("AssessmentSteps");
        builder.Property(row => row.Number).HasMaxLength(32);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => new { row.Number, row.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FinalFileRow> builder)
    {
        builder.ToTable("FinalFiles");
        builder.HasKey(row => new { row.Number, row.Scope });
        builder.Property(row => row.Number).HasMaxLength(32);
        builder.Property(row => row.Scope).HasMaxLength(16);
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.Hash).HasMaxLength(64);
    }
}
