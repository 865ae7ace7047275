using Monitor.Core.Facts;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Facts.Cases;

/// <summary>Runs every case of tests/fixtures/cases.</summary>
public sealed class CaseTests
{
    private const int Fewest = 150;
    private const int FewestOfTopic = 10;
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(FixtureSite.Folder)!, "cases");

    private static readonly string[] Topics = ["dates", "documents", "channels", "services", "states", "dangers", "platforms"];

    public static TheoryData<string> Cases => [.. Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_read_as_it_expects(string name)
    {
        CaseFile file = CaseFile.Read(File.ReadAllText(Path.Combine(Folder, name)));
        string[] faults = [.. CaseExpectation.Faults(file, CaseSite.Facts(file))];
        Assert.True(faults.Length == 0, $"{name} ({file.Title})\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void There_are_enough_cases_of_every_kind()
    {
        string[] names = [.. Names()];
        Assert.True(names.Length >= Fewest, $"{names.Length} of {Fewest} cases.");
        Assert.All(Topics, topic => Assert.True(names.Count(name => Path.GetDirectoryName(name) == topic) >= FewestOfTopic, topic));
        Assert.All(names, name => Assert.Contains(Path.GetDirectoryName(name), Topics));
    }

    [Theory]
    [InlineData("keadaan: aktif\n--- /\n<p>x</p>", "first line")]
    [InlineData("# x\nkeadaan: aktif\n", "at least one part")]
    [InlineData("# x\n--- /\n<p>x</p>", "expect something")]
    [InlineData("# x\nkeadan: aktif\n--- /\n<p>x</p>", "'keadan'")]
    [InlineData("# x\nkeadaan: aktif\n--- / tip=pdf\n", "'tip'")]
    public void A_case_that_cannot_be_read_says_why(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => CaseFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_does_not_hold_is_told()
    {
        CaseFile file = CaseFile.Read("# x\nkeadaan: aktif\nunggahan: 2026-11-01\nlayanan: SKTM\ntelepon: +62279111222\n--- /\n<h1>Desa Karangasri</h1><p>Profil desa.</p>");
        SiteFacts facts = CaseSite.Facts(file);
        Assert.Equal(["keadaan", "telepon", "layanan", "unggahan"], CaseExpectation.Faults(file, facts).Select(fault => fault.Split(':')[0]));
    }

    private static IOrderedEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);
}
