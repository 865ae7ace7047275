using Monitor.Gather.Http;

namespace Monitor.Gather;

/// <summary>A way out for calls that read no site, through the same address guard: a name that leads to an address not permitted is not connected to.</summary>
public sealed class GuardedCalls : IDisposable
{
    private readonly Resolver resolver;
    private readonly GuardedTransport transport;

    public GuardedCalls(TargetRules rules, TimeProvider time, TimeSpan connectTimeout)
    {
        resolver = new Resolver(rules, time);
        transport = new GuardedTransport(rules, resolver, connectTimeout);
    }

    /// <summary>Sends one request; redirects are not followed, and the certificate must hold.</summary>
    /// <exception cref="GuardRefusedException">The port is not permitted. An address that is not stands inside an <see cref="HttpRequestException"/>.</exception>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => transport.SendAsync(request, anyCertificate: false, cancellationToken);

    public void Dispose()
    {
        transport.Dispose();
        resolver.Dispose();
    }
}
