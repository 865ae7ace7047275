using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Peraga;
using Monitor.Peraga.Truth;
using Xunit.Abstractions;

namespace Monitor.Host.Tests.Verbs;

/// <summary>One whole night of the fictitious kabupaten: what it leaves for persons, and what it found of the channels, held against the truth.</summary>
public sealed class DemoQueuesTests(ITestOutputHelper output)
{
    private const int Most = 20;
    private static readonly DateOnly Day = new(2026, 11, 24);

    // One night is read once, for everything that is asked about it.
    [Fact]
    public async Task A_normal_night_leaves_persons_no_more_than_twenty_questions_hides_no_danger_and_tells_the_truth_about_channels()
    {
        using var root = new TempRoot();
        CliRun run = await CliRun.InAsync(root.Path, "demo", "--exit", "--as-of", "2026-11-24");
        Assert.True(run.Code == ExitCode.Done, run.Error);
        IServiceCollection storage = new ServiceCollection().AddMonitorStorage(new DataOptions { Folder = root.File(".data", "peraga", "1-2026-11-24") });
        await using ServiceProvider stored = storage.BuildServiceProvider();
        Roster roster = Assert.IsType<Roster>(await stored.GetRequiredService<RegistryStore>().LoadAsync(Day, default));
        await using ServiceProvider services = storage
            .AddSingleton(new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")))
            .AddSingleton(ComplaintConfig.Read(root.File("config"), root.File("config", "peraga"), roster))
            .AddSingleton(KamusFolder.Read(root.File("config", "kamus")))
            .AddSingleton<ImportComplaints>()
            .AddSingleton<ReleaseParked>()
            .AddChannels(ChannelPolicy.Usual with { Gap = TimeSpan.Zero })
            .BuildServiceProvider();
        Assessment night = Assert.IsType<Assessment>(await services.GetRequiredService<AssessmentStore>().LatestAsync(default));
        ChannelDesk desk = services.GetRequiredService<ChannelDesk>();
        QuestionCounts counts = await services.GetRequiredService<OpenQuestions>().CountAsync(default);
        ChannelBoard board = await desk.BoardAsync(night.Entities.Select(entity => entity.Entity), ChannelDesk.Shown(night), default);
        ChannelRation ration = desk.Ration(board, counts.Total);
        Suspicion[] open = [.. night.Entities.SelectMany(entity => entity.Suspicions).Where(suspicion => suspicion.IsOpen)];

        output.WriteLine($"{counts}; channels offered {ration.Offered.Length}, waiting {ration.Waiting}");
        Assert.True(counts.Total + ration.Offered.Length <= Most, $"{counts} and {ration.Offered.Length} of {ration.Offered.Length + ration.Waiting} channels");
        Assert.Equal(open.Length, counts.Suspicions);
        Assert.InRange(ration.Offered.Length, 1, ChannelPolicy.Usual.PerDay);
        Assert.True(ration.Waiting > 0, "nothing had to wait");
        Channels(board);
        Scores(night);
        await EveryDangerAsync(night);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    // Whoever is truly intruded upon, or shows the numbers of residents, lies before a person.
    private async Task EveryDangerAsync(Assessment night)
    {
        await using PeragaServer peraga = await PeragaServer.StartAsync(new PeragaOptions(1, Day), default);
        Dictionary<EntityCode, AssessedEntity> judged = night.Entities.ToDictionary(entity => entity.Entity.Code);
        List<string> found = [], missed = [];
        foreach ((EntityCode code, SiteTruth truth) in peraga.Truths)
        {
            AssessedEntity one = judged[code];
            Note(truth.GamblingSuspected || truth.State is StateId.DugaanJudi or StateId.DugaanDeface, one, kind => kind != SuspicionKind.PersonalData);
            Note(truth.Nik > 0, one, kind => kind == SuspicionKind.PersonalData);
        }

        output.WriteLine($"dangers: {found.Count} before persons, {missed.Count} missed");
        Assert.Empty(missed);
        Assert.InRange(found.Count, 12, Most);

        // What only a browser shows cannot be seen by a night that has none.
        void Note(bool isDanger, AssessedEntity one, Func<SuspicionKind, bool> isKind)
        {
            if (isDanger && one.Suspicions.Any(suspicion => suspicion.IsOpen && isKind(suspicion.Kind)))
            {
                found.Add(one.Entity.Code.Value);
            }
            else if (isDanger && one.Verdict?.Facts is not { NeedsBrowser: true })
            {
                missed.Add($"{one.Entity.Code} {one.Verdict?.Facts.State.Value?.Id} {one.Verdict?.Facts.PersonalData.Reason} {one.Verdict?.Facts.PersonalData.Value?.Nik} {one.Unjudged}");
            }
        }
    }

    private void Channels(ChannelBoard board)
    {
        int alive = 0, dead = 0, dated = 0;
        List<string> wrong = [];
        foreach (ChannelStanding channel in board.Entities.SelectMany(entity => board.Of(entity.Code)).Where(channel => channel is { Looked: not null, Channel.Kind: ChannelKind.Social or ChannelKind.Portal }))
        {
            // Two villages of one name may publish one account: whose it is, only a person can tell.
            if (channel.Reason.Contains("diterbitkan juga oleh", StringComparison.Ordinal))
            {
                continue;
            }

            var address = new Uri(channel.Channel.Value);
            bool truth = ChannelTruth.IsAlive(address) ?? throw new InvalidOperationException($"{address} was asked for, and only a person can open it.");
            if (channel.State != (truth ? ChannelState.Alive : ChannelState.Dead))
            {
                wrong.Add($"{address}: {channel.State}, {channel.Reason}");
            }

            (alive, dead) = truth ? (alive + 1, dead) : (alive, dead + 1);
            if (truth && address.Host == ChannelTruth.Youtube)
            {
                Assert.Equal(ChannelTruth.NewestUpload(ChannelTruth.IdOf(address.AbsolutePath.Trim('/')), Day), channel.NewestUpload);
                dated += channel.NewestUpload is null ? 0 : 1;
            }
        }

        output.WriteLine($"channels: {alive} alive, {dead} dead, {dated} with a newest upload");
        Assert.Empty(wrong);
        Assert.True(alive > 20 && dead > 5 && dated > 5, $"{alive} alive, {dead} dead, {dated} with a newest upload");
        Assert.All(board.Entities.Where(entity => entity.IsVillage && !VillageSample.Holds(entity.Code, board.Rules.Day)), village => Assert.DoesNotContain(board.Of(village.Code), channel => channel.State == ChannelState.NeedsPerson));
    }

    private void Scores(Assessment night)
    {
        ImmutableArray<Finding> findings = [.. night.Entities.Where(entity => !entity.Entity.IsVillage).SelectMany(entity => entity.Verdict?.Findings ?? []).Where(finding => finding.Criterion == "kanal-hidup")];

        output.WriteLine("kanal-hidup: " + string.Join(", ", findings.GroupBy(finding => finding.Outcome).Select(group => $"{group.Key} {group.Count()}")));
        Assert.Contains(findings, finding => finding is { Outcome: Outcome.Met, Weight: 8, Points: 8 });
        Assert.Contains(findings, finding => finding.Outcome is Outcome.Unmet or Outcome.Partial);
        Assert.Contains(findings, finding => finding is { Outcome: Outcome.Unmeasured, Score: null });
    }
}
