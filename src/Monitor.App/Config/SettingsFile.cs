using System.ComponentModel.DataAnnotations;
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
    public static MonitorOptions Read(string file) => Parse(file, Encoding.UTF8.GetBytes(TextFile.Read(file)));

    /// <exception cref="ConfigException">The content is refused.</exception>
    public static MonitorOptions Parse(string file, ReadOnlySpan<byte> json)
    {
        MonitorOptions options;
        try
        {
            options = JsonSerializer.Deserialize<MonitorOptions>(json, Strict) ?? throw new ConfigException(file, 1, 1, "expected an object of sections");
        }
        catch (JsonException fault)
        {
            throw new ConfigException(file, (fault.LineNumber ?? -1) + 1, (fault.BytePositionInLine ?? -1) + 1, Sentence(fault));
        }

        foreach ((string section, object values) in options.Sections())
        {
            var faults = new List<ValidationResult>();
            if (!Validator.TryValidateObject(values, new ValidationContext(values), faults, validateAllProperties: true))
            {
                string key = faults[0].MemberNames.FirstOrDefault() ?? "";
                (long line, long column) = JsonPlace.Of(json, section, key);
                throw new ConfigException(file, line, column, $"{section}.{key}: {faults[0].ErrorMessage}");
            }
        }

        return options;
    }

    // The library's own place is given by the exception; its words repeat it at the end.
    private static string Sentence(JsonException fault)
    {
        int tail = fault.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return tail > 0 ? fault.Message[..tail] : fault.Message;
    }
}
