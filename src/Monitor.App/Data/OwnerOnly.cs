using Microsoft.Win32.SafeHandles;

namespace Monitor.App.Data;

/// <summary>Makes folders and files that other users of the machine cannot open. On Windows the folder's own rights decide.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder with mode 0700 when it is not there; closes one that is open to others.</summary>
    public static string Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return path;
        }

        const UnixFileMode folderMode = FileMode600 | UnixFileMode.UserExecute;
        DirectoryInfo folder = Directory.CreateDirectory(path, folderMode);
        if (folder.UnixFileMode != folderMode)
        {
            folder.UnixFileMode = folderMode;
        }

        return path;
    }

    /// <summary>A file of mode 0600 to read and write, new or known, held alone.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public static SafeFileHandle Journal(string path)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != FileMode600)
        {
            File.SetUnixFileMode(file, FileMode600);
        }

        return file;
    }

    /// <summary>A new file of mode 0600.</summary>
    /// <exception cref="IOException">It is there already.</exception>
    public static FileStream NewFile(string path)
    {
        // Bodies are written in one piece: a buffer of the stream's own would only copy them once more.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode600;
        }

        return new FileStream(path, options);
    }
}
