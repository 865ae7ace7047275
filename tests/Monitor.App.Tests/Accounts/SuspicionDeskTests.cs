using System.Collections.Immutable;
using Monitor.App.Accounts;
using Monitor.App.Tests.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Accounts;

/// <summary>However many pages of a site show the same suspicion, a person is asked once, and sees them all.</summary>
public sealed class SuspicionDeskTests
{
    [Fact]
    public async Task Nine_pages_of_one_site_are_one_question_that_lists_them_all()
    {
        Assessment sample = SampleAssessment.Make(1);
        AssessedEntity suspected = sample.Entities.First(entity => Suspicion.Of(entity, [], sample.AsOf) is [{ Kind: SuspicionKind.Gambling }]);
        Evidence seen = Suspicion.Evidence(suspected, SuspicionKind.Gambling)[0];
        ImmutableArray<Evidence> nine = [.. Enumerable.Range(1, 9).Select(number => seen with { Url = new Uri(seen.Url, $"/sisipan-{number}") })];
        GamblingSigns signs = suspected.Verdict!.Facts.Gambling.Value! with { Evidence = nine };
        await using AccountHost host = await AccountHost.StartAsync(sample with
        {
            Entities = [suspected with { Verdict = suspected.Verdict with { Facts = suspected.Verdict.Facts with { Gambling = Fact.Known(signs) } } }],
        });
        await host.AddAsync("dewi", Roles.Diskominfo);

        string page = await (await host.SignInAsync("dewi")).HtmlAsync("/dugaan");

        Assert.Equal(1, page.Split("name=\"butir\"").Length - 1);
        Assert.All(nine, one => Assert.Contains(one.Url.AbsolutePath, page, StringComparison.Ordinal));
        Assert.Contains("Terlihat juga di 4 halaman lain situs ini; satu putusan berlaku bagi semuanya.", page, StringComparison.Ordinal);
    }
}
