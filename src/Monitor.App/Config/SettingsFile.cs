using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.App.Options;

namespace Monitor.App.Config;

/// <summary>Reads config/appsettings.json strictly: an unknown key, a wrong type or a value out of its range is refused with its place.</summary>
public static class SettingsFile
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static MonitorOptions Read(string file) => Parse(file, Bytes(file));

    /// <exception cref="ConfigException">The content is refused.</exception>
    public static MonitorOptions Parse(string file, ReadOnlySpan<byte> json)
    {
        MonitorOptions options;
        try
        {
            SettingsShape.Check(file, json);
            options = JsonSerializer.Deserialize<MonitorOptions>(json, Strict) ?? new MonitorOptions();
        }
        catch (JsonException fault)
        {
            throw new ConfigException(
                file, (fault.LineNumber ?? -1) + 1, (fault.BytePositionInLine ?? -1) + 1, "bukan JSON yang sah; periksa koma, titik dua, tanda kutip dan kurung di sini atau di baris sebelumnya.");
        }

        foreach ((string section, object values) in options.Sections())
        {
            if (SettingsRules.FaultOf(values) is { } fault)
            {
                throw At(file, json, section, fault.Key, fault.Message);
            }
        }

        return options;
    }

    /// <summary>A fault of a value that only its user can see; the file is read again for its place.</summary>
    public static ConfigException Fault(string file, string section, string key, string message) => At(file, Bytes(file), section, key, message);

    private static ConfigException At(string file, ReadOnlySpan<byte> json, string section, string key, string message)
    {
        (long line, long column) = JsonPlace.Of(json, section, key);
        return new ConfigException(file, line, column, $"{section}.{key}: {message}");
    }

    private static byte[] Bytes(string file) => Encoding.UTF8.GetBytes(TextFile.Read(file));
}
