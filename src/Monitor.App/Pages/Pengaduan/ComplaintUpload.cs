using Monitor.App.Reports;

namespace Monitor.App.Pages.Complaints;

/// <summary>Tables of complaints that somebody sends. They are held in memory: as a temporary file one would lie on the disk with the names in it.</summary>
internal static class ComplaintUpload
{
    /// <summary>Of the file.</summary>
    public const int MostBytes = 40 << 20;

    /// <summary>Of the whole form.</summary>
    public const int MostOfForm = MostBytes + SentFile.FormRoom;

    public static string Refusal { get; } = $"Pilih berkas XLSX atau CSV, paling besar {Indonesian.Size(MostBytes)}.";
}
