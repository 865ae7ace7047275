using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Data;

/// <summary>One wait of one counterpart in a channel. Who it was cannot be told from it, and after thirty days it is gone.</summary>
public sealed class MessagePairRow
{
    public long Id { get; set; }

    public string Agency { get; set; } = "";

    public ComplaintDoor Door { get; set; }

    /// <summary>HMAC-SHA-256 of the counterpart, lower-case hex; its key lies outside the database.</summary>
    public string Counterpart { get; set; } = "";

    public DateTimeOffset InboundAt { get; set; }

    public DateTimeOffset? FirstReplyAt { get; set; }

    public DateTimeOffset? AutoReplyAt { get; set; }

    public DateTimeOffset PurgeAfter { get; set; }
}

internal sealed class MessagePairTable : IEntityTypeConfiguration<MessagePairRow>
{
    public void Configure(EntityTypeBuilder<MessagePairRow> builder)
    {
        builder.ToTable("MessagePairs");
        builder.Property(row => row.Agency).HasMaxLength(ComplaintTables.AgencyLength);
        builder.Property(row => row.Counterpart).HasMaxLength(64);
        builder.HasIndex(row => row.Counterpart);
        builder.HasIndex(row => row.PurgeAfter);
    }
}
