using Monitor.App.Reports;
using Monitor.App.Tests.Pages;
using Monitor.Core.Criteria;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Reports;

public sealed class ScoreWordsTests
{
    [Fact]
    public void Coverage_and_what_waits_for_a_second_look_stand_beside_a_score()
    {
        SiteVerdict verdict = SampleAssessment.Make(1).Entities.Select(entity => entity.Verdict).OfType<SiteVerdict>().First();
        Finding seenOnce = new("apbdes-terbit", Outcome.Unmeasured, null, 9, 0, "Terlihat sekali.", [], Outcome.Unmet);
        SiteVerdict sure = verdict with { Score = verdict.Score with { Coverage = 0.889 }, Findings = [seenOnce with { Outcome = Outcome.Unmet, Score = 0, Awaiting = null }] };

        Assert.Equal("cakupan 88 %", ScoreWords.Beside(sure));
        Assert.Equal("tidak ada yang menunggu pengamatan kedua", ScoreWords.Confidence(sure));
        Assert.Equal("cakupan 88 %, 2 menunggu pengamatan kedua", ScoreWords.Beside(sure with { Findings = [seenOnce, seenOnce with { Criterion = "rkpdes-terbit" }] }));
        Assert.Equal("1 kekurangan baru terlihat sekali dan belum dihitung", ScoreWords.Confidence(sure with { Findings = [seenOnce] }));
    }
}
