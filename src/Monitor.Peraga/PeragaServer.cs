using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Monitor.Core.Registry;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;
using Monitor.Peraga.Edge;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga;

/// <summary>A fictitious kabupaten on loopback: one Kestrel that answers for all its sites, told apart by host name, with the truth about each.</summary>
public sealed class PeragaServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly PeragaCertificates certificates;
    private readonly SiteDirectory directory;
    private readonly int closedPort;

    private PeragaServer(WebApplication application, PeragaCertificates certificates, SiteDirectory directory, Roster roster, int httpPort, int httpsPort, int closedPort)
    {
        this.application = application;
        this.certificates = certificates;
        this.directory = directory;
        this.closedPort = closedPort;
        Roster = roster;
        HttpPort = httpPort;
        HttpsPort = httpsPort;
        Truths = directory.Sites.ToDictionary(site => site.Persona.Entity.Code, TruthTeller.Tell);
    }

    /// <summary>Loopback port that stands for port 80 of every host.</summary>
    public int HttpPort { get; }

    /// <summary>Loopback port that stands for port 443 of every host.</summary>
    public int HttpsPort { get; }

    /// <summary>Loopback port of sites that refuse connections; nobody listens there.</summary>
    public int RefusingPort => closedPort;

    /// <summary>The authority that signed the certificates of all hosts.</summary>
    public X509Certificate2 Root => certificates.Root;

    /// <summary>Zone of all registered hosts.</summary>
    public string Zone { get; } = RosterBuilder.Zone;

    public Roster Roster { get; }

    /// <summary>The truth about every registered entity; never served to anybody.</summary>
    public IReadOnlyDictionary<EntityCode, SiteTruth> Truths { get; }

    /// <summary>Requests answered since the start, those of a browser among them.</summary>
    public long Requests => directory.Asked;

    internal SiteDirectory Directory => directory;

    /// <summary>Builds the kabupaten and opens its two ports on 127.0.0.1.</summary>
    public static async Task<PeragaServer> StartAsync(PeragaOptions options, CancellationToken cancellationToken)
    {
        (Kabupaten kabupaten, var areas, var members) = RosterBuilder.Build(options.Seed);
        ImmutableArray<Persona> personas = Some(Cast.Assign(options.Seed, members), options.Most);
        ImmutableArray<Site> built = [.. personas.Select(persona => new Site(persona, options.Seed, options.AsOf))];
        var sites = new SiteDirectory(built, options.AsOf);
        var roster = new Roster(kabupaten, areas, [.. built.Select(site => site.Persona.Entity with { Contacts = DeclaredContacts.Of(site, options.Seed) })]);
        var authority = new PeragaCertificates(options.Time.GetUtcNow());
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listen(kestrel, authority, sites));
        WebApplication web = builder.Build();
        web.Run(context => AnswerAsync(context, sites));
        await web.StartAsync(cancellationToken);
        int[] ports = [.. web.Urls.Select(url => new Uri(url).Port)];
        return new PeragaServer(web, authority, sites, roster, ports[0], ports[1], ClosedPort());
    }

    /// <summary>Where a name and port lead inside the demo. Null means that the name does not exist; a refused site leads to a port nobody listens on.</summary>
    public IPEndPoint? Resolve(string host, int port) => directory.Resolve(host, port, HttpPort, HttpsPort, closedPort);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        certificates.Dispose();
    }

    // Evenly over the whole register, so that a part of it still holds villages, kelurahan and offices.
    private static ImmutableArray<Persona> Some(ImmutableArray<Persona> all, int? most) => most is { } count && count < all.Length
        ? [.. Enumerable.Range(0, count).Select(index => all[(int)((long)index * all.Length / count)])]
        : all;

    private static void Listen(KestrelServerOptions kestrel, PeragaCertificates certificates, SiteDirectory directory)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Loopback, 0);
        kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificateSelector = (_, name) => certificates.For(name, name is null ? null : directory.Find(name)?.Persona),
            });
        });
    }

    private static int ClosedPort()
    {
        // The port is free now and dynamic ports are not handed out again at once; nothing else on this machine knows of it.
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnswerAsync(HttpContext context, SiteDirectory directory)
    {
        HttpRequest request = context.Request;
        Answer answer = directory.Answer(new SiteRequest(
            request.Host.Host,
            request.Path.Value ?? "/",
            request.QueryString.Value ?? "",
            request.Method,
            request.IsHttps,
            request.Headers.UserAgent.ToString(),
            request.Headers.Referer.ToString(),
            request.Headers.IfNoneMatch.ToString()));
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        Add("Location", answer.Location);
        Add("ETag", answer.ETag);
        Add("Last-Modified", answer.LastModified?.ToString("R"));
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (answer.Status != StatusCodes.Status304NotModified)
        {
            response.ContentLength = answer.Body.Length;
            if (!HttpMethods.IsHead(request.Method))
            {
                await response.Body.WriteAsync(answer.Body, context.RequestAborted);
            }
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                response.Headers[name] = value;
            }
        }
    }
}
