using System.Diagnostics;
using System.Globalization;

namespace Monitor.Gather.Http;

/// <summary>Folders of one process in the machine's temporary folder: a file on its way to being read, what a drawing process keeps while it works.
/// Gone when the work is done; what a killed process left is swept by the next.</summary>
internal static class ScratchFolder
{
    private const string Prefix = "monitor-gather-";

    // A process of another container is not seen from here: it is given time.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static string Make() => Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;

    /// <summary>Removes it with all that is in it; whoever comes second finds nothing to do.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // The other side removed it first, or removes what is left.
        }
    }

    /// <summary>Removes what killed processes left behind: files as they came, with whatever they hold of residents.</summary>
    public static void Sweep()
    {
        // The clock of the file system, whatever day the work is done for.
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (DirectoryInfo left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (now - left.LastWriteTimeUtc > Patience && !IsOwned(left.Name))
            {
                Remove(left.FullName);
            }
        }
    }

    private static bool IsOwned(string name)
    {
        try
        {
            using Process owner = Process.GetProcessById(int.Parse(name.AsSpan(Prefix.Length, name.LastIndexOf('-') - Prefix.Length), CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception unknown) when (unknown is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }
}
