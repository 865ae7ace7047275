using Monitor.Core.Criteria;

namespace Monitor.Core.Tests.Criteria;

/// <summary>Saved pages of tests/fixtures/pages/{criterion}/{met,partial,unmet}.html, read by the real extractors.</summary>
public sealed class FixtureTests
{
    /// <summary>Criteria that judge answers, certificates and records of complaints, not pages.</summary>
    private static readonly string[] WithoutPages = ["situs-terjangkau", "sertifikat-sah", "jawaban-pertama", "penyelesaian-aduan", "tunggakan-aduan", "kanal-hidup"];

    /// <summary>Criteria that are met or not, with nothing between.</summary>
    private static readonly string[] WithoutPartial = ["maklumat-pelayanan", "surel-tersedia", "media-sosial", "bebas-judi", "nik-tertutup"];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(FixtureSite.Folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                pages.Add(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileName(file));
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_saved_page_gets_the_outcome_it_is_named_after(string criterion, string file)
    {
        Verdict verdict = FixtureSite.Judge(criterion, Path.Combine(FixtureSite.Folder, criterion, file));
        Assert.True(
            string.Equals(verdict.Outcome.ToString(), Path.GetFileNameWithoutExtension(file).Split('-')[0], StringComparison.OrdinalIgnoreCase),
            $"{criterion}/{file}: {verdict.Outcome}, {verdict.Explanation}");
        Assert.NotEmpty(verdict.Evidence);
    }

    [Fact]
    public void Every_criterion_that_reads_pages_has_its_saved_pages_and_no_page_is_without_a_criterion()
    {
        string[] wanted =
        [
            .. from criterion in CriterionCatalog.All
               let id = criterion.Meta.Id
               where !WithoutPages.Contains(id)
               from outcome in WithoutPartial.Contains(id) ? new[] { "met", "unmet" } : ["met", "partial", "unmet"]
               select Path.Combine(id, outcome + ".html"),
        ];
        string[] missing = [.. wanted.Where(file => !File.Exists(Path.Combine(FixtureSite.Folder, file)))];
        Assert.Empty(missing);
        string?[] strange = [.. Directory.EnumerateDirectories(FixtureSite.Folder).Select(Path.GetFileName).Except(CriterionCatalog.All.Select(criterion => criterion.Meta.Id))];
        Assert.Empty(strange);
    }
}
