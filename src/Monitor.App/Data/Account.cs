using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monitor.App.Data;

/// <summary>A person who may sign in. Roles are Identity's; the territory stands here.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Name as the office writes it.</summary>
    public string FullName { get; set; } = "";

    /// <summary>Code of the own kecamatan of a camat; null for everybody else. A camat without one sees nothing.</summary>
    public string? Kecamatan { get; set; }

    /// <summary>Code of the one desa, kelurahan or office of an operator; null for everybody else. An operator without one sees nothing.</summary>
    public string? Entity { get; set; }

    /// <summary>Since when the account is closed; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    internal const int CodeLength = 64;

    public void Configure(EntityTypeBuilder<Account> builder) => builder.Property(account => account.Entity).HasMaxLength(CodeLength);
}
