using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Edge;

namespace Monitor.Peraga.Tests;

/// <summary>One running kabupaten for all tests of a class, and a browser-like client that reaches it only through Resolve.</summary>
public sealed class PeragaFixture : IAsyncLifetime
{
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36";

    public static DateOnly AsOf { get; } = new(2026, 11, 24);

    public PeragaServer Server { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await PeragaServer.StartAsync(new PeragaOptions(1, AsOf), CancellationToken.None);
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                IPEndPoint end = Server.Resolve(context.DnsEndPoint.Host, context.DnsEndPoint.Port) ?? throw new SocketException((int)SocketError.HostNotFound);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(end, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { Server.Root },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        });
        Client.DefaultRequestHeaders.Add("User-Agent", Browser);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    internal IReadOnlyList<Site> Sites => Server.Directory.Sites;

    internal IEnumerable<Site> Having(Condition condition) => Sites.Where(site => site.Persona.Condition == condition);

    internal IEnumerable<Site> Readable => Sites.Where(site => site.Persona.Condition <= Condition.Template);

    /// <summary>Asks without a socket: what the server would answer.</summary>
    internal Answer Ask(Site site, string pathAndQuery, string agent = Browser, string referer = "", string ifNoneMatch = "")
    {
        string[] parts = pathAndQuery.Split('?', 2);
        return Server.Directory.Answer(new SiteRequest(
            site.Persona.Host, parts[0], parts.Length == 2 ? "?" + parts[1] : "", "GET", !site.Persona.Has(Trait.PlainHttp), agent, referer, ifNoneMatch));
    }

    internal string Text(Site site, string path) => System.Text.Encoding.UTF8.GetString(Ask(site, path).Body);

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(Uri url)
    {
        using HttpResponseMessage response = await Client.GetAsync(url);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        return (response.StatusCode, System.Text.Encoding.UTF8.GetString(body));
    }
}
