using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>What a person ruled about a suspicion; a later ruling stands above an earlier one and none is ever changed.</summary>
public sealed class RulingRow : IAppendOnly
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public SuspicionKind Kind { get; set; }

    public Ruling Ruling { get; set; }

    /// <summary>Marks of what was shown, separated by spaces.</summary>
    public string Marks { get; set; } = "";

    /// <summary>Sign-in name of who ruled.</summary>
    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Last day it holds.</summary>
    public DateOnly? Until { get; set; }
}

internal sealed class RulingTable : IEntityTypeConfiguration<RulingRow>
{
    public void Configure(EntityTypeBuilder<RulingRow> builder)
    {
        builder.ToTable("SuspicionRulings");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Marks).HasMaxLength(4000);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasIndex(row => new { row.EntityCode, row.Kind, row.At });
    }
}
