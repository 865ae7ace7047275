using System.Text.RegularExpressions;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Criteria;

public sealed partial class CriterionCatalogTests
{
    [Fact]
    public void Every_group_has_a_criterion_and_ids_are_unique_kebab_case()
    {
        Assert.Equal(Enum.GetValues<CriterionGroup>(), CriterionCatalog.All.Select(criterion => criterion.Meta.Group).Distinct().Order());
        Assert.Equal(CriterionCatalog.All.Length, CriterionCatalog.All.Select(criterion => criterion.Meta.Id).Distinct().Count());
        Assert.All(CriterionCatalog.All, criterion => Assert.Matches(Kebab(), criterion.Meta.Id));
    }

    [Fact]
    public void Titles_are_affirmative() => Assert.All(CriterionCatalog.All, criterion =>
        Assert.DoesNotMatch(Negative(), criterion.Meta.Title));

    [Fact]
    public void Every_criterion_says_what_is_looked_for_and_what_to_do() => Assert.All(CriterionCatalog.All, criterion =>
    {
        Assert.EndsWith(".", criterion.Meta.LookedFor, StringComparison.Ordinal);
        Assert.EndsWith(".", criterion.Meta.HowTo, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', criterion.Meta.HowTo);
        Assert.All(new[] { "opensid", "wordpress", "blogger", "static", "unknown", "" }, platform => Assert.StartsWith(criterion.Meta.HowTo, criterion.HowToOn(platform), StringComparison.Ordinal));
    });

    [Fact]
    public void Every_criterion_but_those_that_do_not_bind_is_unmeasured_with_a_reason_when_nothing_is_known()
    {
        var nothing = new SiteFacts(
            "unknown", false, Fact.Unknown<Reachability>("Belum dibaca."), Fact.Unknown<SiteState>("Belum dibaca."), Fact.Unknown<Recency>("Belum dibaca."),
            Fact.Unknown<VillageDocuments>("Belum dibaca."), Fact.Unknown<ServiceStandard>("Belum dibaca."), Fact.Unknown<ContactChannels>("Belum dibaca."),
            Fact.Unknown<GamblingSigns>("Belum dibaca."), Fact.Unknown<PersonalDataSigns>("Belum dibaca."));
        foreach (EntityKind kind in Enum.GetValues<EntityKind>())
        {
            Assert.All(CriterionCatalog.All, criterion =>
            {
                Verdict verdict = Sample.Judge(criterion.Meta.Id, nothing, kind: kind);
                Assert.True(verdict.Outcome is Outcome.Unmeasured or Outcome.NotApplicable, criterion.Meta.Id);
                Assert.Null(verdict.Score);
                Assert.NotEmpty(verdict.Explanation);
            });
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\b(tidak|belum|tanpa|bukan|gagal|kurang|jangan|nihil)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Negative();
}
