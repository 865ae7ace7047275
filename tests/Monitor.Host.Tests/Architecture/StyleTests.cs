using System.Text.RegularExpressions;

namespace Monitor.Host.Tests.Architecture;

public sealed partial class StyleTests
{
    private const int LongestFile = 300;

    // What we did wrong is an exception; it is caught where work begins and nowhere else.
    private static readonly string[] MayCatchEverything = ["src/Monitor.Host/Jobs/", "src/Monitor.App/Jobs/", "src/Monitor.Core/Scoring/", "src/Monitor.Host/Program.cs"];

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.Empty(SourceTree.Sources.Concat(SourceTree.Tests)
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && file.Lines > LongestFile)
            .Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void Every_pattern_on_page_text_cannot_run_away()
    {
        Assert.Empty(SourceTree.Sources.SelectMany(file => Generated().Matches(file.Text)
            .Where(match => !match.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !Timeout().IsMatch(match.Value))
            .Select(match => $"{file.Path}: {match.Value}")));
        Assert.Empty(SourceTree.Sources.SelectMany(file => Made().Matches(file.Text)
            .Where(match => !match.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !match.Value.Contains("TimeSpan", StringComparison.Ordinal))
            .Select(match => $"{file.Path}: {match.Value}")));
    }

    [Fact]
    public void Everything_is_caught_in_three_places_only() =>
        Assert.Empty(SourceTree.Sources
            .Where(file => !MayCatchEverything.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)))
            .Where(file => CatchesAll().IsMatch(file.Text))
            .Select(file => file.Path));

    [Fact]
    public void Nothing_waits_for_a_task_by_blocking() =>
        Assert.Empty(SourceTree.Sources.Where(file => Blocks().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void The_root_holds_what_was_asked_for_and_no_more()
    {
        string[] wanted = ["Monitor.sln", "README.md", "src", "tests", "config", "reports"];
        string[] found = [.. Directory.GetFileSystemEntries(SourceTree.Root).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'))];
        Assert.Empty(found.Except(wanted, StringComparer.Ordinal));
        Assert.Empty(wanted.Except(found, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\[GeneratedRegex\([^\n]*\)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Generated();

    [GeneratedRegex(@",\s*(matchTimeoutMilliseconds:\s*)?[\w_]+\)\]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Timeout();

    [GeneratedRegex(@"new Regex\([^;]*;", RegexOptions.NonBacktracking)]
    private static partial Regex Made();

    [GeneratedRegex(@"catch\s*(\{(?![\s\S]{0,300}?\bthrow;)|\(Exception(\s+\w+)?\)(?!\s*when))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CatchesAll();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|\basync void\b|\.Wait\(\)", RegexOptions.NonBacktracking)]
    private static partial Regex Blocks();
}
