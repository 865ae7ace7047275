using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Data;

/// <summary>A notice as it was made; never changed.</summary>
public sealed class NoticeRow : IAppendOnly
{
    public long Id { get; set; }

    /// <summary>The office it is about.</summary>
    public string EntityCode { get; set; } = "";

    public NoticeKind Kind { get; set; }

    /// <summary>The <see cref="Notice"/>, packed.</summary>
    public byte[] Content { get; set; } = [];

    public DateTimeOffset MadeAt { get; set; }
}

/// <summary>Something that was told; the key lets nobody tell it again.</summary>
public sealed class NoticeKeyRow : IAppendOnly
{
    public string Key { get; set; } = "";

    public long NoticeId { get; set; }
}

/// <summary>What a person ruled about a prepared escalation.</summary>
public enum EscalationRuling
{
    Unknown = 0,
    Sent,
    Dropped,
}

/// <summary>The one ruling on an escalation; never changed.</summary>
public sealed class EscalationDecisionRow : IAppendOnly
{
    public long NoticeId { get; set; }

    public EscalationRuling Ruling { get; set; }

    /// <summary>The mandate it was sent under; null when it was dropped.</summary>
    public long? MandateId { get; set; }

    /// <summary>Sign-in name of who ruled.</summary>
    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class NoticeTables : IEntityTypeConfiguration<NoticeRow>, IEntityTypeConfiguration<NoticeKeyRow>, IEntityTypeConfiguration<EscalationDecisionRow>
{
    // A SHA-256 as hex.
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("Notices");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.HasIndex(row => row.MadeAt);
    }

    public void Configure(EntityTypeBuilder<NoticeKeyRow> builder)
    {
        builder.ToTable("NoticeKeys");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(KeyLength);
        builder.HasOne<NoticeRow>().WithMany().HasForeignKey(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EscalationDecisionRow> builder)
    {
        builder.ToTable("EscalationDecisions");
        builder.HasKey(row => row.NoticeId);
        builder.Property(row => row.NoticeId).ValueGeneratedNever();
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasOne<NoticeRow>().WithOne().HasForeignKey<EscalationDecisionRow>(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MandateRow>().WithMany().HasForeignKey(row => row.MandateId).OnDelete(DeleteBehavior.Restrict);
    }
}
