using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Monitor.Gather.Http;

namespace Monitor.Gather;

/// <summary>Where a name leads when a resolver of our own answers; an empty array means the name does not exist.</summary>
public sealed record ResolvedTarget(ImmutableArray<IPEndPoint> EndPoints);

/// <summary>Which addresses may be reached: the one seam of the address guard, shared by the client and the browser's proxy.</summary>
/// <param name="Permits">Whether an address and port may be connected to.</param>
/// <param name="PermitsPort">Whether a port of a URL may be asked for at all.</param>
public sealed record TargetRules(Func<IPAddress, int, bool> Permits, Func<int, bool> PermitsPort)
{
    /// <summary>Answers for names it knows; null leaves the name to DNS.</summary>
    public Func<string, int, ResolvedTarget?>? Resolve { get; init; }

    /// <summary>A certificate authority trusted beside the system's own.</summary>
    public X509Certificate2? TrustedRoot { get; init; }

    /// <summary>Whether targets may be loopback, for which the state of the public line says nothing.</summary>
    public bool IsLoopback { get; init; }

    /// <summary>Global addresses at ports 80 and 443 only.</summary>
    public static TargetRules Public { get; } = new((address, port) => port is 80 or 443 && GlobalAddress.IsGlobal(address), port => port is 80 or 443);

    /// <summary>Loopback at the named ports, every port when none is named, and nothing else.</summary>
    public static TargetRules Loopback(params ReadOnlySpan<int> ports)
    {
        ImmutableArray<int> named = [.. ports];
        return new TargetRules(
            (address, port) => IPAddress.IsLoopback(address) && (named.IsEmpty || named.Contains(port)),
            port => named.IsEmpty || named.Contains(port) || port is 80 or 443)
        {
            IsLoopback = true,
        };
    }
}
