using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Benchmarks.Gathering;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Benchmarks.Sites;

/// <summary>A whole kabupaten as nights leave it: 401 villages of 30 pages of about 60 KB in a SQLite file and a store of bodies, read on two nights
/// between which nothing changed, and the verdicts of both.</summary>
internal sealed class StoredKabupaten : IAsyncDisposable
{
    public const int Villages = 401;
    public const int PagesPerVillage = 30;
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 19, 0, 0, TimeSpan.Zero);
    private static readonly WilayahCode Area = WilayahCode.Parse("99.01.01");

    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;

    private StoredKabupaten(DirectoryInfo folder, ServiceProvider services, Methodology methodology)
    {
        this.folder = folder;
        this.services = services;
        Order = new InspectionOrder("malam/2", RunKind.Manual, new DateOnly(2026, 11, 25), Roster(), methodology);
    }

    /// <summary>The order of the second night.</summary>
    public InspectionOrder Order { get; }

    /// <summary>The run of the second night; valid.</summary>
    public Run Run { get; private set; } = new();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="bodies">How many villages have their pages stored; those are really judged, and the verdicts of the others are theirs under other names.</param>
    public static async Task<StoredKabupaten> MakeAsync(int bodies, CancellationToken cancellationToken)
    {
        (Kamus kamus, Methodology methodology) = ProductLoop.Rules();
        DirectoryInfo place = Directory.CreateTempSubdirectory("monitor-bench-");
        ServiceProvider provider = await ProductLoop.ServicesAsync(
            place,
            kamus,
            parts => parts
                .AddSingleton(OfficeComplaints.None)
                .AddChannels(ChannelPolicy.Usual)
                .AddSingleton<PublishAssessment>()
                .AddSingleton<Rejudge>(),
            cancellationToken);
        var made = new StoredKabupaten(place, provider, methodology);
        await made.FillAsync(bodies, cancellationToken);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static Roster Roster() => new(
        new Kabupaten(WilayahCode.Parse("99.01"), "Kabupaten Uji", true, ["test"], "0299", ["990101"], OwnChannels.None),
        [new Kecamatan(Area, "Uji")],
        [.. Enumerable.Range(0, Villages).Select(Village)]);

    private static Entity Village(int number) => new(
        new EntityCode(string.Create(CultureInfo.InvariantCulture, $"99.01.01.{2001 + number}")), EntityKind.Desa, "Uji", Area,
        [new SiteAddress(new Uri($"http://{GeneratedSite.Host(number)}/"), AddressState.Approved)]);

    private async Task FillAsync(int bodies, CancellationToken cancellationToken)
    {
        var snapshots = Get<SnapshotStore>();
        var verdicts = Get<VerdictStore>();
        var runs = Get<RunStore>();
        var pages = new List<ImmutableArray<(string Hash, int Bytes)>>();
        for (int village = 0; village < bodies; village++)
        {
            pages.Add(await StoreAsync(village, cancellationToken));
        }

        foreach (int ago in new[] { 1, 0 })
        {
            Run run = await runs.OpenAsync(new RunPlan($"malam/{2 - ago}", RunKind.Manual, Order.AsOf.AddDays(-ago), Order.Methodology.Id, Villages), cancellationToken);
            var judged = new List<SiteVerdict>();
            for (int village = 0; village < Villages; village++)
            {
                Entity entity = Order.Roster.Entities[village];
                SiteSnapshot snapshot = await snapshots.SaveAsync(Snapshot(village, entity, pages[village % bodies], Night.AddDays(-ago)), run.Id, SnapshotKind.First, cancellationToken);
                if (judged.Count < Math.Min(bodies, 8))
                {
                    judged.Add(await Get<JudgeSnapshot>().RunAsync(snapshot, entity, Order.Roster.Kabupaten, Order.Methodology, run.AsOf, cancellationToken));
                    continue;
                }

                SiteVerdict like = judged[village % judged.Count];
                await verdicts.SaveAsync(like with { SnapshotId = snapshot.Id, Entity = entity.Code, Site = snapshot.Site, TakenAt = snapshot.TakenAt }, cancellationToken);
            }

            await TraceAsync(run, bodies, cancellationToken);
            Run = await runs.FinishAsync(run.Id, new RunEnd(RunState.Valid, null, OwnNetwork.Up), cancellationToken);
        }
    }

    private async Task<ImmutableArray<(string Hash, int Bytes)>> StoreAsync(int village, CancellationToken cancellationToken)
    {
        var made = ImmutableArray.CreateBuilder<(string Hash, int Bytes)>(PagesPerVillage);
        for (int page = 0; page < PagesPerVillage; page++)
        {
            byte[] body = Encoding.UTF8.GetBytes(GeneratedSite.Html(village, page));
            made.Add((await Get<BodyStore>().PutAsync(body, cancellationToken), body.Length));
        }

        return made.ToImmutable();
    }

    // What full readings leave behind besides their verdicts.
    private Task TraceAsync(Run run, int bodies, CancellationToken cancellationToken) => Parallel.ForEachAsync(Order.Roster.Entities.Take(bodies), cancellationToken, async (entity, token) =>
    {
        SiteSnapshot snapshot = await Get<SnapshotStore>().FindAsync(entity.Code, run.Id, SnapshotKind.First, token) ?? throw new InvalidOperationException($"{entity.Code} was not stored.");
        var context = new ReadingContext(entity, Order.Roster.Kabupaten, run.AsOf, Get<OfficeZone>().Zone, Get<Kamus>(), Order.Methodology.Limits);
        await Get<TraceStore>().SaveAsync(snapshot, SiteReading.Of(snapshot, Get<BodyStore>(), context).Trace, token);
    });

    private static SiteSnapshot Snapshot(int village, Entity entity, ImmutableArray<(string Hash, int Bytes)> pages, DateTimeOffset at)
    {
        var home = new Uri($"http://{GeneratedSite.Host(village)}/");
        return new SiteSnapshot(Guid.CreateVersion7(at), entity.Code, home, at, "1.0", OwnNetwork.Up, [.. pages.Select(Page)], []);

        PageSnapshot Page((string Hash, int Bytes) body, int page)
        {
            var url = new Uri(home, GeneratedSite.Path(page));
            return new PageSnapshot(
                new FetchRequest(url, page == 0 ? FetchPurpose.Home : FetchPurpose.Page, FetchVia.Http, Math.Min(page, 1), page == 0 ? null : home),
                FetchStatus.Ok, url, 200, ContentKind.Html, body.Hash, body.Hash, body.Bytes, [],
                ImmutableSortedDictionary<string, string>.Empty.Add("content-type", "text/html; charset=utf-8"), null, at.AddSeconds(page), TimeSpan.FromMilliseconds(400), null);
        }
    }
}
