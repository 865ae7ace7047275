namespace Monitor.App.Tests.Config;

/// <summary>A folder with files of a test's own, gone when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("monitor-config-").FullName;

    internal static string Repository
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "config", "appsettings.json")))
            {
                folder = System.IO.Path.GetDirectoryName(folder);
            }

            return folder ?? throw new DirectoryNotFoundException("config/appsettings.json stands in no folder above the tests.");
        }
    }

    internal TempFolder With(string name, string content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
