using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>One look at a published channel. A channel that many publish is looked at once.</summary>
public sealed class ChannelCheckRow : IAppendOnly
{
    public long Id { get; set; }

    /// <summary>The same for every spelling of the channel.</summary>
    public string Key { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The address that was asked for.</summary>
    public string Asked { get; set; } = "";

    public FetchStatus Status { get; set; }

    public int? HttpCode { get; set; }

    public ChannelSight Sight { get; set; }

    /// <summary>What was seen, in words.</summary>
    public string Seen { get; set; } = "";

    /// <summary>The YouTube id behind a name.</summary>
    public string? AccountId { get; set; }

    public DateTimeOffset? NewestUpload { get; set; }

    /// <summary>SHA-256 of what was read.</summary>
    public string? BodyHash { get; set; }
}

/// <summary>What a person found behind a channel; a later word stands above an earlier one and none is ever changed.</summary>
public sealed class ChannelVerdictRow : IAppendOnly
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public string Key { get; set; } = "";

    public ChannelRuling Ruling { get; set; }

    /// <summary>Sign-in name of who looked.</summary>
    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Note { get; set; } = "";
}

internal sealed class ChannelCheckTable : IEntityTypeConfiguration<ChannelCheckRow>
{
    internal const int SeenLength = 300;

    public void Configure(EntityTypeBuilder<ChannelCheckRow> builder)
    {
        builder.ToTable("ChannelChecks");
        builder.Property(row => row.Key).HasMaxLength(ChannelKeys.MaxLength);
        builder.Property(row => row.Asked).HasMaxLength(RegistryTables.UrlLength);
        builder.Property(row => row.Seen).HasMaxLength(SeenLength);
        builder.Property(row => row.AccountId).HasMaxLength(32);
        builder.Property(row => row.BodyHash).HasMaxLength(64);
        builder.HasIndex(row => row.At);
    }
}

internal sealed class ChannelVerdictTable : IEntityTypeConfiguration<ChannelVerdictRow>
{
    public void Configure(EntityTypeBuilder<ChannelVerdictRow> builder)
    {
        builder.ToTable("ChannelVerdicts");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Key).HasMaxLength(ChannelKeys.MaxLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => row.EntityCode);
    }
}
