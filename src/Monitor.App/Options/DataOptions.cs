using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>Where the program remembers things.</summary>
public sealed record DataOptions
{
    /// <summary>Folder of the SQLite file, bodies and keys; a relative one stands under the root.</summary>
    [Required]
    public string Folder { get; init; } = ".data";

    /// <summary>Connection string of a PostgreSQL server; empty for the SQLite file. Given by the environment, as it holds a password.</summary>
    public string? Postgres { get; init; }
}
