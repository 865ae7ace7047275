using System.Globalization;
using Monitor.App.Data;

namespace Monitor.App.Jobs;

/// <summary>Makes the order of an inspection from the register and methodology as they stand now.</summary>
public sealed record InspectionOrders(Func<string, RunKind, DateOnly, CancellationToken, Task<InspectionOrder>> Make);

/// <summary>The inspection of all sites by the clock. It asks whether the run of its day is there, and never counts missed firings.</summary>
public sealed class NightlyInspection(RunInspection inspection, InspectionOrders orders, RunStore runs, DiskRoom room, OfficeZone zone, TimeProvider time) : IJob
{
    public const string Id = "periksa-semua";

    // A day after its begin the next night is due: that one reads the sites once, instead of both.
    private static readonly TimeSpan GoneOnWith = TimeSpan.FromHours(24);

    // After a night of broken lines the next night tries anew.
    private const int MostAttempts = 4;

    /// <param name="argument">The day for which the clock fired, as yyyy-MM-dd; empty for today.</param>
    /// <exception cref="NoRoomException">The disk is nearly full; the engine tries again later.</exception>
    /// <exception cref="RunInvalidException">Our own line failed; the engine tries again later.</exception>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        DateOnly day = await DayAsync(argument, cancellationToken);
        if (room.IsShort)
        {
            throw new NoRoomException(room.Free);
        }

        string? reason = null;
        for (int attempt = 1; attempt <= MostAttempts; attempt++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"malam/{day:yyyy-MM-dd}") + (attempt == 1 ? "" : "/" + attempt.ToString(CultureInfo.InvariantCulture));
            InspectionOrder order = await orders.Make(key, RunKind.Scheduled, day, cancellationToken);
            if (order.Night is { } night && !night.IsOpen(time.GetUtcNow(), zone.Zone) && !await runs.HasAsync(key, cancellationToken))
            {
                // Missed, or to be tried again, by day: the next night has its own run, and begins with what this one would have read.
                return;
            }

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

    // A day that is over can no longer be seen: only the run that was begun on it is brought to its end.
    private async Task<DateOnly> DayAsync(string argument, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly today = zone.DayOf(now);
        DateOnly asked = argument.Length == 0 ? today : DateOnly.ParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Run? begun = asked < today ? await runs.NewestAsync(RunKind.Scheduled, cancellationToken) : null;
        bool canEnd = begun?.AsOf == asked && begun.State switch
        {
            RunState.Interrupted => false,
            RunState.Running => now - begun.StartedAt < GoneOnWith,
            _ => true,
        };
        return canEnd ? asked : today;
    }
}

/// <summary>A run said nothing about the sites.</summary>
public sealed class RunInvalidException(DateOnly day, string reason)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The run of {day:yyyy-MM-dd} is not valid: {reason}"));

/// <summary>A run was not begun for want of room.</summary>
public sealed class NoRoomException(long free)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"No run was begun: the disk of the data folder has {free / (1024 * 1024)} MB left."));
