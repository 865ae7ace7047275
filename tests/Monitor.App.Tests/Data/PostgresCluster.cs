using System.Diagnostics;
using Npgsql;

namespace Monitor.App.Tests.Data;

/// <summary>A PostgreSQL of the tests' own: in a folder under /tmp, reached by a socket there, stopped and removed at the end.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly Lazy<string> socketFolder;

    public PostgresCluster() => socketFolder = new Lazy<string>(Start);

    /// <summary>Why it cannot be started here; null when it can.</summary>
    public static string? Missing { get; } = WhyMissing();

    private static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The connection string of a new, empty database.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        string name = "t" + Guid.NewGuid().ToString("n");
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public void Dispose()
    {
        if (socketFolder.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            Run("pg_ctl", "-D", Path.Combine(socketFolder.Value, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(socketFolder.Value, recursive: true);
        }
    }

    private static string? WhyMissing()
    {
        if (Binaries is null)
        {
            return "PostgreSQL is not installed (Debian: apt-get install postgresql).";
        }

        return IsRoot && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "PostgreSQL does not run as root, and there is no user 'postgres'."
            : null;
    }

    private string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = socketFolder.Value, Username = "penguji", Database = database }.ConnectionString;

    // A path of a socket may have 107 characters, so the folder stands directly under /tmp.
    private static string Start()
    {
        string folder = Directory.CreateDirectory($"/tmp/monitor-pg-{Guid.NewGuid().ToString("n")[..8]}").FullName;
        if (IsRoot)
        {
            Execute("chown", ["postgres", folder]);
        }

        string data = Path.Combine(folder, "data");
        Run("initdb", "-D", data, "-U", "penguji", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off", "start");
        return folder;
    }

    private static void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Binaries!, program);
        if (IsRoot)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private static void Execute(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp", UseShellExecute = false, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}

/// <summary>Tests that share one PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>
{
    public const string Name = "postgres";
}
