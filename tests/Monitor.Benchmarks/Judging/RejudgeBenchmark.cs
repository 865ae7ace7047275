using Monitor.App.Jobs;
using Monitor.Benchmarks.Sites;
using Monitor.Core.Scoring;

namespace Monitor.Benchmarks.Judging;

/// <summary>What it takes to judge a whole kabupaten again from what is stored, when a methodology is proposed: first with the newest observation alone,
/// then with the one of the night before, which confirms its negatives.</summary>
internal sealed class RejudgeBenchmark : IBenchmark
{
    private static readonly TimeSpan NoWitness = TimeSpan.FromDays(30);

    public string Name => "rejudge";

    public string Question => "seconds and megabytes to judge 401 sites of 30 stored pages again by another methodology";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using StoredKabupaten stored = await StoredKabupaten.MakeAsync(StoredKabupaten.Villages, cancellationToken);
        Assessment frozen = await stored.Get<PublishAssessment>().RunAsync(stored.Order, stored.Run, cancellationToken);
        Assessment unconfirmed = frozen with { Entities = [.. frozen.Entities.Select(entity => entity with { Verdict = entity.Verdict! with { ConfirmedBy = null } })] };
        Affinity.PinTo(1);
        const int Pages = StoredKabupaten.Villages * StoredKabupaten.PagesPerVillage;

        await MeasureAsync("once", unconfirmed, "usulan-a", NoWitness);
        await MeasureAsync("twice", frozen, "usulan-b", stored.Order.Gap);
        await MeasureAsync("known", frozen, "usulan-b", stored.Order.Gap);

        async Task MeasureAsync(string name, Assessment assessment, string id, TimeSpan gap)
        {
            Methodology proposed = frozen.Methodology with { Id = id, Hash = new string(id[^1], 64), GraceDays = frozen.Methodology.GraceDays + 1 };
            (AssessmentComparison comparison, Cost cost) = await Cost.OfAsync(() => stored.Get<Rejudge>().RunAsync(assessment, proposed, gap, cancellationToken), cancellationToken);
            int judged = comparison.After.Entities.Count(entity => entity.Verdict is not null);
            if (judged != StoredKabupaten.Villages)
            {
                throw new InvalidOperationException($"{judged} of {StoredKabupaten.Villages} sites were judged: the figure does not count.");
            }

            Figure.Print(output, $"rejudge.{name}.pages", Pages, "pages");
            Figure.Print(output, $"rejudge.{name}.rate", Pages / cost.Processor, "pages/cpu-s");
            Figure.Print(output, $"rejudge.{name}.cpu", cost.Processor, "s");
            Figure.Print(output, $"rejudge.{name}.clock", cost.Clock, "s");
            Figure.Print(output, $"rejudge.{name}.memory", cost.Megabytes, "MB");
        }
    }
}
