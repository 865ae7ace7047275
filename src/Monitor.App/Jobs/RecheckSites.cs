using System.Collections.Immutable;
using System.Globalization;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>Reads the sites people asked to have read again, first come first read, and publishes what came of it.</summary>
public sealed class RecheckSites(RunInspection inspection, RecheckQueue queue, InspectionOrders orders, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "periksa-ulang";

    /// <param name="argument">The entity whose asking woke the job; the queue says whose turn it is.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        while (await queue.NextAsync(cancellationToken) is { } next)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"ulang/{next.Id}");
            InspectionOrder order = await orders.Make(key, RunKind.Recheck, zone.DayOf(time.GetUtcNow()), cancellationToken);
            ImmutableArray<Entity> one = [.. order.Roster.Entities.Where(entity => entity.Code == next.Entity)];
            await inspection.RunAsync(order, one, NoProgress.Instance, cancellationToken);
            await queue.DoneAsync(next.Id, cancellationToken);
        }
    }
}
