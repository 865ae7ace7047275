using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>The only way out: connections are made to checked addresses, and every handshake is observed.</summary>
internal sealed class GuardedTransport : IDisposable
{
    private readonly ConcurrentDictionary<string, TlsObservation> handshakes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Resolver resolver;
    private readonly TargetRules rules;
    private readonly HttpMessageInvoker trusting;
    private readonly HttpMessageInvoker checking;

    public GuardedTransport(TargetRules rules, Resolver resolver, TimeSpan connectTimeout)
    {
        this.rules = rules;
        this.resolver = resolver;
        checking = new HttpMessageInvoker(Handler(connectTimeout, accepts: false));
        trusting = new HttpMessageInvoker(Handler(connectTimeout, accepts: true));
    }

    /// <summary>What the last handshake with a host showed.</summary>
    public TlsObservation? Handshake(string host) => handshakes.GetValueOrDefault(host);

    /// <param name="anyCertificate">Goes on in spite of an untrusted certificate; the caller sends no cookies then.</param>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool anyCertificate, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } url || !rules.PermitsPort(url.Port))
        {
            throw new GuardRefusedException("The port is not permitted.");
        }

        return (anyCertificate ? trusting : checking).SendAsync(request, cancellationToken);
    }

    public void Dispose()
    {
        checking.Dispose();
        trusting.Dispose();
    }

    private SocketsHttpHandler Handler(TimeSpan connectTimeout, bool accepts) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = connectTimeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        ConnectCallback = ConnectAsync,
        SslOptions = new SslClientAuthenticationOptions
        {
            // A certificate may name addresses to fetch issuers from: a way around the guard.
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
            RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
                Observe((sender as SslStream)?.TargetHostName ?? "", certificate, chain, errors) || accepts,
        },
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        ImmutableArray<IPEndPoint> targets = await resolver.ResolveAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
        SocketException? failure = null;
        foreach (IPEndPoint target in targets)
        {
            var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(target, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException refused)
            {
                socket.Dispose();
                failure = refused;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostUnreachable);
    }

    private bool Observe(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 leaf || host.Length == 0)
        {
            return false;
        }

        var problems = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            problems.Add("NameMismatch");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            problems.UnionWith(ChainProblems(leaf, chain));
        }

        handshakes[host] = new TlsObservation(new DateTimeOffset(leaf.NotBefore), new DateTimeOffset(leaf.NotAfter), leaf.Subject, leaf.Issuer, problems.ToImmutable().ToImmutableArray());
        return problems.Count == 0;
    }

    private IEnumerable<string> ChainProblems(X509Certificate2 leaf, X509Chain? chain)
    {
        if (rules.TrustedRoot is null)
        {
            return Names(chain?.ChainStatus ?? []);
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.Add(rules.TrustedRoot);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.DisableCertificateDownloads = true;
        foreach (X509ChainElement element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return own.Build(leaf) ? [] : [.. Names(own.ChainStatus)];
    }

    private static IEnumerable<string> Names(IEnumerable<X509ChainStatus> statuses) =>
        statuses.Select(status => status.Status switch
        {
            X509ChainStatusFlags.NotTimeValid => "NotTimeValid",
            X509ChainStatusFlags.UntrustedRoot => "UntrustedRoot",
            X509ChainStatusFlags.PartialChain => "PartialChain",
            X509ChainStatusFlags.Revoked => "Revoked",
            _ => "Other",
        }).Distinct(StringComparer.Ordinal);
}
