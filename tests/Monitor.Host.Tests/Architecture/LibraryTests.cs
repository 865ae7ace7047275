using System.Text.RegularExpressions;

namespace Monitor.Host.Tests.Architecture;

/// <summary>Each third-party library is named in one folder, so that replacing it touches one folder.</summary>
public sealed partial class LibraryTests
{
    public static TheoryData<string, string> Homes => new()
    {
        { "HtmlAgilityPack", "src/Monitor.Core/Facts/Html" },
        { "Microsoft.Playwright", "src/Monitor.Gather/Browser" },
        { "Quartz", "src/Monitor.Host/Jobs" },
        { "Radzen", "src/Monitor.Host/Charts" },
        { "ClosedXML", "src/Monitor.Host/Workbooks" },
        { "YamlDotNet", "src/Monitor.App/Config" },
        { "CsvHelper", "src/Monitor.App/Config" },
        { "System.CommandLine", "src/Monitor.Host/Verbs" },
        { "Spectre.Console", "src/Monitor.Host/Verbs" },
        { "MailKit", "src/Monitor.Host/Mail" },
        { "MimeKit", "src/Monitor.Host/Mail" },
        { "QRCoder", "src/Monitor.Host/Posters" },
        { "Npgsql", "src/Monitor.App/Data" },
    };

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_library_is_named_in_its_own_folder_only(string library, string home)
    {
        var naming = new Regex($@"(using (static )?{Regex.Escape(library)}\b|\b{Regex.Escape(library)}\.[A-Z])", RegexOptions.None, TimeSpan.FromSeconds(1));
        IEnumerable<string> strangers = SourceTree.Sources
            .Where(file => file.Folder != home && !file.Folder.StartsWith(home + "/", StringComparison.Ordinal))
            .Where(file => naming.IsMatch(WithoutComments(file.Text)))
            .Select(file => file.Path);
        Assert.Empty(strangers);
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"//[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
