using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>What a proposed address showed when its home page was asked for once, to help a person decide; no ground of any score.</summary>
public sealed class AddressProbeRow : IAppendOnly
{
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    public string Url { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public FetchStatus Status { get; set; }

    public int? HttpCode { get; set; }

    /// <summary>The address that answered; null when none did.</summary>
    public string? Final { get; set; }

    /// <summary>Title of the page; empty when it has none.</summary>
    public string Title { get; set; } = "";
}

internal sealed class AddressProbeTable : IEntityTypeConfiguration<AddressProbeRow>
{
    public void Configure(EntityTypeBuilder<AddressProbeRow> builder)
    {
        builder.ToTable("AddressProbes");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Url).HasMaxLength(RegistryTables.UrlLength);
        builder.Property(row => row.Final).HasMaxLength(RegistryTables.UrlLength);
        builder.Property(row => row.Title).HasMaxLength(200);
        builder.HasIndex(row => row.EntityCode);
    }
}
