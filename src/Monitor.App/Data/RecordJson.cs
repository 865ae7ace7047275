using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>How Core's records are written as JSON in the database. What was written once stays readable: names and converters here never change meaning.</summary>
public static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropComputed, LeaveOutEmpty } },
            Converters = { new JsonStringEnumConverter(), new EntityCodeJson(), new WilayahCodeJson(), new OrdinalDictionaryJson(), new OrderedKeysJson() },
        };
        options.MakeReadOnly();
        return options;
    }

    // A property that no constructor takes and nobody sets is computed from the others.
    private static void DropComputed(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    // Members that came later are left out while they hold nothing: a record without them is written as it always was, and hashes the same.
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType == typeof(ImmutableArray<EntityGroup>))
            {
                property.ShouldSerialize = (_, value) => value is ImmutableArray<EntityGroup> { IsDefaultOrEmpty: false };
            }
            else if (property.Name == "retired" && property.PropertyType == typeof(ImmutableArray<Entity>))
            {
                property.ShouldSerialize = (_, value) => value is ImmutableArray<Entity> { IsDefaultOrEmpty: false };
            }
        }
    }

    private sealed class EntityCodeJson : JsonConverter<EntityCode>
    {
        public override EntityCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, EntityCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class WilayahCodeJson : JsonConverter<WilayahCode>
    {
        public override WilayahCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? WilayahCode.Parse(text) : default;

        public override void Write(Utf8JsonWriter writer, WilayahCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
