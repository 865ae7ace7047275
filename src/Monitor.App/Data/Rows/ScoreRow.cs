using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>The score of one entity on one day, as the last assessment of that day told it: what rankings and curves over years are drawn from without
/// unpacking assessments.</summary>
public sealed class ScoreRow
{
    public string EntityCode { get; set; } = "";

    public DateOnly Day { get; set; }

    /// <summary>Ten times the score, 0–1000; null when there was none.</summary>
    public int? Tenths { get; set; }

    /// <summary>Null with the score.</summary>
    public string? Band { get; set; }

    /// <summary>Measured weight over applicable weight, 0–1.</summary>
    public double Coverage { get; set; }

    public string MethodologyId { get; set; } = "";

    /// <summary>Number of the assessment it stands in.</summary>
    public string Assessment { get; set; } = "";
}

internal sealed class ScoreTable : IEntityTypeConfiguration<ScoreRow>
{
    public void Configure(EntityTypeBuilder<ScoreRow> builder)
    {
        builder.ToTable("Scores");

        // The key finds the curve of an entity; a ranking needs all of a day.
        builder.HasKey(row => new { row.EntityCode, row.Day });
        builder.HasIndex(row => row.Day);
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Band).HasMaxLength(64);
        builder.Property(row => row.MethodologyId).HasMaxLength(32);
        builder.Property(row => row.Assessment).HasMaxLength(32);
    }
}
