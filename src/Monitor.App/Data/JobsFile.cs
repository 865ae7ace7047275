using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Monitor.App.Data;

/// <summary>The SQLite file in which the job engine keeps its own tables, apart from the monitor's.</summary>
/// <param name="Path">Made at first use.</param>
public sealed record JobsFile(string Path)
{
    // The engine's own retries begin after this wait.
    private const int Seconds = 10;

    public static DbProviderFactory Factory => SqliteFactory.Instance;

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = Seconds }.ConnectionString;
}
