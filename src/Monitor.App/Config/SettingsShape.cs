using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Monitor.App.Options;

namespace Monitor.App.Config;

/// <summary>Holds a JSON text against the options' records: which keys stand where, and of which kind their values are. The JSON library
/// refuses the same, but in English and by the names of its types.</summary>
internal ref struct SettingsShape
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;

    private SettingsShape(string file, ReadOnlySpan<byte> json)
    {
        this.file = file;
        this.json = json;
        reader = new Utf8JsonReader(json, JsonPlace.AsWritten);
    }

    /// <exception cref="ConfigException">A key or a value is not what is expected.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static void Check(string file, ReadOnlySpan<byte> json)
    {
        var shape = new SettingsShape(file, json);
        shape.reader.Read();
        shape.Members(typeof(MonitorOptions), "");
        shape.reader.Read();
    }

    private void Members(Type record, string section)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fault(section, "harus berisi kunci dan nilai dalam kurung kurawal.");
        }

        Dictionary<string, PropertyInfo> known = record.GetProperties().ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString() ?? "";
            if (!known.TryGetValue(name, out PropertyInfo? property))
            {
                throw Fault(section, $"{(section.Length > 0 ? "kunci" : "bagian")} '{name}' tidak dikenal; yang dikenal: {string.Join(", ", known.Keys)}.");
            }

            if (!seen.Add(name))
            {
                throw Fault(section, $"'{name}' tertulis dua kali; hapus salah satu.");
            }

            reader.Read();
            if (section.Length == 0)
            {
                Members(property.PropertyType, name);
            }
            else
            {
                Value(property, $"{section}.{name}");
            }
        }
    }

    private void Value(PropertyInfo property, string path)
    {
        Type type = property.PropertyType;
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (new NullabilityInfoContext().Create(property).WriteState != NullabilityState.Nullable)
            {
                throw Fault(path, "belum diisi.");
            }

            return;
        }

        if (type == typeof(ImmutableArray<Uri>))
        {
            Addresses(path);
            return;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            Entries(type.GetGenericArguments()[0], path);
            return;
        }

        string? expected = type == typeof(string) && reader.TokenType != JsonTokenType.String ? "teks dalam tanda kutip"
            : type == typeof(int) && !(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _)) ? "bilangan bulat tanpa tanda kutip"
            : type == typeof(bool) && reader.TokenType is not (JsonTokenType.True or JsonTokenType.False) ? "true atau false tanpa tanda kutip"
            : type == typeof(DateOnly) && !(reader.TokenType == JsonTokenType.String && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) ? "tanggal seperti \"2026-01-05\""
            : null;
        if (expected is not null)
        {
            throw Fault(path, $"harus berupa {expected}.");
        }
    }

    private void Entries(Type entry, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Fault(path, "harus berupa daftar dalam kurung siku, setiap entri dalam kurung kurawal.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Members(entry, path);
        }
    }

    private void Addresses(string path)
    {
        const string list = "harus berupa daftar alamat, misalnya [\"https://www.contoh.id/\"].";
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Fault(path, list);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !Uri.TryCreate(reader.GetString(), UriKind.Absolute, out _))
            {
                throw Fault(path, list);
            }
        }
    }

    private readonly ConfigException Fault(string path, string message)
    {
        (long line, long column) = JsonPlace.At(json, (int)reader.TokenStartIndex);
        return new ConfigException(file, line, column, path.Length > 0 ? $"{path}: {message}" : message);
    }
}
