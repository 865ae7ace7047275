using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather;

/// <summary>Watches our own line, so that its outage is never told as a fault of the sites. The last answer holds for a minute.</summary>
internal sealed class Connectivity(GatherSettings settings, TargetRules rules, Wire wire) : IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim gate = new(1);
    private OwnNetwork last;
    private DateTimeOffset until;

    /// <param name="again">Asks the witnesses anew, after something failed.</param>
    public async Task<OwnNetwork> CheckAsync(bool again, CancellationToken cancellationToken)
    {
        if (settings.Witnesses.IsEmpty)
        {
            return OwnNetwork.NotChecked;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            DateTimeOffset now = wire.Time.GetUtcNow();
            if (now >= until || (again && now >= until - Holds + TimeSpan.FromSeconds(10)))
            {
                last = await AskAsync(cancellationToken);
                until = wire.Time.GetUtcNow() + Holds;
            }

            return last;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Turns a failure that our own line may have caused into our unknown.</summary>
    public PageSnapshot Excuse(PageSnapshot page, OwnNetwork line)
    {
        bool silent = page.Status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable or FetchStatus.ConnectFailed or FetchStatus.TimedOut;
        bool nameOnly = page.Status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable;
        bool excused = line == OwnNetwork.Down ? silent : line == OwnNetwork.NotChecked && nameOnly && !rules.IsLoopback;
        return excused ? page with { Status = FetchStatus.WeWereOffline } : page;
    }

    public void Dispose() => gate.Dispose();

    // One witness that answers anything at all is proof enough.
    private async Task<OwnNetwork> AskAsync(CancellationToken cancellationToken)
    {
        bool asked = false;
        foreach (Uri witness in settings.Witnesses)
        {
            var reader = new SiteReader(wire);
            Fetched answer = await reader.ReadAsync(new FetchRequest(witness, FetchPurpose.Unknown, FetchVia.Http, 0, null), cancellationToken);
            if (answer.Snapshot.HttpCode is not null)
            {
                return OwnNetwork.Up;
            }

            // A witness that wants to be left alone was not asked, so its silence says nothing about our line.
            asked |= answer.Snapshot.Status != FetchStatus.Blocked;
        }

        return asked ? OwnNetwork.Down : OwnNetwork.NotChecked;
    }
}
