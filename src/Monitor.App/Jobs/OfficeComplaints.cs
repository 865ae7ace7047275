using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>Where an assessment takes from what is recorded of complaints to offices.</summary>
/// <param name="Read">The figures of every office as of a day; empty while nothing is recorded of anybody.</param>
public sealed record OfficeComplaints(Func<DateOnly, CancellationToken, Task<ImmutableDictionary<EntityCode, ComplaintFigures>>> Read)
{
    /// <summary>Nothing is recorded.</summary>
    public static OfficeComplaints None { get; } = new((_, _) => Task.FromResult(ImmutableDictionary<EntityCode, ComplaintFigures>.Empty));
}
