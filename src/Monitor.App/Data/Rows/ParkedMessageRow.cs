using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;

namespace Monitor.App.Data;

/// <summary>A message that waits until a person has said which agency is meant; gone after thirty days like a pair.</summary>
public sealed class ParkedMessageRow
{
    public long Id { get; set; }

    public string Source { get; set; } = "";

    /// <summary>What the source calls the agency.</summary>
    public string Agency { get; set; } = "";

    public ComplaintDoor Door { get; set; }

    /// <summary>Which key <see cref="Counterpart"/> was made under.</summary>
    public int Period { get; set; }

    /// <summary>The seal of the counterpart, see <see cref="OpenSeal"/>; its key lies outside the database.</summary>
    public string Counterpart { get; set; } = "";

    /// <summary>The seal under the key before; null when there was none.</summary>
    public string? Earlier { get; set; }

    public MessageKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset PurgeAfter { get; set; }
}

internal sealed class ParkedMessageTable : IEntityTypeConfiguration<ParkedMessageRow>
{
    public void Configure(EntityTypeBuilder<ParkedMessageRow> builder)
    {
        builder.ToTable("ParkedMessages");
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Agency).HasMaxLength(ComplaintTables.AgencyLength);
        builder.Property(row => row.Counterpart).HasMaxLength(64);
        builder.Property(row => row.Earlier).HasMaxLength(64);
        builder.HasIndex(row => row.Source);
        builder.HasIndex(row => row.PurgeAfter);
    }
}
