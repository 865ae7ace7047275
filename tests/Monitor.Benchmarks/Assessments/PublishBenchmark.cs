using Monitor.App.Jobs;
using Monitor.Benchmarks.Sites;
using Monitor.Core.Scoring;

namespace Monitor.Benchmarks.Assessments;

/// <summary>What it takes to freeze a night's verdicts into an assessment, and to be told that it is frozen already.</summary>
internal sealed class PublishBenchmark : IBenchmark
{
    private const int Judged = 8;

    public string Name => "publish";

    public string Question => "seconds and megabytes to publish the assessment of 401 entities that were judged in the night";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using StoredKabupaten stored = await StoredKabupaten.MakeAsync(Judged, cancellationToken);
        Affinity.PinTo(1);
        string first = await MeasureAsync("first");
        string again = await MeasureAsync("again");
        if (first != again)
        {
            throw new InvalidOperationException($"{first} was frozen again as {again}.");
        }

        async Task<string> MeasureAsync(string name)
        {
            (Assessment assessment, Cost cost) = await Cost.OfAsync(() => stored.Get<PublishAssessment>().RunAsync(stored.Order, stored.Run, cancellationToken), cancellationToken);
            Figure.Print(output, $"publish.{name}.entities", assessment.Entities.Count(entity => entity.Verdict is not null), "entities");
            Figure.Print(output, $"publish.{name}.cpu", cost.Processor, "s");
            Figure.Print(output, $"publish.{name}.clock", cost.Clock, "s");
            Figure.Print(output, $"publish.{name}.memory", cost.Megabytes, "MB");
            return assessment.Number;
        }
    }
}
