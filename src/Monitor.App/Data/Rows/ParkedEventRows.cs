using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>An event of another application that waits until a person has said what its state or its agency means.</summary>
public sealed class ParkedEventRow
{
    public string Source { get; set; } = "";

    public string Reference { get; set; } = "";

    public string EventId { get; set; } = "";

    /// <summary>A <see cref="ToldEvent"/> in JSON: times, codes and words, as in the table of events.</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Name of the key it came with.</summary>
    public string Actor { get; set; } = "";

    /// <summary>When it was taken out of waiting; null while it waits.</summary>
    public DateTimeOffset? ClearedAt { get; set; }
}

/// <summary>What a person said a word of a source means; never changed.</summary>
public sealed class SourceWordRow : IAppendOnly
{
    public long Id { get; set; }

    public string Source { get; set; } = "";

    public string Word { get; set; } = "";

    public CaseState State { get; set; }

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

internal sealed class ParkedEventTables : IEntityTypeConfiguration<ParkedEventRow>, IEntityTypeConfiguration<SourceWordRow>
{
    public const int WordLength = 40;

    public void Configure(EntityTypeBuilder<ParkedEventRow> builder)
    {
        builder.ToTable("ParkedEvents");
        builder.HasKey(row => new { row.Source, row.Reference, row.EventId });
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Reference).HasMaxLength(ComplaintTables.ReferenceLength);
        builder.Property(row => row.EventId).HasMaxLength(64);
        builder.Property(row => row.Actor).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<SourceWordRow> builder)
    {
        builder.ToTable("SourceWords");
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Word).HasMaxLength(WordLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
    }
}
