using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Monitor.Host.Setup;
using Monitor.Host.Verbs;

namespace Monitor.Host.Tests.Verbs;

/// <summary>One run of the program inside the test, with the repository's own configuration.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static Chromium NoBrowser { get; } = new(_ => null, _ => false);

    public static Task<CliRun> OfAsync(params string[] arguments) => InAsync(Repository(), arguments);

    public static async Task<CliRun> InAsync(string root, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var program = new ProgramContext(() => root, TimeProvider.System, NoBrowser);
        int code = await Cli.RunAsync(arguments, program, output, error, CancellationToken.None);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The folder of the repository this test was built from.</summary>
    public static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "config", "appsettings.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The test does not run inside the repository.");
    }

    /// <summary>A loopback port nobody listens on.</summary>
    public static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
