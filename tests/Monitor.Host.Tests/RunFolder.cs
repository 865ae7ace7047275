namespace Monitor.Host.Tests;

/// <summary>Folders of this run of tests; removed when its process ends, since a killed engine may hold its file until then.</summary>
internal static class RunFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        string root = Directory.CreateTempSubdirectory("monitor-uji-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    });

    /// <summary>A new, empty folder.</summary>
    public static string New() => Directory.CreateDirectory(Path.Combine(Root.Value, Guid.NewGuid().ToString("N"))).FullName;
}
