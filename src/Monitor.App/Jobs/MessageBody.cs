using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

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

    public ToldMessage? One(DeliveryPlace place, Func<string, EntityCode?> agencyOf, DateTimeOffset now, List<DeliveryFault> faults)
    {
        int before = faults.Count;
        if (!place.IsObject(Keys))
        {
            return null;
        }

        MessageKind kind = place.Required("kind")?.Word(Kinds) ?? MessageKind.Unknown;
        ComplaintDoor door = place.Required("door")?.Word(CaseWords.Doors) ?? ComplaintDoor.Unknown;
        EntityCode? agency = place.Required("agency_code")?.Code() is { } code ? agencyOf(code) : null;
        DateTimeOffset? at = place.Required("at")?.Instant();
        string counterpart = place.Required("counterpart")?.Text() ?? "";
        if (faults.Count == before && agency is null)
        {
            // A message is not parked: what waits would have to be kept longer than it may.
            faults.Add(new DeliveryFault(place.Path + ".agency_code", "instansi tidak dikenal; daftarkan namanya atau pakai kode dari register."));
        }

        if (counterpart.Length is 0 or > LongestCounterpart)
        {
            faults.Add(new DeliveryFault(place.Path + ".counterpart", $"harus 1 sampai {LongestCounterpart} tanda; penanda lawan bicara yang tetap, tidak disimpan."));
        }

        if (at > now + DeliveryBody.Window)
        {
            faults.Add(new DeliveryFault(place.Path + ".at", "belum terjadi menurut jam server."));
        }

        return faults.Count == before && agency is { } owner && at is { } told ? new ToldMessage(owner, door, keys.Seal(owner, door, counterpart), new Message(kind, told)) : null;
    }
}
