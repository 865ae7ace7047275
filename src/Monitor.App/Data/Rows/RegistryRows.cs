using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The kabupaten whose register is stored; there is one row at most.</summary>
public sealed class RegisteredKabupaten
{
    public string Code { get; set; } = "";

    /// <summary>The <see cref="Kabupaten"/> as JSON.</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset ImportedAt { get; set; }
}

/// <summary>A kecamatan of the register.</summary>
public sealed class RegisteredKecamatan
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";
}

/// <summary>A monitored body of the register.</summary>
public sealed class RegisteredEntity
{
    public string Code { get; set; } = "";

    public EntityKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string? Kecamatan { get; set; }

    /// <summary>Place in the register, from 0.</summary>
    public int Position { get; set; }

    public List<RegisteredAddress> Addresses { get; set; } = [];

    public List<RegisteredContact> Contacts { get; set; } = [];

    public List<RegisteredGroup> Groups { get; set; } = [];
}

/// <summary>A group of a body as the register's files have it.</summary>
public sealed class RegisteredGroup
{
    public string EntityCode { get; set; } = "";

    /// <summary>Name of the division.</summary>
    public string Set { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>A contact of a body, as it was declared.</summary>
public sealed class RegisteredContact
{
    public string EntityCode { get; set; } = "";

    /// <summary>Place among the entity's contacts, from 0.</summary>
    public int Position { get; set; }

    public ContactKind Kind { get; set; }

    public string Value { get; set; } = "";
}

/// <summary>An address of a body, with the state the office gave it.</summary>
public sealed class RegisteredAddress
{
    public string EntityCode { get; set; } = "";

    /// <summary>Place among the entity's addresses, from 0.</summary>
    public int Position { get; set; }

    public string Url { get; set; } = "";

    public AddressState State { get; set; }
}

internal sealed class RegistryTables
    : IEntityTypeConfiguration<RegisteredKabupaten>, IEntityTypeConfiguration<RegisteredKecamatan>, IEntityTypeConfiguration<RegisteredEntity>, IEntityTypeConfiguration<RegisteredAddress>, IEntityTypeConfiguration<RegisteredContact>,
        IEntityTypeConfiguration<RegisteredGroup>
{
    // The longest URL that browsers and servers agree on.
    internal const int UrlLength = 2048;

    public void Configure(EntityTypeBuilder<RegisteredKabupaten> builder)
    {
        builder.ToTable("RegisteredKabupaten");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(5);
    }

    public void Configure(EntityTypeBuilder<RegisteredKecamatan> builder)
    {
        builder.ToTable("RegisteredKecamatan");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(8);
        builder.Property(row => row.Name).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<RegisteredEntity> builder)
    {
        builder.ToTable("RegisteredEntities");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(64);
        builder.Property(row => row.Name).HasMaxLength(256);
        builder.Property(row => row.Kecamatan).HasMaxLength(8);
        builder.HasMany(row => row.Addresses).WithOne().HasForeignKey(address => address.EntityCode).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Groups).WithOne().HasForeignKey(group => group.EntityCode).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Contacts).WithOne().HasForeignKey(contact => contact.EntityCode).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RegisteredAddress> builder)
    {
        builder.ToTable("RegisteredAddresses");
        builder.HasKey(row => new { row.EntityCode, row.Position });
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Url).HasMaxLength(UrlLength);
    }

    public void Configure(EntityTypeBuilder<RegisteredContact> builder)
    {
        builder.ToTable("RegisteredContacts");
        builder.HasKey(row => new { row.EntityCode, row.Position });
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Value).HasMaxLength(512);
    }

    public void Configure(EntityTypeBuilder<RegisteredGroup> builder)
    {
        builder.ToTable("RegisteredGroups");
        builder.HasKey(row => new { row.EntityCode, row.Set });
        builder.Property(row => row.EntityCode).HasMaxLength(64);
        builder.Property(row => row.Set).HasMaxLength(60);
        builder.Property(row => row.Value).HasMaxLength(60);
    }
}
