using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>By which way a notice goes out.</summary>
public enum NoticeChannel
{
    Unknown = 0,
    Email,
    Whatsapp,
}

/// <summary>Which notices somebody agreed to.</summary>
public enum RecipientPurpose
{
    Unknown = 0,

    /// <summary>Those about the own office.</summary>
    Own,

    /// <summary>Escalations about any office, sent by a person under a mandate.</summary>
    Escalation,
}

/// <summary>Somebody who agreed to be told, by one channel at one address; withdrawn, never deleted.</summary>
public sealed class RecipientRow
{
    public long Id { get; set; }

    /// <summary>The recipient's office.</summary>
    public string EntityCode { get; set; } = "";

    public NoticeChannel Channel { get; set; }

    /// <summary>E-mail address, or E.164 number.</summary>
    public string Address { get; set; } = "";

    /// <summary>The function of the recipient, never a name.</summary>
    public string Position { get; set; } = "";

    public RecipientPurpose Purpose { get; set; }

    /// <summary>How the consent was given.</summary>
    public string Consent { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    /// <summary>Sign-in name of who wrote the consent down.</summary>
    public string AddedBy { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }
}

/// <summary>A written mandate (SK or SE) to tell those above an office; ended, never deleted.</summary>
public sealed class MandateRow
{
    public long Id { get; set; }

    /// <summary>Number of the SK or SE.</summary>
    public string Number { get; set; } = "";

    /// <summary>Who signed it, by function.</summary>
    public string Issuer { get; set; } = "";

    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day on which it is in force.</summary>
    public DateOnly ValidUntil { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public string AddedBy { get; set; } = "";

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }
}

internal sealed class RecipientTables : IEntityTypeConfiguration<RecipientRow>, IEntityTypeConfiguration<MandateRow>
{
    public void Configure(EntityTypeBuilder<RecipientRow> builder)
    {
        builder.ToTable("NoticeRecipients");
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Address).HasMaxLength(254);
        builder.Property(row => row.Position).HasMaxLength(200);
        builder.Property(row => row.Consent).HasMaxLength(1000);
        builder.Property(row => row.AddedBy).HasMaxLength(256);
        builder.Property(row => row.WithdrawnBy).HasMaxLength(256);
        builder.HasIndex(row => new { row.EntityCode, row.Purpose, row.Channel, row.Address }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<MandateRow> builder)
    {
        builder.ToTable("EscalationMandates");
        builder.Property(row => row.Number).HasMaxLength(100);
        builder.Property(row => row.Issuer).HasMaxLength(200);
        builder.Property(row => row.AddedBy).HasMaxLength(256);
        builder.Property(row => row.EndedBy).HasMaxLength(256);
        builder.HasIndex(row => row.Number).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }
}
