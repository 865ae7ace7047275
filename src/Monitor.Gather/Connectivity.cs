using System.Collections.Immutable;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather;

/// <summary>A time in which none of the witnesses answered.</summary>
/// <param name="From">When that was first seen.</param>
/// <param name="To">When one answered again; null while it lasts.</param>
public sealed record LineOutage(DateTimeOffset From, DateTimeOffset? To);

/// <summary>Watches our own line, so that its outage is never told as a fault of the sites: whoever gets no answer asks the witnesses, waits for
/// the line to return, and asks the site again.</summary>
internal sealed class Connectivity(GatherSettings settings, TargetRules rules, Wire wire) : IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private const int MostTries = 3;

    private readonly SemaphoreSlim gate = new(1);
    private ImmutableList<LineOutage> outages = [];
    private long? asked;
    private long downSince;
    private volatile OwnNetwork last;

    /// <summary>The outages so far, oldest first.</summary>
    public ImmutableArray<LineOutage> Outages => [.. Volatile.Read(ref outages)];

    /// <summary>Waits until the line is up; returns Down when it stayed silent for longer than a run has patience.</summary>
    public Task<OwnNetwork> ReadyAsync(CancellationToken cancellationToken) => ReturnAsync(Holds, cancellationToken);

    /// <summary>Makes one attempt, and others after the line returned where the line was to blame.</summary>
    /// <returns>What came of it; <see cref="FetchStatus.WeWereOffline"/> where nothing can be said about the site.</returns>
    public async Task<Fetched> OverAsync(Func<Task<Fetched>> attempt, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            Fetched fetched = await attempt();
            if (!MayBeOurs(fetched.Snapshot))
            {
                return fetched;
            }

            // An answer from before this failure proves nothing about it.
            OwnNetwork state = await AskAsync(last == OwnNetwork.Down ? settings.LinePoll : TimeSpan.Zero, cancellationToken);
            bool unknownName = state == OwnNetwork.NotChecked && !rules.IsLoopback && fetched.Snapshot.Status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable;
            if (state != OwnNetwork.Down)
            {
                return unknownName ? Excused(fetched) : fetched;
            }

            if (tries == MostTries || await ReturnAsync(settings.LinePoll, cancellationToken) == OwnNetwork.Down)
            {
                return Excused(fetched);
            }
        }
    }

    public void Dispose() => gate.Dispose();

    private static Fetched Excused(Fetched fetched) => fetched with { Snapshot = fetched.Snapshot with { Status = FetchStatus.WeWereOffline } };

    // Nothing at all came back, or it broke off: a broken line of ours looks just like that.
    private static bool MayBeOurs(PageSnapshot page) => page.HttpCode is null
        && page.Status is FetchStatus.DnsFailed or FetchStatus.DnsUnavailable or FetchStatus.ConnectFailed or FetchStatus.TimedOut or FetchStatus.TlsFailed or FetchStatus.InvalidResponse;

    private async Task<OwnNetwork> ReturnAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        while (true)
        {
            OwnNetwork state = await AskAsync(last == OwnNetwork.Down ? settings.LinePoll : age, cancellationToken);
            if (state != OwnNetwork.Down || wire.Time.GetElapsedTime(Volatile.Read(ref downSince)) >= settings.LinePatience)
            {
                return state;
            }

            await Task.Delay(settings.LinePoll, wire.Time, cancellationToken);
        }
    }

    // An answer to a question that was put after the caller came, or less than the age before, holds for him too.
    private async Task<OwnNetwork> AskAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        if (settings.Witnesses.IsEmpty)
        {
            return OwnNetwork.NotChecked;
        }

        long came = wire.Time.GetTimestamp();
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (asked is not { } when || (when < came && wire.Time.GetElapsedTime(when, came) >= age))
            {
                (long started, DateTimeOffset at) = (wire.Time.GetTimestamp(), wire.Time.GetUtcNow());
                Note(await AnyAnswersAsync(cancellationToken), started, at);
            }

            return last;
        }
        finally
        {
            gate.Release();
        }
    }

    private void Note(OwnNetwork state, long started, DateTimeOffset at)
    {
        if (state == OwnNetwork.Down && last != OwnNetwork.Down)
        {
            outages = outages.Add(new LineOutage(at, null));
            Volatile.Write(ref downSince, started);
        }
        else if (state != OwnNetwork.Down && last == OwnNetwork.Down)
        {
            outages = outages.SetItem(outages.Count - 1, outages[^1] with { To = wire.Time.GetUtcNow() });

            // What could not be looked up while the line was down says nothing now.
            wire.Resolver.ForgetFailures();
        }

        (last, asked) = (state, started);
    }

    // One witness that answers anything at all is proof enough.
    private async Task<OwnNetwork> AnyAnswersAsync(CancellationToken cancellationToken)
    {
        bool wasAsked = false;
        foreach (Uri witness in settings.Witnesses)
        {
            // Looked up anew: a name that is remembered would hide that no name can be looked up any more.
            wire.Resolver.Forget(witness.IdnHost, witness.Port);
            var reader = new SiteReader(wire);
            Fetched answer = await reader.ReadAsync(new FetchRequest(witness, FetchPurpose.Unknown, FetchVia.Http, 0, null), cancellationToken);
            if (answer.Snapshot.HttpCode is not null)
            {
                return OwnNetwork.Up;
            }

            // A witness that wants to be left alone was not asked, so its silence says nothing about our line.
            wasAsked |= answer.Snapshot.Status != FetchStatus.Blocked;
        }

        return wasAsked ? OwnNetwork.Down : OwnNetwork.NotChecked;
    }
}
