namespace Monitor.Host.Verbs.Doctor;

/// <summary>Looks for installed programs.</summary>
internal static class Tools
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/bin"];

    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Folders)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
