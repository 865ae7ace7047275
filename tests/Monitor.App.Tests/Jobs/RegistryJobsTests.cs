using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Jobs;

/// <summary>Work on the register, and what the register's decisions do to inspections: real sites on loopback.</summary>
public sealed class RegistryJobsTests
{
    private static readonly WilayahCode Area = WilayahCode.Parse("99.01.01");
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly Decision By = new("dewi", "Diskominfo", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Links_on_the_kept_pages_of_a_kecamatan_become_proposals_and_nothing_is_asked_or_approved()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path == "/"
            ? "<!doctype html><html lang=\"id\"><title>Kecamatan Melawai</title><body><p>Daftar situs desa di Kecamatan Melawai yang dapat dibuka warga setiap hari.</p>"
                + "<a href=\"https://sukaruga1.melawai.sukaruga.test/artikel\">Desa satu</a> <a href=\"https://lama.sukaruga.test/\">Desa Sukaruga 2</a> <a href=\"https://contoh.example/\">Desa Sukaruga 2</a></body></html>"
            : null);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        var office = new Entity(new EntityCode("99.01.01"), EntityKind.Kecamatan, "Melawai", Area, [new SiteAddress(site.Address, AddressState.Approved)]);
        await ImportAsync(bench, office, InspectionBench.Village(1, null), InspectionBench.Village(2, null), InspectionBench.Village(3, null));
        bench.Entities = [office];
        await bench.RunAsync(bench.Order("uji"));
        int asked = site.Asked;

        await bench.ProposeAddresses.RunAsync("", default);
        await bench.ProposeAddresses.RunAsync("", default);

        Roster roster = await RosterAsync(bench);
        Assert.Equal(asked, site.Asked);
        Assert.Equal(["https://sukaruga1.melawai.sukaruga.test/"], roster.Entities[1].Addresses.Select(address => address.Url.AbsoluteUri));
        SiteAddress second = Assert.Single(roster.Entities[2].Addresses);
        Assert.Equal((AddressState.Proposed, "sistem"), (second.State, second.Note?.By));
        Assert.Equal($"Tautan \"Desa Sukaruga 2\" di {site.Address.AbsoluteUri}", second.Note?.Why);
        Assert.Empty(roster.Entities[3].Addresses);
        Assert.Single(await bench.Registry.HistoryAsync(roster.Entities[2].Code, default));
    }

    [Fact]
    public async Task A_refused_proposal_is_not_proposed_again()
    {
        await using CountingSite site = await CountingSite.StartAsync(path => path == "/" ? "<!doctype html><title>Kecamatan</title><p>Daftar situs desa.</p><a href=\"https://sukaruga1.melawai.sukaruga.test/\">Desa</a>" : null);
        using InspectionBench bench = await InspectionBench.MakeAsync();
        var office = new Entity(new EntityCode("99.01.01"), EntityKind.Kecamatan, "Melawai", Area, [new SiteAddress(site.Address, AddressState.Approved)]);
        await ImportAsync(bench, office, InspectionBench.Village(1, null));
        bench.Entities = [office];
        await bench.RunAsync(bench.Order("uji"));
        await bench.ProposeAddresses.RunAsync("", default);
        Entity village = (await RosterAsync(bench)).Entities[1];
        Assert.Empty(await bench.Registry.AddAsync([new AddressMarked(village.Code, village.Addresses[0].Url, AddressState.Refused, null, Day.AddDays(-1), "bukan milik desa", By)], default));

        await bench.ProposeAddresses.RunAsync("", default);

        Assert.Equal(AddressState.Refused, Assert.Single((await RosterAsync(bench)).Entities[1].Addresses).State);
    }

    [Fact]
    public async Task A_look_at_a_proposal_reads_its_home_page_once_an_hour_and_is_no_observation()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        Entity proposed = InspectionBench.Village(1, null) with { Addresses = [new SiteAddress(site.Address, AddressState.Proposed)] };
        await ImportAsync(bench, proposed, InspectionBench.Village(2, site.Address));

        await bench.ProbeProposals.RunAsync(Area.Value, default);
        int asked = site.Paths.Count(path => path == "/");
        await bench.ProbeProposals.RunAsync(Area.Value, default);
        Assert.Equal((1, 1), (asked, site.Paths.Count(path => path == "/")));
        bench.Time.Now += TimeSpan.FromHours(2);
        await bench.ProbeProposals.RunAsync(Area.Value, default);

        AddressProbe seen = (await bench.Probes.LatestAsync([proposed.Code], default))[(proposed.Code, site.Address)];
        Assert.Equal((FetchStatus.Ok, 200, "Pemerintah Desa Sukaruga", bench.Time.Now), (seen.Status, seen.HttpCode, seen.Title, seen.At));
        Assert.Equal(2, site.Paths.Count(path => path == "/"));
        Assert.DoesNotContain(site.Paths, path => path is "/kabar" or "/profil");
        Assert.Equal(0, await bench.SnapshotsAsync());
    }

    [Fact]
    public async Task A_retired_village_is_not_read_and_a_suspended_one_is_read_and_not_scored()
    {
        await using CountingSite first = await CountingSite.StartAsync();
        await using CountingSite second = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        Entity retired = InspectionBench.Village(1, first.Address);
        Entity suspended = InspectionBench.Village(2, second.Address);
        await ImportAsync(bench, retired, suspended);
        Assert.Empty(await bench.Registry.AddAsync(
            [
                new EntityRetired(retired.Code, null, Day.AddDays(-1), "digabung", By),
                new EntitySuspended(suspended.Code, SuspensionKind.Maintenance, Day.AddDays(10), Day.AddDays(-1), "pindah server", By),
            ],
            default));

        Roster roster = await RosterAsync(bench);
        InspectionResult result = await bench.RunAsync(bench.Order("uji") with { Roster = roster });

        Assert.Equal(0, first.Asked);
        Assert.True(second.Asked > 0);
        AssessedEntity only = Assert.Single(result.Assessment.Entities);
        Assert.NotNull(only.Verdict);
        Assert.NotEmpty(only.Verdict.Findings);
        Assert.Null(only.Verdict.Score.Value);
        Assert.StartsWith("Penilaian ditangguhkan sampai 5 Desember 2026 karena pemeliharaan", only.Verdict.Score.Reason, StringComparison.Ordinal);
        Assert.Equal("digabung", Assert.Single(result.Assessment.Retired).Retired?.Reason);
        Assert.Equal(Activity.Ditangguhkan, ActivityOf.Entity(only));
    }

    private static async Task ImportAsync(InspectionBench bench, params ImmutableArray<Entity> entities) => await bench.Registry.ReplaceAsync(
        new Roster(new Kabupaten(WilayahCode.Parse("99.01"), "Contoh", IsFictitious: true, ["sukaruga.test"], "0299", ["990101"], OwnChannels.None), [new Kecamatan(Area, "Melawai")], entities), default);

    private static async Task<Roster> RosterAsync(InspectionBench bench) => await bench.Registry.LoadAsync(Day, default) ?? throw new InvalidOperationException();
}
