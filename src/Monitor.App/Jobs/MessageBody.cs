using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>A message as it was read: with its agency, or parked.</summary>
internal sealed record ReadMessage(ToldMessage? Told, ParkedMessage? Parked);

/// <summary>Reads messages of a delivery. The identifier of the counterpart is sealed where it is read: nothing after this sees it.</summary>
internal sealed class MessageBody(MessageKeyring keys)
{
    private const int LongestCounterpart = 200;

    private static readonly ImmutableArray<string> Keys = ["kind", "agency_code", "door", "counterpart", "at"];

    private static readonly ImmutableDictionary<string, MessageKind> Kinds = new Dictionary<string, MessageKind>(StringComparer.Ordinal)
    {
        ["pesan-masuk"] = MessageKind.Inbound,
        ["balasan"] = MessageKind.Reply,
        ["balasan-otomatis"] = MessageKind.AutoReply,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <returns>The message; null when something is wrong with it.</returns>
    public ReadMessage? One(DeliveryPlace place, string source, Func<string, EntityCode?> agencyOf, DateTimeOffset now, List<DeliveryFault> faults)
    {
        int before = faults.Count;
        if (!place.IsObject(Keys))
        {
            return null;
        }

        MessageKind kind = place.Required("kind")?.Word(Kinds) ?? MessageKind.Unknown;
        ComplaintDoor door = place.Required("door")?.Word(CaseWords.Doors) ?? ComplaintDoor.Unknown;
        string code = place.Required("agency_code")?.Code() ?? "";
        DateTimeOffset? at = place.Required("at")?.Instant();
        string counterpart = place.Required("counterpart")?.Text() ?? "";
        if (counterpart.Length is 0 or > LongestCounterpart)
        {
            faults.Add(new DeliveryFault(place.Path + ".counterpart", $"harus 1 sampai {LongestCounterpart} tanda; penanda lawan bicara yang tetap, tidak disimpan."));
        }

        if (at > now + DeliveryBody.Window)
        {
            faults.Add(new DeliveryFault(place.Path + ".at", "belum terjadi menurut jam server."));
        }

        if (faults.Count > before || at is not { } told)
        {
            return null;
        }

        // A code nobody knows parks the message, as it parks an event.
        var message = new Message(kind, told);
        return agencyOf(code) is { } owner
            ? new ReadMessage(new ToldMessage(owner, door, keys.Seal(owner, door, counterpart), message), null)
            : new ReadMessage(null, new ParkedMessage(source, code, door, keys.SealOpen(door, counterpart), message));
    }
}
