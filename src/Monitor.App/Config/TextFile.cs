using System.Text;

namespace Monitor.App.Config;

/// <summary>Reads a configuration file as UTF-8 and says so when it is not.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ConfigException">It is missing, closed to us, or not UTF-8.</exception>
    public static string Read(string file) => Decode(file, Bytes(file));

    /// <exception cref="ConfigException">It is missing or closed to us.</exception>
    public static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigException(file, 0, 0, "berkas tidak ditemukan.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new ConfigException(file, 0, 0, "berkas tidak boleh dibaca; beri izin baca kepada pengguna yang menjalankan program.");
        }
        catch (IOException)
        {
            throw new ConfigException(file, 0, 0, "berkas tidak dapat dibaca; mungkin sedang dipakai program lain atau medianya rusak.");
        }
    }

    /// <exception cref="ConfigException">It is not UTF-8.</exception>
    public static string Decode(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Windows editors put a byte order mark before the text.
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            ReadOnlySpan<byte> before = bytes[..Math.Clamp(fault.Index, 0, bytes.Length)];
            throw new ConfigException(
                file, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), "bukan UTF-8; simpan ulang sebagai 'CSV UTF-8' atau UTF-8.");
        }
    }
}
