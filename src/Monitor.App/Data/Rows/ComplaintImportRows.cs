using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>One import of an export. The name of the file is not kept: people write names into it.</summary>
public sealed class ComplaintImportRow
{
    public long Id { get; set; }

    public string Source { get; set; } = "";

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public string FileHash { get; set; } = "";

    /// <summary>When the source made the export.</summary>
    public DateTimeOffset? TakenAfter { get; set; }

    public DateTimeOffset TakenBy { get; set; }

    /// <summary>First submission day it holds.</summary>
    public DateOnly FromDay { get; set; }

    public DateOnly ToDay { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Sign-in name of who imported it.</summary>
    public string Actor { get; set; } = "";

    /// <summary>Version of the mapping it was read by.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>Complaints read, parked ones included.</summary>
    public int Rows { get; set; }

    public int New { get; set; }

    public int Changed { get; set; }

    public int Refined { get; set; }

    public int Same { get; set; }

    public int Gone { get; set; }

    public int Parked { get; set; }

    /// <summary>Older than an export that was imported before.</summary>
    public bool IsOlder { get; set; }

    /// <summary>Something was built upon it, so that it can no longer be undone.</summary>
    public bool IsSettled { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }
}

/// <summary>A complaint as it was before the newest import changed it.</summary>
public sealed class ComplaintBeforeRow
{
    public long ImportId { get; set; }

    public string Reference { get; set; } = "";

    /// <summary>A <see cref="ComplaintBefore"/> in JSON.</summary>
    public string Content { get; set; } = "";
}

/// <summary>A row of an export that waits until a person has said what its status or its agency means.</summary>
public sealed class ParkedComplaintRow
{
    public long ImportId { get; set; }

    /// <summary>Number of the row in the file.</summary>
    public int Row { get; set; }

    public string Reference { get; set; } = "";

    /// <summary>A <see cref="Core.Pengaduan.Tables.ParkedRow"/> in JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>When it was taken out of waiting; null while it waits.</summary>
    public DateTimeOffset? ClearedAt { get; set; }
}

internal sealed class ComplaintImportTables : IEntityTypeConfiguration<ComplaintImportRow>, IEntityTypeConfiguration<ComplaintBeforeRow>, IEntityTypeConfiguration<ParkedComplaintRow>
{
    public void Configure(EntityTypeBuilder<ComplaintImportRow> builder)
    {
        builder.ToTable("ComplaintImports");
        builder.Property(row => row.Source).HasMaxLength(ComplaintTables.SourceLength);
        builder.Property(row => row.FileHash).HasMaxLength(64);
        builder.Property(row => row.Actor).HasMaxLength(256);
        builder.Property(row => row.Mapping).HasMaxLength(32);
        builder.Property(row => row.UndoneBy).HasMaxLength(256);

        // A file counts once; after its import was undone it may come again.
        builder.HasIndex(row => new { row.Source, row.FileHash }).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<ComplaintBeforeRow> builder)
    {
        builder.ToTable("ComplaintBefores");
        builder.HasKey(row => new { row.ImportId, row.Reference });
        builder.Property(row => row.Reference).HasMaxLength(ComplaintTables.ReferenceLength);
        builder.HasOne<ComplaintImportRow>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ParkedComplaintRow> builder)
    {
        builder.ToTable("ParkedComplaints");
        builder.HasKey(row => new { row.ImportId, row.Row });
        builder.Property(row => row.Reference).HasMaxLength(ComplaintTables.ReferenceLength);
        builder.HasOne<ComplaintImportRow>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
