using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>Where the sending of one notice to one recipient stands.</summary>
public enum DeliveryState
{
    Unknown = 0,

    /// <summary>In the outbox.</summary>
    Waiting,

    /// <summary>The channel is off: a person sends it.</summary>
    Manual,

    /// <summary>A server took it.</summary>
    Sent,

    /// <summary>A person sent it.</summary>
    SentByHand,

    /// <summary>Refused, or tried often enough; somebody must look.</summary>
    Failed,

    /// <summary>The recipient withdrew before it went out.</summary>
    Withdrawn,
}

/// <summary>One notice on its way to one recipient: the outbox.</summary>
public sealed class DeliveryRow
{
    public long Id { get; set; }

    public long NoticeId { get; set; }

    public long RecipientId { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>Message-ID and idempotency key; the same however often it is tried.</summary>
    public string Token { get; set; } = "";

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>When a worker took it; an old value means that the worker died.</summary>
    public DateTimeOffset? LeasedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Attempts of which nobody knows whether the server took the message.</summary>
    public int Unclear { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>What became of one attempt, or what a person did.</summary>
public enum DeliveryStep
{
    Unknown = 0,
    Sent,
    Later,
    Refused,
    Unclear,
    ChannelDown,
    SentByHand,
    Withdrawn,

    /// <summary>A person let it be tried again after it was given up.</summary>
    Retried,
}

/// <summary>One line of the delivery log; never changed.</summary>
public sealed class DeliveryStepRow : IAppendOnly
{
    public long Id { get; set; }

    public long NoticeId { get; set; }

    /// <summary>Null when a person sent a notice that had no recipient.</summary>
    public long? DeliveryId { get; set; }

    public DeliveryStep Step { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Sign-in name, or "sistem".</summary>
    public string Actor { get; set; } = "";

    /// <summary>Function of who sent it by hand; empty for the system.</summary>
    public string Position { get; set; } = "";

    /// <summary>What the server said, as a code; never an address or a text.</summary>
    public string Detail { get; set; } = "";
}

internal sealed class DeliveryTables : IEntityTypeConfiguration<DeliveryRow>, IEntityTypeConfiguration<DeliveryStepRow>
{
    internal const int DetailLength = 300;
    internal const int PositionLength = 200;

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("NoticeDeliveries");
        builder.Property(row => row.Token).HasMaxLength(64);
        builder.HasIndex(row => new { row.NoticeId, row.RecipientId }).IsUnique();
        builder.HasIndex(row => new { row.State, row.NextAt });
        builder.HasOne<NoticeRow>().WithMany().HasForeignKey(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RecipientRow>().WithMany().HasForeignKey(row => row.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DeliveryStepRow> builder)
    {
        builder.ToTable("NoticeDeliverySteps");
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Position).HasMaxLength(PositionLength);
        builder.Property(row => row.Detail).HasMaxLength(DetailLength);
        builder.HasOne<NoticeRow>().WithMany().HasForeignKey(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeliveryRow>().WithMany().HasForeignKey(row => row.DeliveryId).OnDelete(DeleteBehavior.Restrict);
    }
}
