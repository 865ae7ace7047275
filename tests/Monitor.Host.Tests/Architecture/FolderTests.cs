using System.Text.RegularExpressions;

namespace Monitor.Host.Tests.Architecture;

/// <summary>Direction between folders inside a project: each may use only those before it.</summary>
public sealed partial class FolderTests
{
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["Monitor.Core"] = ["Registry", "Snapshots", "Text", "Facts.Html", "Platforms", "Facts", "Pengaduan", "Pengaduan.Calendars", "Pengaduan.Clocks", "Pengaduan.Measures", "Pengaduan.Messages", "Pengaduan.History", "Pengaduan.Tables", "Pengaduan.Notices", "Criteria", "Scoring"],
        ["Monitor.Gather"] = ["Http", "Browser", "Documents", "Crawl"],
        ["Monitor.App"] = ["Options", "Tables", "Config", "Reports", "Data", "Jobs", "Accounts", "Pages"],
    };

    public static TheoryData<string> Projects => [.. Orders.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_are_used_downwards_only(string project)
    {
        string[] order = Orders[project];
        List<string> upwards = [];
        foreach (SourceFile file in SourceTree.Sources.Where(file => file.Path.StartsWith($"src/{project}/", StringComparison.Ordinal)))
        {
            string inside = file.Folder.Length > $"src/{project}/".Length ? file.Folder[$"src/{project}/".Length..].Replace('/', '.') : "";
            int place = Place(order, inside);
            if (place < 0)
            {
                continue;
            }

            upwards.AddRange(Uses().Matches(file.Text)
                .Select(match => match.Groups["name"].Value)
                .Where(name => name.StartsWith(project + ".", StringComparison.Ordinal))
                .Where(name => Place(order, name[(project.Length + 1)..]) > place)
                .Select(name => $"{file.Path} uses {name}"));
        }

        Assert.Empty(upwards);
    }

    [Fact]
    public void Every_folder_of_core_has_its_place()
    {
        string[] homeless = [.. SourceTree.Sources.Where(file => file.Path.StartsWith("src/Monitor.Core/", StringComparison.Ordinal)).Select(file => file.Folder.Split('/')[2]).Distinct(StringComparer.Ordinal)
            .Where(folder => Place(Orders["Monitor.Core"], folder) < 0)];
        Assert.Empty(homeless);
    }

    private static int Place(string[] order, string folder)
    {
        int best = -1, length = -1;
        for (int i = 0; i < order.Length; i++)
        {
            bool within = folder == order[i] || folder.StartsWith(order[i] + ".", StringComparison.Ordinal);
            (best, length) = within && order[i].Length > length ? (i, order[i].Length) : (best, length);
        }

        return best;
    }

    [GeneratedRegex(@"^@?using (?:static )?(?<name>Monitor\.[\w.]+);?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();
}
