using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitor.App.Data;

/// <summary>Sorted dictionaries of strings keep ordinal order when they are read back; the serializer's own would order by culture.</summary>
internal sealed class OrdinalDictionaryJson : JsonConverter<ImmutableSortedDictionary<string, string>>
{
    public override ImmutableSortedDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object of strings is expected.");
        }

        var made = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString() ?? "";
            reader.Read();
            made[key] = reader.GetString() ?? "";
        }

        return made.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string key, string text) in value)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
