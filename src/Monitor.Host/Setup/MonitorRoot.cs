using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Setup;

/// <summary>Finds the folder that holds config/appsettings.json: the nearest ancestor of the current directory, then of the program.</summary>
internal static class MonitorRoot
{
    public const string Variable = "MONITOR_ROOT";

    /// <exception cref="BadInputException">No folder holds the configuration; the message says where it was looked for.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), Environment.CurrentDirectory, AppContext.BaseDirectory);

    internal static string Find(string? given, string current, string program)
    {
        if (given is { Length: > 0 })
        {
            return Holds(given) ? Path.GetFullPath(given) : throw new BadInputException($"{Variable} menunjuk ke '{given}', tetapi di sana tidak ada config/appsettings.json.");
        }

        return Ancestor(current) ?? Ancestor(program)
            ?? throw new BadInputException($"config/appsettings.json tidak ditemukan di '{current}' dan folder di atasnya. Jalankan dari folder proyek atau isi {Variable}.");
    }

    private static string? Ancestor(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (Holds(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, "config", "appsettings.json"));
}
