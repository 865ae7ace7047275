using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.App.Reports;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Peraga.Complaints;

namespace Monitor.Host.Tests.Verbs;

/// <summary>The complaints of the demo, read through their exports, held against the truth they were made from.</summary>
public sealed class DemoComplaintsTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private static readonly Roster Kabupaten = new(
        new Kabupaten(WilayahCode.Parse("99.01"), "Kabupaten Peraga", true, [], "0299", [], OwnChannels.None), [],
        [.. "cepat lambat setengah berekor sedikit beberapa pengarsip sepi".Split(' ').Select((name, i) => new Entity(new EntityCode($"99.01/{i}-{name}"), EntityKind.Opd, "Dinas " + name, null, []))]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-aduan-");
    private readonly ComplaintStory story = ComplaintStory.Of(1, Day, Kabupaten);
    private readonly ComplaintConfig config = ComplaintConfig.Read(Path.Combine(CliRun.Repository(), "config"), Path.Combine(CliRun.Repository(), "config", "peraga"), Kabupaten);
    private ComplaintBoard? board;

    private ComplaintBoard Board => board ?? throw new InvalidOperationException("not made");

    public async Task InitializeAsync()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddMonitorStorage(new DataOptions { Folder = folder.FullName })
            .AddSingleton(KamusFolder.Read(Path.Combine(CliRun.Repository(), "config", "kamus")))
            .AddSingleton(config)
            .AddSingleton(new OfficeZone(Zone))
            .AddSingleton<ImportComplaints>()
            .AddSingleton<ComplaintDesk>()
            .BuildServiceProvider();
        await Database.MigrateAsync(services.GetRequiredService<IDbContextFactory<MonitorDb>>(), TimeProvider.System, default);
        await services.GetRequiredService<RegistryStore>().ReplaceAsync(Kabupaten, default);
        ImportComplaints import = services.GetRequiredService<ImportComplaints>();
        foreach (DateTimeOffset moment in story.Exports)
        {
            ImportPreview preview = await import.PreviewAsync(story.Export(moment), null, default);
            Assert.Empty(preview.Refusals);
            Assert.NotNull((await import.ApplyAsync(preview, "uji", default)).Id);
        }

        board = await services.GetRequiredService<ComplaintDesk>().AtAsync(story.Exports[^1], default);
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_case_is_there_once_and_stands_where_it_stands()
    {
        Assert.Equal(182, story.Cases.Length);
        foreach ((StoryCase told, Complaint read) in story.Cases.OrderBy(one => one.Number).Zip(Board.Cases.OrderBy(one => one.Key)))
        {
            Complaint truth = told.Truth(Board.AsOf);
            Assert.Equal(truth.Key, read.Key);
            Assert.Equal(truth.Submitted.By.AddSeconds(-truth.Submitted.By.Second), read.Submitted.By);
            Assert.Equal((truth.State == CaseState.Received ? CaseState.Verified : truth.State, truth.Agency), (read.State, read.Agency));
        }
    }

    [Fact]
    public void The_true_time_of_every_event_lies_between_its_bounds()
    {
        int checkedEvents = 0;
        foreach ((StoryCase told, Complaint read) in story.Cases.OrderBy(one => one.Number).Zip(Board.Cases.OrderBy(one => one.Key)).Where(pair => pair.Second.IsFollowedFromStart))
        {
            foreach (CaseEvent happened in told.Truth(Board.AsOf).Events)
            {
                // Sent on and closed between two exports: only the closing was seen.
                if (read.Events.FirstOrDefault(one => one.State == happened.State && one.Agency == happened.Agency)?.At is not { } at)
                {
                    Assert.Equal(CaseState.Verified, happened.State);
                    continue;
                }

                Assert.True(at.By >= happened.At.By && !(at.After > happened.At.By), $"{told.Number} {happened.State}: {happened.At.By:u} is not in {at}");
                checkedEvents++;
            }
        }

        Assert.True(checkedEvents > 220, $"{checkedEvents} events");
    }

    [Fact]
    public void The_true_share_on_time_of_every_agency_lies_between_what_is_proven_and_what_is_possible()
    {
        var clock = new ComplaintClock(config.Rules.Rules, config.Calendars, config.AgenciesOf(Kabupaten).ToImmutableDictionary(agency => agency.Code), Zone);
        var book = new MeasureBook(clock, Board.AsOf);
        DateTimeOffset followed = story.Exports[0];
        foreach (Entity agency in Kabupaten.Entities.SkipLast(1))
        {
            SlaShare truth = book.Agency(agency.Code, story.Cases.Where(one => one.Submitted >= followed).Select(one => one.Truth(Board.AsOf))).FirstResponse.Sla;
            SlaShare read = Board.ByAgency[agency.Code].FirstResponse.Sla;

            Assert.Equal(2, read.Unknown);
            Assert.True(read.Met <= truth.Met && read.Breached <= truth.Breached, $"{agency.Name}: {read} against {truth}");
            Assert.InRange(read.Matured, truth.Matured - read.Undetermined - read.NotMatured, truth.Matured + read.Undetermined + read.NotMatured);
        }
    }

    [Fact]
    public void The_agencies_are_told_apart_as_they_were_made()
    {
        SlaShare Of(int place) => Board.ByAgency[Kabupaten.Entities[place].Code].FirstResponse.Sla;

        Assert.Equal(0, Of(0).Breached);
        Assert.True(Of(0).RankKey > Of(1).RankKey && Of(0).RankKey > Of(2).RankKey);
        Assert.True(Of(1).Breached > 15, $"{Of(1)}");
        Assert.Null(Of(4).RankKey);
        Assert.Contains("terlalu sedikit untuk persen", ComplaintWords.Share(Of(4)), StringComparison.Ordinal);
        Assert.True(Board.ByAgency[Kabupaten.Entities[6].Code].Shares.Archived > 0);
        Assert.False(Board.ByAgency.ContainsKey(Kabupaten.Entities[7].Code));
    }

    [Fact]
    public void The_sheet_has_every_office_and_no_percentage_of_few()
    {
        SheetSpec sheet = ComplaintsSheet.Build(new ComplaintTable(Board.AsOf, [.. Board.Agencies.Select(agency => (agency, Board.ByAgency.GetValueOrDefault(agency.Code) ?? Board.Measure(agency.Code, [])))]));

        Assert.Equal(8, sheet.Rows.Length);
        Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Length, row.Length));
        ImmutableArray<Cell> few = sheet.Rows.Single(row => row[1] == Cell.Of("Dinas sedikit"));
        ImmutableArray<Cell> none = sheet.Rows.Single(row => row[1] == Cell.Of("Dinas sepi"));
        Assert.Equal((Cell.Empty, Cell.Of((int?)5)), (few[5], few[2]));
        Assert.Equal((Cell.Empty, Cell.Of("Tidak ada aduan.")), (none[5], none[^1]));
        Assert.IsType<ShareCell>(sheet.Rows.Single(row => row[1] == Cell.Of("Dinas cepat"))[5]);
    }
}
