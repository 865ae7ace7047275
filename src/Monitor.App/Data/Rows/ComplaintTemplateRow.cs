using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>How tables with certain headers are read. It is retired, never changed and never deleted: imports name it.</summary>
public sealed class ComplaintTemplateRow
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Source { get; set; } = "";

    /// <summary>SHA-256 of the headers in their order, lower-case hex.</summary>
    public string Signature { get; set; } = "";

    /// <summary>A <see cref="Core.Pengaduan.Tables.TableTemplate"/> in JSON.</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Sign-in name of who made it.</summary>
    public string CreatedBy { get; set; } = "";

    public DateTimeOffset? RetiredAt { get; set; }

    public string? RetiredBy { get; set; }
}

internal sealed class ComplaintTemplateTable : IEntityTypeConfiguration<ComplaintTemplateRow>
{
    public const int NameLength = 100;

    public void Configure(EntityTypeBuilder<ComplaintTemplateRow> builder)
    {
        builder.ToTable("ComplaintTemplates");
        builder.Property(row => row.Name).HasMaxLength(NameLength);
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.Signature).HasMaxLength(64);
        builder.Property(row => row.CreatedBy).HasMaxLength(256);
        builder.Property(row => row.RetiredBy).HasMaxLength(256);

        // One template in force for one set of headers.
        builder.HasIndex(row => row.Signature).IsUnique().HasFilter("\"RetiredAt\" IS NULL");
    }
}
