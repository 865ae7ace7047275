using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>Counts by what became of a home page, as a small JSON object; the value is immutable, so reference equality tells a change.</summary>
internal sealed class FailureCounts() : ValueConverter<ImmutableSortedDictionary<FetchStatus, int>, string>(
    counts => Write(counts), json => Read(json))
{
    private static string Write(ImmutableSortedDictionary<FetchStatus, int> counts) => JsonSerializer.Serialize(counts, RecordJson.Options);

    private static ImmutableSortedDictionary<FetchStatus, int> Read(string json) =>
        JsonSerializer.Deserialize<ImmutableSortedDictionary<FetchStatus, int>>(json, RecordJson.Options) ?? ImmutableSortedDictionary<FetchStatus, int>.Empty;
}
