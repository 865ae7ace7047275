using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Monitor.Host.Tests.Architecture;

public sealed partial class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Monitor.Core"] = [],
        ["Monitor.Gather"] = ["Monitor.Core"],
        ["Monitor.App"] = ["Monitor.Gather"],
        ["Monitor.Peraga"] = ["Monitor.Core"],
        ["Monitor.Host"] = ["Monitor.App", "Monitor.Peraga", "ExcelNumberFormat"],
        ["ExcelNumberFormat"] = [],
    };

    [Fact]
    public void Projects_stand_in_one_straight_line()
    {
        foreach ((string project, string[] allowed) in Allowed)
        {
            string[] references = [.. SourceTree.Projects[project].Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))];
            Assert.Empty(references.Except(allowed, StringComparer.Ordinal));
        }

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(Path.Combine(SourceTree.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_has_one_exact_version()
    {
        XElement versions = XElement.Load(Path.Combine(SourceTree.Root, "src/Directory.Packages.props"));
        string[] pinned = [.. versions.Descendants("PackageVersion").Select(version => (string)version.Attribute("Include")!)];
        Assert.Equal(pinned.Length, pinned.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(versions.Descendants("PackageVersion"), version => Assert.Matches(ExactVersion(), (string)version.Attribute("Version")!));
        foreach (XElement reference in SourceTree.Projects.Values.SelectMany(project => project.Descendants("PackageReference")))
        {
            Assert.Contains((string)reference.Attribute("Include")!, pinned);
            Assert.Null(reference.Attribute("Version"));
        }
    }

    [Fact]
    public void Every_project_watches_over_banned_symbols() =>
        Assert.All(
            SourceTree.Projects.Where(project => Allowed.ContainsKey(project.Key) && project.Key != "ExcelNumberFormat"),
            project => Assert.Contains(project.Value.Descendants("AdditionalFiles"), file => ((string?)file.Attribute("Include"))?.EndsWith("BannedSymbols.txt", StringComparison.Ordinal) == true));

    [Fact]
    public void Warnings_are_errors()
    {
        XElement build = XElement.Load(Path.Combine(SourceTree.Root, "src/Directory.Build.props"));
        Assert.Equal("true", build.Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.DoesNotContain(SourceTree.Projects.Values.SelectMany(project => project.Descendants("TreatWarningsAsErrors")), _ => true);
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex ExactVersion();
}
