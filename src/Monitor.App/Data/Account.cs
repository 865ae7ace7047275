using Microsoft.AspNetCore.Identity;

namespace Monitor.App.Data;

/// <summary>A person who may sign in. Roles are Identity's; the territory stands here.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Name as the office writes it.</summary>
    public string FullName { get; set; } = "";

    /// <summary>Code of the own kecamatan of a camat; null for everybody else. A camat without one sees nothing.</summary>
    public string? Kecamatan { get; set; }

    /// <summary>Since when the account is closed; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
