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

    public static bool HasIndonesianOcr()
    {
        string? own = Environment.GetEnvironmentVariable("TESSDATA_PREFIX");
        IEnumerable<string> folders = Directory.Exists("/usr/share/tesseract-ocr")
            ? Directory.EnumerateDirectories("/usr/share/tesseract-ocr").Select(version => Path.Combine(version, "tessdata"))
            : [];
        return folders.Concat(own is null ? [] : [own]).Append("/usr/share/tessdata").Any(folder => File.Exists(Path.Combine(folder, "ind.traineddata")));
    }
}
