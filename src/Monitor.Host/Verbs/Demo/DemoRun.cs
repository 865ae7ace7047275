using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Host.Reports;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Peraga;
using Monitor.Peraga.Complaints;
using Monitor.Peraga.Truth;

namespace Monitor.Host.Verbs.Demo;

/// <param name="Sites">Only so many of the sites; null for all.</param>
internal sealed record DemoOrder(int Seed, DateOnly AsOf, int Port, bool Exits, int? Sites)
{
    /// <summary>Name of the run and of its data folder: one database for each seed, day and extent.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Seed}-{AsOf:yyyy-MM-dd}") + (Sites is { } some ? string.Create(CultureInfo.InvariantCulture, $"-{some}") : "");
}

/// <summary>The steps of the demo, in their order.</summary>
internal sealed class DemoRun(ProgramContext program, MonitorSetup setup, TextWriter output)
{
    // The rules and calendars of the fictitious kabupaten.
    private const string Register = "peraga";

    public async Task<int> RunAsync(DemoOrder order, CancellationToken cancellationToken)
    {
        setup.Check(order.AsOf);
        string? browser = await BrowserAsync(cancellationToken);
        await using PeragaServer peraga = await PeragaServer.StartAsync(new PeragaOptions(order.Seed, order.AsOf) { Time = program.Time, Most = order.Sites }, cancellationToken);
        Say($"Kabupaten contoh berjalan di komputer ini: {Indonesian.Count(peraga.Roster.Entities.Length)} situs, benih {order.Seed}, tanggal {Indonesian.Date(order.AsOf)}. Semua DATA CONTOH.");
        var around = new Surroundings(
            Path.Combine(setup.Root, setup.Options.Data.Folder, "peraga", order.Name), DemoWorld.Rules(peraga), DemoWorld.Gathering(setup, browser));
        WebApplicationBuilder builder = DashboardHost.Builder(order.Port);
        builder.Services.AddMonitorCore(setup, around, program.Time);
        builder.Services.AddMonitorDashboard(setup, around, peraga.Roster.Kabupaten, setup.Complaints(peraga.Roster, Register), isPlainLoopback: true);
        builder.Services.AddMonitorNotices(setup);
        builder.Services.AddSingleton(DemoWorld.Channels(setup));
        builder.Services.AddOrders((key, kind, day, roster) => Inspection(order, key, kind, roster));
        await using WebApplication app = DashboardHost.Build(builder);
        await Database.MigrateAsync(app.Services.GetRequiredService<IDbContextFactory<MonitorDb>>(), program.Time, cancellationToken);
        await app.Services.GetRequiredService<FrozenMethodologies>().CheckAsync(setup.MethodologyFolder, cancellationToken);
        await app.Services.GetRequiredService<RegistryStore>().ReplaceAsync(peraga.Roster, cancellationToken);
        await TellComplaintsAsync(app, order, peraga, cancellationToken);
        Assessment assessment = await InspectAsync(app, order, peraga, cancellationToken);
        await ReportAsync(app, order, peraga, assessment, cancellationToken);
        if (order.Exits)
        {
            return ExitCode.Done;
        }

        await DashboardHost.StartAsync(app, order.Port, cancellationToken);
        await PrintLoginAsync(app, order, peraga, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private InspectionOrder Inspection(DemoOrder order, string key, RunKind kind, Core.Registry.Roster roster) =>
        new(key, kind, order.AsOf, roster, setup.MethodologyOn(order.AsOf)) { Gap = TimeSpan.Zero, Rereads = true, DaysToLoseName = 1, AtOnce = DemoWorld.SitesAtOnce };

    private async Task<string?> BrowserAsync(CancellationToken cancellationToken)
    {
        string? browser = program.Chromium.Find() ?? await program.Chromium.InstallAsync(Say, cancellationToken);
        Say(browser is null
            ? "Chromium tidak ada dan tidak dapat dipasang sendiri: situs yang isinya hanya tampil dengan skrip menjadi \"tidak dapat dinilai\" dan tangkapan layar tidak dibuat. Pasang dengan: apt-get install chromium-headless-shell"
            : $"Peramban: {browser}");
        return browser;
    }

    private async Task<Assessment> InspectAsync(WebApplication app, DemoOrder order, PeragaServer peraga, CancellationToken cancellationToken)
    {
        long started = program.Time.GetTimestamp();
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        InspectionOrder inspection = Inspection(order, "peraga/" + order.Name, RunKind.Demo, peraga.Roster) with
        {
            BeforePublishing = (run, token) => LookAtChannelsAsync(app, order, peraga, run, token),
        };
        int pages = 0;
        InspectionResult result = await RunDisplay.ShowAsync(output, isTerminal, program.Time, async tally =>
        {
            InspectionResult done = await app.Services.GetRequiredService<RunInspection>().RunAsync(inspection, tally, cancellationToken);
            pages = tally.Pages;
            return done;
        });
        Say(result.WasThere
            ? $"Pemeriksaan {result.Run.Number} sudah selesai sebelumnya; tidak ada yang diperiksa atau digandakan."
            : $"Pemeriksaan {result.Run.Number} selesai dalam {Indonesian.Duration(program.Time.GetElapsedTime(started))}: {Indonesian.Count(result.Run.Read)} dari {Indonesian.Count(result.Run.Planned)} situs menjawab, {Indonesian.Count(pages)} halaman dibaca.");
        Say($"Penilaian {result.Assessment.Number}: {Indonesian.Count(result.Assessment.Entities.Count(entity => entity.Rank is not null && entity.Entity.IsVillage))} desa/kelurahan berperingkat, manifes {result.Assessment.ManifestHash[..8]}.");
        return result.Assessment;
    }

    // A night is over when the channels were looked at too: the assessment tells what became of them.
    private async Task LookAtChannelsAsync(WebApplication app, DemoOrder order, PeragaServer peraga, Run run, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckChannels>().OfRunAsync(Inspection(order, run.Key, RunKind.Demo, peraga.Roster), run, cancellationToken);
    }

    // Through the same door as a real export, one after another as an admin would have brought them; those of an earlier start are known files.
    private async Task TellComplaintsAsync(WebApplication app, DemoOrder order, PeragaServer peraga, CancellationToken cancellationToken)
    {
        ComplaintStory story = ComplaintStory.Of(order.Seed, order.AsOf, peraga.Roster);
        ImportComplaints import = app.Services.GetRequiredService<ImportComplaints>();
        foreach (DateTimeOffset moment in story.Exports)
        {
            ImportPreview preview = await import.PreviewAsync(story.Export(moment), null, cancellationToken);
            await import.ApplyAsync(preview, "perintah demo", cancellationToken);
        }

        if (!story.Cases.IsEmpty)
        {
            Say($"Pengaduan contoh: {Indonesian.Count(story.Cases.Length)} aduan dari {Indonesian.Count(story.Exports.Length)} ekspor.");
        }
    }

    private async Task ReportAsync(WebApplication app, DemoOrder order, PeragaServer peraga, Assessment assessment, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(setup.Root, "reports");
        var files = new ReportFiles(app.Services.GetRequiredService<IWorkbookWriter>(), app.Services.GetRequiredService<IChartRenderer>(), program.Time);
        ImmutableArray<string> written = await files.WriteAsync(assessment, folder, "perintah demo", setup.Zone, cancellationToken);
        AccuracyReport accuracy = Accuracy.Compare(order.Seed, peraga.Truths, assessment.Entities.Select(entity => entity.Verdict).OfType<SiteVerdict>());
        string json = await ReportFiles.WriteTextAsync(folder, "akurasi.json", accuracy.ToJson() + "\n", cancellationToken);
        Say("Laporan:");
        foreach (string file in written.Add(json))
        {
            Say("  " + Path.GetRelativePath(setup.Root, file));
        }

        Say("");
        Say(AccuracyTable.Write(accuracy));
    }

    private async Task PrintLoginAsync(WebApplication app, DemoOrder order, PeragaServer peraga, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        Kecamatan area = peraga.Roster.AllKecamatan[0];
        Entity village = peraga.Roster.Entities.First(entity => entity.IsVillage && entity.Kecamatan == area.Code);
        ImmutableArray<DemoAccount> accounts = await scope.ServiceProvider.GetRequiredService<DemoAccounts>()
            .MakeAsync(peraga.Roster.Kabupaten, area, village, cancellationToken);
        Say($"Dasbor: http://localhost:{order.Port}");
        Say("Masuk dengan salah satu pengguna contoh (kata sandi baru setiap kali demo dimulai):");
        foreach (DemoAccount account in accounts)
        {
            Say($"  {account.Login,-12} {account.Password}   {account.Role}, {account.Territory}");
        }

        Say("Tekan Ctrl+C untuk berhenti.");
    }

    private void Say(string line) => output.WriteLine(line);
}
