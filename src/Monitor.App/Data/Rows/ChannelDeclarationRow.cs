using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Pengaduan.Channels;

namespace Monitor.App.Data;

/// <summary>A village's own word about one of its channels; a later word stands above an earlier one and none is ever changed.</summary>
public sealed class ChannelDeclarationRow : IAppendOnly
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public string Key { get; set; } = "";

    public ChannelUse Use { get; set; }

    /// <summary>Sign-in name of who declared it.</summary>
    public string Actor { get; set; } = "";

    /// <summary>In whose name; empty when in the own.</summary>
    public string Behalf { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

internal sealed class ChannelDeclarationTable : IEntityTypeConfiguration<ChannelDeclarationRow>
{
    internal const int BehalfLength = 200;

    public void Configure(EntityTypeBuilder<ChannelDeclarationRow> builder)
    {
        builder.ToTable("ChannelDeclarations");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Key).HasMaxLength(ChannelKeys.MaxLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Behalf).HasMaxLength(BehalfLength);
        builder.HasIndex(row => row.EntityCode);
    }
}
