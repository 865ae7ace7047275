using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>What a person said an agency is called in a source; never changed.</summary>
public sealed class AgencyAliasRow : IAppendOnly
{
    public long Id { get; set; }

    public string Source { get; set; } = "";

    /// <summary>The source's number of the agency; null for a name.</summary>
    public string? ExternalId { get; set; }

    public string? Name { get; set; }

    public string Agency { get; set; } = "";

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

internal sealed class AgencyAliasTable : IEntityTypeConfiguration<AgencyAliasRow>
{
    public void Configure(EntityTypeBuilder<AgencyAliasRow> builder)
    {
        builder.ToTable("AgencyAliases");
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.ExternalId).HasMaxLength(16);
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.Agency).HasMaxLength(ComplaintTables.AgencyLength);
        builder.Property(row => row.Actor).HasMaxLength(256);
    }
}
