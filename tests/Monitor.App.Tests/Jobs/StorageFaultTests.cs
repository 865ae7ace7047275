using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Gather;

namespace Monitor.App.Tests.Jobs;

/// <summary>A run whose own disk is full or whose database is held by somebody: what was not kept is nobody's fault and is read again.</summary>
public sealed class StorageFaultTests
{
    [SmallDiskFact]
    public async Task A_full_disk_ends_the_run_and_with_room_it_goes_on_to_one_result_a_site()
    {
        using var disk = new SmallDisk();
        bool fills = true;
        string? Filling(string path)
        {
            if (fills && path == "/kabar")
            {
                disk.Fill();
            }

            return null;
        }

        await using CountingSite first = await CountingSite.StartAsync(Filling);
        await using CountingSite second = await CountingSite.StartAsync(Filling);
        string folder = Path.Combine(disk.Path, "data");
        using (InspectionBench bench = await InspectionBench.OpenAsync(folder, TargetRules.Loopback()))
        {
            bench.Entities = [InspectionBench.Village(1, first.Address), InspectionBench.Village(2, second.Address)];
            await Assert.ThrowsAnyAsync<Exception>(() => bench.RunAsync(bench.Order("uji")));
            fills = false;
            disk.Free();
            Assert.True(await bench.SnapshotsAsync() < 2);

            InspectionResult result = await bench.RunAsync(bench.Order("uji"));

            Assert.Equal((2, RunState.Valid), (result.Run.Read, result.Run.State));
            Assert.Empty(result.Run.Failed);
            Assert.Equal(2, await bench.SnapshotsAsync());
            Assert.Single(await bench.AllRunsAsync());
            Assert.Equal("ok", await CheckAsync(new DataFolder(folder).Database));
        }
    }

    [Fact]
    public async Task A_night_begins_only_where_its_disk_has_room()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];
        bench.Free = 400L << 20;
        await Assert.ThrowsAsync<NoRoomException>(() => bench.Nightly.RunAsync("", CancellationToken.None));
        Assert.Equal(0, site.Asked);
        Assert.Empty(await bench.AllRunsAsync());

        bench.Free = 6L << 30;
        await bench.Nightly.RunAsync("", CancellationToken.None);
        Assert.Equal(RunState.Valid, Assert.Single(await bench.AllRunsAsync()).State);
    }

    [Theory]
    [InlineData(499, 1_000, true)]
    [InlineData(501, 1_000, false)]
    [InlineData(1_000, 40_000, true)]
    [InlineData(2_100, 40_000, false)]
    [InlineData(5_000, 1_000_000, true)]
    [InlineData(5_200, 1_000_000, false)]
    public void Room_is_short_below_a_twentieth_of_the_disk(long free, long total, bool isShort) =>
        Assert.Equal(isShort, new DiskRoom(() => (free << 20, total << 20)).IsShort);

    [SmallDiskFact]
    public void The_disk_that_is_measured_is_the_one_of_the_data_folder()
    {
        using var disk = new SmallDisk();
        var room = DiskRoom.Of(new DataFolder(Path.Combine(disk.Path, "data")));
        Assert.InRange(room.Free, 1, 12L << 20);
        Assert.True(room.IsShort);
    }

    [Fact]
    public async Task A_database_that_somebody_holds_loses_no_result_of_a_run()
    {
        await using CountingSite site = await CountingSite.StartAsync();
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [.. Enumerable.Range(1, 4).Select(number => InspectionBench.Village(number, site.Address))];
        using var over = new CancellationTokenSource();
        Task holding = HoldAsync(bench.DatabasePath, over.Token);

        InspectionResult result = await bench.RunAsync(bench.Order("uji"));

        await over.CancelAsync();
        await holding;
        Assert.Equal((4, RunState.Valid), (result.Run.Read, result.Run.State));
        Assert.Equal(4, await bench.SnapshotsAsync());
    }

    // Takes the right to write for a second, again and again.
    private static async Task HoldAsync(string path, CancellationToken over)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        while (!over.IsCancellationRequested)
        {
            await using (SqliteTransaction held = connection.BeginTransaction(deferred: false))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                await held.RollbackAsync(CancellationToken.None);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }
    }

    private static async Task<string?> CheckAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>A file system of a few megabytes.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly string filler;

        public SmallDisk()
        {
            Path = Directory.CreateTempSubdirectory("monitor-uji-").FullName;
            filler = System.IO.Path.Combine(Path, "isi");
            Run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", Path);
        }

        public string Path { get; }

        public void Fill()
        {
            try
            {
                using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
                byte[] piece = new byte[4096];
                while (true)
                {
                    file.Write(piece);
                }
            }
            catch (IOException)
            {
                // Full, or being filled by another: that is what was wanted.
            }
        }

        public void Free() => File.Delete(filler);

        public void Dispose()
        {
            Run("umount", "-l", Path);
            Directory.Delete(Path);
        }

        private static void Run(string program, params string[] arguments)
        {
            using Process process = Process.Start(program, arguments);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }
}

/// <summary>A test that needs the right to mount a file system.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !CanMount())
        {
            Skip = "No right to mount a file system.";
        }
    }

    private static bool CanMount()
    {
        // In a view of the file system of its own, so that the trial leaves nothing behind.
        try
        {
            using Process trial = Process.Start("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
