using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Monitor.Benchmarks.Sites;

/// <summary>Serves the generated sites from memory, already compressed, in a process of its own on the first processor.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    public const string Verb = "serve-sites";
    private readonly Process process;

    private SiteServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The command that starts this program. Under "dotnet run" the process is the app's own host; under "dotnet x.dll" the library has to be named.</summary>
    public static IReadOnlyList<string> Self { get; } =
        [Environment.ProcessPath ?? "dotnet", .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(SiteServer).Assembly.Location] : Array.Empty<string>()];

    /// <summary>Starts this program once more.</summary>
    public static Process StartSelf(IEnumerable<string> arguments, Action<ProcessStartInfo> with)
    {
        var start = new ProcessStartInfo(Self[0], [.. Self.Skip(1), .. arguments]) { UseShellExecute = false };
        with(start);
        return Process.Start(start) ?? throw new InvalidOperationException("This program did not start once more.");
    }

    public static async Task<SiteServer> StartAsync(CancellationToken cancellationToken)
    {
        Process started = StartSelf([Verb], start => (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true));
        string? line = await started.StandardOutput.ReadLineAsync(cancellationToken);
        return int.TryParse(line, CultureInfo.InvariantCulture, out int port)
            ? new SiteServer(started, port)
            : throw new InvalidOperationException("The server of the benchmark did not start: " + line);
    }

    /// <summary>Runs until its standard input closes; prints its port.</summary>
    public static async Task RunAsync()
    {
        Affinity.PinTo(0);
        Dictionary<(int, int), byte[]> pages = [];
        for (int site = 0; site < GeneratedSite.Sites; site++)
        {
            for (int page = 0; page < GeneratedSite.PagesPerSite; page++)
            {
                pages[(site, page)] = Gzip(GeneratedSite.Html(site, page));
            }
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication app = builder.Build();
        app.Run(async context =>
        {
            string host = context.Request.Host.Host;
            int page = GeneratedSite.PageOf(context.Request.Path.Value ?? "/");
            bool isKnown = host.Length == 12 && int.TryParse(host.AsSpan(4, 3), CultureInfo.InvariantCulture, out int site) && pages.ContainsKey((site, page));
            if (!isKnown)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            byte[] body = pages[(int.Parse(host.AsSpan(4, 3), CultureInfo.InvariantCulture), page)];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static byte[] Gzip(string html)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(html));
        }

        return packed.ToArray();
    }
}

/// <summary>Keeps a process on one processor, where the system can.</summary>
internal static class Affinity
{
    public static void PinTo(int processor)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1 << Math.Min(processor, Environment.ProcessorCount - 1);
        }
    }
}
