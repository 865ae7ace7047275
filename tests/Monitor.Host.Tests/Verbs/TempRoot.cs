namespace Monitor.Host.Tests.Verbs;

/// <summary>A copy of the repository's configuration in a folder of its own, so that data and reports of a test stay there.</summary>
internal sealed class TempRoot : IDisposable
{
    public TempRoot() => Copy(System.IO.Path.Combine(CliRun.Repository(), "config"), System.IO.Path.Combine(Path, "config"));

    public string Path { get; } = Directory.CreateTempSubdirectory("monitor-root-").FullName;

    public string Reports => System.IO.Path.Combine(Path, "reports");

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Changes one word of a configuration file.</summary>
    public void Change(string file, string from, string to)
    {
        string path = File("config", file);
        string text = System.IO.File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }
}
