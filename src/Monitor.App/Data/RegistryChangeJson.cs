using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>Decisions about the register as they lie in their table: a kind and its content. A kind that was written once stays readable.</summary>
internal static class RegistryChangeJson
{
    private static readonly ImmutableDictionary<string, Type> Kinds = new[]
    {
        typeof(AddressMarked), typeof(MainAddressChosen), typeof(EntityAdded), typeof(EntityRetired), typeof(EntityReturned), typeof(EntityRenamed), typeof(EntitySuspended), typeof(SuspensionLifted),
        typeof(GroupAssigned),
    }.ToImmutableDictionary(type => type.Name, StringComparer.Ordinal);

    public static RegistryChangeRow RowOf(RegistryChange change) => new()
    {
        EntityCode = change.Entity.Value,
        Kind = change.GetType().Name,
        Day = change.Day,
        Actor = change.Decision.By,
        At = change.Decision.At,
        Content = JsonSerializer.Serialize(change, change.GetType(), RecordJson.Options),
    };

    /// <exception cref="InvalidDataException">The kind is one this program does not know, or the content is damaged.</exception>
    public static RegistryChange Read(string kind, string content)
    {
        if (!Kinds.TryGetValue(kind, out Type? type))
        {
            throw new InvalidDataException($"A stored change of the register has the kind '{kind}', which this version does not know.");
        }

        try
        {
            return JsonSerializer.Deserialize(content, type, RecordJson.Options) as RegistryChange ?? throw new InvalidDataException($"A stored {kind} is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"A stored {kind} is damaged: {fault.Message}", fault);
        }
    }
}
