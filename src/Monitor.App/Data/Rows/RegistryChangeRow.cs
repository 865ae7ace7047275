using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>One decision about the register; a later one stands above an earlier one and none is ever changed.</summary>
public sealed class RegistryChangeRow : IAppendOnly
{
    /// <summary>Counts up in the order in which decisions were taken.</summary>
    public long Id { get; set; }

    public string EntityCode { get; set; } = "";

    /// <summary>Which <see cref="RegistryChange"/> it is.</summary>
    public string Kind { get; set; } = "";

    /// <summary>First day on which it holds.</summary>
    public DateOnly Day { get; set; }

    public string Actor { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The <see cref="RegistryChange"/> as JSON.</summary>
    public string Content { get; set; } = "";
}

internal sealed class RegistryChangeTable : IEntityTypeConfiguration<RegistryChangeRow>
{
    public void Configure(EntityTypeBuilder<RegistryChangeRow> builder)
    {
        builder.ToTable("RegistryChanges");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Kind).HasMaxLength(32);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.HasIndex(row => row.EntityCode);
    }
}
