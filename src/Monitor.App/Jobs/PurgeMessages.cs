using Microsoft.Extensions.Logging;
using Monitor.App.Data;

namespace Monitor.App.Jobs;

/// <summary>Deletes, once a day, the waits and parked messages whose thirty days are over, and the keys nothing is left of.</summary>
public sealed partial class PurgeMessages(MessagePairs pairs, ParkedMessages parked, MessageKeyring keys, ILogger<PurgeMessages> logger) : IJob
{
    public const string Id = "hapus-pesan";

    /// <summary>Every night, in the office's zone; not a setting: how long pairs live is promised, not chosen.</summary>
    public const string Schedule = "20 3 * * *";

    /// <param name="argument">The day of the firing; what is over is read from the clock.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        int gone = await pairs.PurgeAsync(cancellationToken) + await parked.PurgeAsync(cancellationToken);
        int old = keys.Purge();
        if (gone + old > 0)
        {
            LogPurged(gone, old);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Pairs} waits and parked messages and {Keys} keys deleted.")]
    private partial void LogPurged(int pairs, int keys);
}
