using System.Text;

namespace Monitor.App.Config;

/// <summary>Reads a configuration file as UTF-8 and says so when it is not.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ConfigException">It is missing, closed to us, or not UTF-8.</exception>
    public static string Read(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigException(file, 0, 0, "berkas tidak ditemukan.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException(file, 0, 0, "berkas tidak dapat dibaca: " + fault.Message);
        }

        try
        {
            // Windows editors put a byte order mark before the text.
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            ReadOnlySpan<byte> before = bytes.AsSpan(0, Math.Clamp(fault.Index, 0, bytes.Length));
            throw new ConfigException(
                file, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), "bukan UTF-8; simpan ulang sebagai 'CSV UTF-8' atau UTF-8.");
        }
    }
}
