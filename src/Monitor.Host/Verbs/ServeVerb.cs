using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Registry;
using Monitor.Gather;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary><c>serve</c>: the dashboard and the nightly inspection of the real register.</summary>
internal static class ServeVerb
{
    public static Command Make(ProgramContext program)
    {
        Option<int?> port = Values.Number("--port", 1, 65_535, $"Port dasbor di komputer ini. Bawaan: {DemoVerb.DefaultPort}.");
        Option<string?> site = Values.Text("--site", "https://…", "Alamat dasbor sebagaimana dibuka pengguna bila ada proksi (nginx) dengan https di depannya.");
        var command = new Command("serve", "Membuka dasbor dan memeriksa semua situs dalam registri setiap malam.") { port, site };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            program, program.Setup(), parsed.GetValue(port) ?? DemoVerb.DefaultPort, parsed.GetValue(site), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    /// <summary>What serving reaches: public addresses and nothing else. There is no option that changes it.</summary>
    internal static Surroundings Around(MonitorSetup setup, string? browser) => new(
        Path.Combine(setup.Root, setup.Options.Data.Folder), TargetRules.Public, setup.Gathering() with { BrowserPath = browser });

    private static async Task<int> RunAsync(ProgramContext program, MonitorSetup setup, int port, string? site, TextWriter output, CancellationToken cancellationToken)
    {
        Uri address = Address(site, port);
        setup.Check(setup.Today());
        Roster roster = setup.Roster();
        ComplaintConfig complaints = setup.Complaints(roster);
        Surroundings around = Around(setup, program.Chromium.Find());
        WebApplicationBuilder builder = DashboardHost.Builder(port);
        builder.Services.AddMonitorCore(setup, around, program.Time);
        builder.Services.AddMonitorDashboard(setup, around, roster.Kabupaten, complaints, isPlainLoopback: address.Scheme == Uri.UriSchemeHttp);
        builder.Services.AddMonitorNotices(setup).AddSenders(setup);
        builder.Services.AddOrders((key, kind, day, latest) => new InspectionOrder(key, kind, day, latest, setup.MethodologyOn(day))
        {
            Gap = TimeSpan.FromHours(setup.Options.Schedule.ConfirmationHours),
            AtOnce = setup.Options.Gather.Sites,
            LooksForNews = kind == RunKind.Scheduled,
            Night = kind == RunKind.Scheduled ? NightWindow.Read(setup.Options.Schedule.Night) : null,
        });
        await using WebApplication app = DashboardHost.Build(builder);
        await Database.MigrateAsync(app.Services.GetRequiredService<IDbContextFactory<MonitorDb>>(), program.Time, cancellationToken);
        await app.Services.GetRequiredService<FrozenMethodologies>().CheckAsync(setup.MethodologyFolder, cancellationToken);
        RegistryStore registry = app.Services.GetRequiredService<RegistryStore>();
        await registry.ReplaceAsync(roster, cancellationToken);

        // What was decided on the pages stands above the files.
        roster = await registry.LoadAsync(setup.Today(), cancellationToken) ?? roster;
        await DashboardHost.StartAsync(app, port, cancellationToken);
        await app.Services.GetRequiredService<IJobEngine>().RecurAsync(NightlyInspection.Id, setup.Options.Schedule.Inspection, setup.Zone, cancellationToken);
        await app.Services.GetRequiredService<IJobEngine>().RecurAsync(CheckChannels.Id, setup.Options.Channels.Schedule, setup.Zone, cancellationToken);
        await app.Services.GetRequiredService<IJobEngine>().RecurAsync(ProposeAddresses.Id, setup.Options.Schedule.Proposals, setup.Zone, cancellationToken);
        await app.Services.GetRequiredService<IJobEngine>().RecurAsync(PurgeMessages.Id, PurgeMessages.Schedule, setup.Zone, cancellationToken);
        await app.Services.GetRequiredService<IJobEngine>().RecurAsync(SendNotices.Id, setup.Options.Notices.Schedule, setup.Zone, cancellationToken);
        await output.WriteLineAsync($"Dasbor: {address}");
        await output.WriteLineAsync($"Registri: {roster.Kabupaten.Name}, {roster.Entities.Length} entitas. Pemeriksaan menurut jadwal \"{setup.Options.Schedule.Inspection}\" ({setup.Options.Office.Zone}){(NightWindow.Read(setup.Options.Schedule.Night) is { } night ? $", situs didatangi antara pukul {night}" : "")}.");
        if (!roster.Entities.Any(entity => entity.MainAddress is not null))
        {
            await output.WriteLineAsync($"Belum ada alamat yang disetujui, jadi belum ada yang diperiksa: pastikan usulan alamat per kecamatan di {new Uri(address, "registri")}.");
        }

        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().LinkAsync(address, cancellationToken) is { } link)
            {
                await output.WriteLineAsync($"Belum ada administrator. Buka tautan sekali pakai ini dalam satu jam: {link}");
            }
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static Uri Address(string? site, int port)
    {
        if (site is null)
        {
            return new Uri($"http://localhost:{port}/");
        }

        return Uri.TryCreate(site, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && address.AbsolutePath == "/"
            ? address
            : throw new BadInputException($"--site: '{site}' harus alamat https tanpa folder, misalnya https://monitor.contoh.id/.");
    }
}
