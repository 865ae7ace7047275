using System.Diagnostics;
using System.Globalization;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

public sealed class ScratchFolderTests
{
    [Fact]
    public async Task What_a_killed_process_left_is_swept_and_what_a_living_one_holds_stays_however_old()
    {
        using Process gone = Process.Start("true");
        await gone.WaitForExitAsync();
        string held = ScratchFolder.Make();
        string own = "-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "-";
        string left = Directory.CreateDirectory(held.Replace(own, "-" + gone.Id.ToString(CultureInfo.InvariantCulture) + "-", StringComparison.Ordinal)).FullName;
        string young = Directory.CreateDirectory(left + "muda").FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "berkas"), "isi");
        foreach (string old in new[] { held, left })
        {
            Directory.SetLastWriteTimeUtc(old, Directory.GetLastWriteTimeUtc(old).AddHours(-2));
        }

        ScratchFolder.Sweep();

        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(held));
        Assert.True(Directory.Exists(young));
        ScratchFolder.Remove(held);
        ScratchFolder.Remove(young);
        ScratchFolder.Remove(young);
        Assert.False(Directory.Exists(held) || Directory.Exists(young));
    }
}
