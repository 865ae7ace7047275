namespace Monitor.Core.Registry;

/// <summary>Whether an address has been confirmed by the office that keeps the register.</summary>
public enum AddressState
{
    /// <summary>Proposed from a pattern or a link; never the ground of a score ("usulan").</summary>
    Proposed = 0,

    /// <summary>Confirmed ("disetujui").</summary>
    Approved,

    /// <summary>Retired with a reason ("mati").</summary>
    Dead,

    /// <summary>Leads to another registered address ("dialihkan").</summary>
    Redirected,

    /// <summary>Was proposed and is not the entity's ("ditolak"); kept so that nobody proposes it again.</summary>
    Refused,
}

/// <summary>Since when an address has its state, why, and who said so.</summary>
public sealed record AddressNote(DateOnly Since, string Why, string By);

/// <summary>One address of an entity.</summary>
public sealed record SiteAddress(Uri Url, AddressState State)
{
    /// <summary>Null for an address as the register's files have it.</summary>
    public AddressNote? Note { get; init; }

    /// <summary>The address of the same entity that it leads to; null unless it is redirected.</summary>
    public Uri? LeadsTo { get; init; }

    /// <summary>What two addresses share that are answered by the same site: the host, with or without www.</summary>
    public static string SiteOf(Uri url)
    {
        string host = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
