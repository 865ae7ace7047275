using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>A site that was not read in a run because its server was down for many: what the run saw of it counts for nothing.</summary>
public sealed class SharedOutageRow : IAppendOnly
{
    public long RunId { get; set; }

    public string EntityCode { get; set; } = "";

    /// <summary>The shared address, or the zone whose names were all lost.</summary>
    public string Server { get; set; } = "";

    public FetchStatus Cause { get; set; }
}

internal sealed class SharedOutageTable : IEntityTypeConfiguration<SharedOutageRow>
{
    public void Configure(EntityTypeBuilder<SharedOutageRow> builder)
    {
        builder.ToTable("SharedOutages");
        builder.HasKey(row => new { row.RunId, row.EntityCode });
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Server).HasMaxLength(256);
        builder.HasOne<Run>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict);
    }
}
