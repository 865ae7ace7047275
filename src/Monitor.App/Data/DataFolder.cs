using System.Security.Cryptography;

namespace Monitor.App.Data;

/// <summary>The folder that holds everything the program remembers; closed to other users of the machine.</summary>
public sealed class DataFolder
{
    private const int KeyBytes = 32;

    /// <summary>Makes the folder when it is not there.</summary>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        OwnerOnly.Folder(Path);
        Bodies = OwnerOnly.Folder(System.IO.Path.Combine(Path, "bodies"));
        Journal = OwnerOnly.Folder(System.IO.Path.Combine(Path, "journal"));
        Keys = OwnerOnly.Folder(System.IO.Path.Combine(Path, "keys"));
    }

    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "monitor.db");

    /// <summary>Bodies of pages, by their hash.</summary>
    public string Bodies { get; }

    /// <summary>Visits that are not sealed yet.</summary>
    public string Journal { get; }

    /// <summary>Secrets and Data Protection keys.</summary>
    public string Keys { get; }

    /// <summary>The secret behind the tokens that stand for NIK- and KK-shaped numbers; made once, at first use.</summary>
    /// <exception cref="InvalidDataException">The file is there and does not hold a key.</exception>
    public byte[] NumberKey() => Secret("number.key");

    /// <summary>A secret of its own file; made once, at first use.</summary>
    /// <exception cref="InvalidDataException">The file is there and does not hold a key.</exception>
    internal byte[] Secret(string name)
    {
        string file = System.IO.Path.Combine(Keys, name);
        if (!File.Exists(file))
        {
            byte[] made = RandomNumberGenerator.GetBytes(KeyBytes);
            string draft = file + "." + Guid.NewGuid().ToString("n");
            using (FileStream stream = OwnerOnly.NewFile(draft))
            {
                stream.Write(made);
                stream.Flush(flushToDisk: true);
            }

            // Of two processes that start at once, the first one's key stays.
            try
            {
                File.Move(draft, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(draft);
            }
        }

        byte[] key = File.ReadAllBytes(file);
        return key.Length == KeyBytes ? key : throw new InvalidDataException($"'{file}' does not hold a key of {KeyBytes} bytes.");
    }
}
