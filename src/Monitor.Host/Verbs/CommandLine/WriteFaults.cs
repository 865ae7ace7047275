namespace Monitor.Host.Verbs.CommandLine;

/// <summary>Why a file could not be written, in words for people; the machine's own are English.</summary>
internal static class WriteFaults
{
    public static bool Are(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    public static string Of(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "tidak ada izin menulis di sana.",
        DirectoryNotFoundException => "foldernya tidak ada.",
        PathTooLongException => "namanya terlalu panjang.",
        NotSupportedException or ArgumentException => "namanya tidak dapat dipakai.",
        _ => "cakram penuh, hanya dapat dibaca, atau berkas sedang dipakai program lain.",
    };
}
