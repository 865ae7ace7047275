using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Monitor.Gather.Http;

/// <summary>Turns names into end points, each name once per run, and refuses a name when any of its addresses is not permitted.
/// What is connected to is what was checked: there is no second look-up that could answer otherwise.</summary>
public sealed class Resolver(TargetRules rules, TimeProvider time) : IDisposable
{
    // Fault 8 of the reliability study: a storm of look-ups must not become one of failures.
    private const int ParallelLookUps = 8;
    private static readonly TimeSpan LookUpTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeepAnswer = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan KeepFailure = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Host, int Port), Answer> answers = new();
    private readonly SemaphoreSlim lookUps = new(ParallelLookUps);

    /// <summary>The end points of a name, all of them permitted.</summary>
    /// <exception cref="GuardRefusedException">One of them is not.</exception>
    /// <exception cref="NameFailureException">There are none.</exception>
    public async ValueTask<ImmutableArray<IPEndPoint>> ResolveAsync(string host, int port, CancellationToken cancellationToken)
    {
        string name = Name(host);
        DateTimeOffset now = time.GetUtcNow();
        if (!answers.TryGetValue((name, port), out Answer? answer) || answer.Until < now)
        {
            answer = await LookUpAsync(name, port, now, cancellationToken);
            answers[(name, port)] = answer;
        }

        if (answer.EndPoints.IsEmpty)
        {
            throw new NameFailureException($"The name {name} {(answer.IsCertain ? "has no address" : "could not be looked up")}: {answer.Failure}.", answer.IsCertain);
        }

        foreach (IPEndPoint target in answer.EndPoints)
        {
            if (!rules.Permits(target.Address, target.Port))
            {
                throw new GuardRefusedException($"The address {target} of {name} is not permitted.");
            }
        }

        return answer.EndPoints;
    }

    /// <summary>Looks a name up anew when it is next asked for.</summary>
    public void Forget(string host, int port) => answers.TryRemove((Name(host), port), out _);

    /// <summary>Forgets every name that had no address.</summary>
    public void ForgetFailures()
    {
        foreach ((string, int) failed in answers.Where(answer => answer.Value.EndPoints.IsEmpty).Select(answer => answer.Key).ToList())
        {
            answers.TryRemove(failed, out _);
        }
    }

    public void Dispose() => lookUps.Dispose();

    private static string Name(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    private async Task<Answer> LookUpAsync(string name, int port, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (rules.Resolve?.Invoke(name, port) is { } own)
        {
            return new Answer(own.EndPoints, true, "no such name", now + KeepFailure);
        }

        if (IPAddress.TryParse(name, out IPAddress? literal))
        {
            return new Answer([new IPEndPoint(literal, port)], true, "", now + KeepAnswer);
        }

        if (rules is { IsLoopback: true, Resolve: not null })
        {
            throw new GuardRefusedException($"The name {name} lies outside the zone of this run.");
        }

        await lookUps.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LookUpTimeout);
            IPAddress[] found = await Dns.GetHostAddressesAsync(name, limit.Token);
            return new Answer([.. found.Select(address => new IPEndPoint(address, port))], true, "no address", now + KeepAnswer);
        }
        catch (SocketException failure)
        {
            bool certain = failure.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
            return new Answer([], certain, failure.SocketErrorCode.ToString(), now + KeepFailure);
        }
        catch (ArgumentException failure)
        {
            return new Answer([], true, failure.Message, now + KeepFailure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer([], false, "timed out", now + KeepFailure);
        }
        finally
        {
            lookUps.Release();
        }
    }

    private sealed record Answer(ImmutableArray<IPEndPoint> EndPoints, bool IsCertain, string Failure, DateTimeOffset Until);
}
