using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>One decision about limits or calendars; never changed.</summary>
public sealed class RuleChangeRow : IAppendOnly
{
    /// <summary>Counts up in the order in which decisions were taken.</summary>
    public long Id { get; set; }

    /// <summary>Which <see cref="Core.Pengaduan.Clocks.RuleChange"/> it is.</summary>
    public string Kind { get; set; } = "";

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The change as JSON.</summary>
    public string Content { get; set; } = "";
}

internal sealed class RuleChangeTable : IEntityTypeConfiguration<RuleChangeRow>
{
    public void Configure(EntityTypeBuilder<RuleChangeRow> builder)
    {
        builder.ToTable("ComplaintRuleChanges");
        builder.Property(row => row.Kind).HasMaxLength(32);
        builder.Property(row => row.Actor).HasMaxLength(256);
    }
}
