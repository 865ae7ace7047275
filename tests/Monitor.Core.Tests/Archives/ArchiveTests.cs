using Monitor.Core.Facts;
using Monitor.Core.Tests.Criteria;
using Monitor.Core.Tests.Facts.Cases;

namespace Monitor.Core.Tests.Archives;

/// <summary>Judges every stored site of tests/fixtures/archives and holds all that is found against its expected.txt.</summary>
public sealed class ArchiveTests
{
    /// <summary>Set to 1, the expected files are written anew instead of being held against.</summary>
    private const string Rewrite = "MONITOR_WRITE_ARCHIVES";

    private const int MostBytes = 600_000;

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(FixtureSite.Folder)!, "archives");

    private static readonly string[] Wanted =
    [
        "blogger", "dilan", "joomla", "laravel", "opensid-new", "opensid-old", "sid-kendal", "single-page", "static", "wordpress",
        "defacement", "gambling-takeover", "injected-words", "nik-leak",
    ];

    public static TheoryData<string> Archives => [.. Names()];

    [Theory]
    [MemberData(nameof(Archives))]
    public void A_stored_site_is_judged_as_it_always_was(string name)
    {
        string folder = Path.Combine(Folder, name);
        var file = CaseFile.Read(File.ReadAllText(Path.Combine(folder, "site.case")));
        SiteFacts facts = CaseSite.Facts(file);
        string[] actual = [.. ArchiveReport.Of(facts)];
        string expected = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllLines(expected, actual);
        }

        Assert.Empty(CaseExpectation.Faults(file, facts));
        string[] difference = [.. LineDifference.Of(File.ReadAllLines(expected), actual)];
        Assert.True(difference.Length == 0, $"{name} ({file.Title}): - as expected, + as judged\n{string.Join('\n', difference)}");
    }

    [Fact]
    public void Every_platform_and_every_danger_has_its_stored_site_and_all_of_them_stay_small()
    {
        Assert.Empty(Wanted.Except(Names(), StringComparer.Ordinal));
        Assert.InRange(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, MostBytes);
    }

    [Fact]
    public void A_difference_names_the_lines_in_their_order()
    {
        Assert.Empty(LineDifference.Of(["a", "b"], ["a", "b"]));
        Assert.Equal(["- b", "+ x", "+ d"], LineDifference.Of(["a", "b", "c"], ["a", "x", "c", "d"]));
    }

    private static IEnumerable<string> Names() => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
}
