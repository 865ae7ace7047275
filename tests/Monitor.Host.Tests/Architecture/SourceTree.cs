using System.Xml.Linq;

namespace Monitor.Host.Tests.Architecture;

/// <summary>A source file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Folder from the root, such as src/Monitor.Core/Facts/Html.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    public int Lines => Text.Count(letter => letter == '\n');

    public override string ToString() => Path;
}

/// <summary>The repository as it stands around the running tests.</summary>
internal static class SourceTree
{
    // The compatibility shim stands beside the five projects and is exempt.
    private const string Shim = "src/ExcelNumberFormat/";

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files("src").Where(file => !file.Path.StartsWith(Shim, StringComparison.Ordinal))];

    public static IReadOnlyList<SourceFile> Tests { get; } = [.. Files("tests")];

    public static IReadOnlyDictionary<string, XElement> Projects { get; } = new[] { "src", "tests" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), XElement.Load, StringComparer.Ordinal);

    private static IEnumerable<SourceFile> Files(string folder) =>
        new[] { "*.cs", "*.cshtml", "*.razor" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.Path.Split('/').Any(part => part is "obj" or "bin" or ".artifacts"))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
