using System.Globalization;
using Monitor.App.Data;

namespace Monitor.App.Jobs;

/// <summary>Makes the order of an inspection from the register and methodology as they stand now.</summary>
public sealed record InspectionOrders(Func<string, RunKind, DateOnly, CancellationToken, Task<InspectionOrder>> Make);

/// <summary>The inspection of all sites by the clock. It asks whether the run of its day is there, and never counts missed firings.</summary>
public sealed class NightlyInspection(RunInspection inspection, InspectionOrders orders, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "periksa-semua";

    // After a night of broken lines the next night tries anew.
    private const int MostAttempts = 4;

    /// <param name="argument">The day as yyyy-mm-dd; empty for today.</param>
    /// <exception cref="RunInvalidException">Our own line failed; the engine tries again later.</exception>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        DateOnly day = argument.Length > 0 ? DateOnly.ParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture) : zone.DayOf(time.GetUtcNow());
        string? reason = null;
        for (int attempt = 1; attempt <= MostAttempts; attempt++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"malam/{day:yyyy-MM-dd}") + (attempt == 1 ? "" : "/" + attempt.ToString(CultureInfo.InvariantCulture));
            InspectionOrder order = await orders.Make(key, RunKind.Scheduled, day, cancellationToken);
            InspectionResult result = await inspection.RunAsync(order, NoProgress.Instance, cancellationToken);
            if (result.Run.State != RunState.Invalid)
            {
                return;
            }

            reason = result.Run.Reason;
            if (!result.WasThere)
            {
                break;
            }
        }

        throw new RunInvalidException(day, reason ?? "");
    }
}

/// <summary>A run said nothing about the sites.</summary>
public sealed class RunInvalidException(DateOnly day, string reason)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The run of {day:yyyy-MM-dd} is not valid: {reason}"));
