namespace Monitor.App.Data;

/// <summary>The room on the disk of the data folder. A night that begins without room for what it reads would end as half a night.</summary>
/// <param name="measure">Bytes that are free to this program, and bytes in all.</param>
public sealed class DiskRoom(Func<(long Free, long Total)> measure)
{
    private const long Least = 500L * 1024 * 1024;
    private const long MostAsked = 5L * 1024 * 1024 * 1024;

    public static DiskRoom Of(DataFolder folder) => new(() =>
    {
        var drive = new DriveInfo(folder.Path);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    });

    /// <summary>Bytes that are free.</summary>
    public long Free => measure().Free;

    /// <summary>Less than 500 MB are free, or less than a twentieth of the disk; 5 GB are enough on any disk.</summary>
    public bool IsShort
    {
        get
        {
            (long free, long total) = measure();
            return free < Math.Max(Least, Math.Min(total / 20, MostAsked));
        }
    }
}
