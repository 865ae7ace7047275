using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>What is wrong with a place of a delivery. The value that stands there is never repeated: it may be somebody's name.</summary>
/// <param name="Path">Place in the body, such as $.events[3].at.</param>
public sealed record DeliveryFault(string Path, string Message);

/// <summary>A delivery as it was read.</summary>
/// <param name="Events">Empty when there are faults.</param>
/// <param name="IsJson">False when the body is no JSON at all.</param>
public sealed record Delivery(ImmutableArray<ToldEvent> Events, ImmutableArray<DeliveryFault> Faults, bool IsJson)
{
    /// <summary>Messages whose counterparts are sealed already; empty when there are faults.</summary>
    public ImmutableArray<ToldMessage> Messages { get; init; } = [];

    /// <summary>Messages of agencies nobody knows yet; empty when there are faults.</summary>
    public ImmutableArray<ParkedMessage> ParkedMessages { get; init; } = [];
}

/// <summary>Reads the body of a delivery strictly: every key is known, every value has its form, no key has room for a name or a text.</summary>
/// <param name="source">The source the sender may speak for.</param>
internal sealed class DeliveryBody(string source, AgencyBook agencies, Kabupaten kabupaten, DateTimeOffset now, MessageBody messages)
{
    public const int MostEvents = 500;

    /// <summary>A delivery older than this was recorded by somebody and sent again; who waits longer sends it with a new time.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int MostFaults = 50;

    private static readonly ImmutableArray<string> Body = ["source", "sent_at", "events", "messages"];
    private static readonly ImmutableArray<string> Event =
        ["event_id", "external_id", "state", "at", "submitted_at", "agency_code", "category", "classification", "door", "area_code", "confidentiality", "closed_by", "reason", "automatic", "same_case"];

    private static readonly ImmutableArray<string> Case = ["source", "external_id"];

    private readonly List<DeliveryFault> faults = [];

    public Delivery Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            (ImmutableArray<ToldEvent> events, ImmutableArray<ReadMessage> read) = Whole(new DeliveryPlace(document.RootElement, "$", faults));
            return faults.Count > 0
                ? new Delivery([], [.. faults.Take(MostFaults)], IsJson: true)
                : new Delivery(events, [], IsJson: true) { Messages = [.. read.Select(one => one.Told).OfType<ToldMessage>()], ParkedMessages = [.. read.Select(one => one.Parked).OfType<ParkedMessage>()] };
        }
        catch (JsonException fault)
        {
            string place = fault.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" pada baris {line + 1}, kolom {(fault.BytePositionInLine ?? 0) + 1}") : "";
            return new Delivery([], [new DeliveryFault("$", $"bukan JSON yang utuh{place}.")], IsJson: false);
        }
    }

    private (ImmutableArray<ToldEvent> Events, ImmutableArray<ReadMessage> Messages) Whole(DeliveryPlace body)
    {
        if (!body.IsObject(Body))
        {
            return ([], []);
        }

        if (body.Required("source")?.Text() is { } named && named != source)
        {
            faults.Add(new DeliveryFault("$.source", "kunci ini tidak berlaku untuk sumber tersebut."));
        }

        if (body.Required("sent_at")?.Instant() is { } sent && (sent < now - Window || sent > now + Window))
        {
            faults.Add(new DeliveryFault("$.sent_at", $"di luar {Window.TotalMinutes.ToString(CultureInfo.InvariantCulture)} menit dari jam server; kirim ulang dengan waktu yang baru."));
        }

        DeliveryPlace? talks = body.Optional("messages");
        DeliveryPlace? list = talks is null ? body.Required("events") : body.Optional("events");
        return (
            list?.IsList(1, MostEvents) == true ? [.. list.Items().Select(One).OfType<ToldEvent>()] : [],
            talks?.IsList(1, MostEvents) == true ? [.. talks.Items().Select(place => messages.One(place, source, code => AgencyOf(source, code, agencies, kabupaten.Code), now, faults)).OfType<ReadMessage>()] : []);
    }

    private ToldEvent? One(DeliveryPlace place)
    {
        int before = faults.Count;
        if (!place.IsObject(Event))
        {
            return null;
        }

        string? id = place.Required("event_id")?.Code();
        string? reference = place.Required("external_id")?.Code();
        (CaseState state, string? unknownState) = place.Required("state")?.WordOrNew(CaseWords.States) ?? default;
        DateTimeOffset? submitted = place.Required("submitted_at")?.Instant();
        DateTimeOffset? at = place.Required("at")?.Instant();
        if (at < submitted)
        {
            faults.Add(new DeliveryFault(place.Path + ".at", "mendahului submitted_at."));
        }

        foreach ((string key, DateTimeOffset? told) in new[] { ("submitted_at", submitted), ("at", at) })
        {
            if (told > now + Window)
            {
                faults.Add(new DeliveryFault($"{place.Path}.{key}", "belum terjadi menurut jam server."));
            }
        }

        (EntityCode? agency, string? unknownAgency) = AgencyOf(place);
        var complaint = new Complaint(new ComplaintKey(source, reference ?? "?"), EventTime.Exact(submitted ?? now), place.Optional("classification")?.Word(SlaFile.Classes) ?? Classification.Unknown, [])
        {
            Category = place.Optional("category")?.Code(),
            Door = place.Optional("door")?.Word(CaseWords.Doors) ?? ComplaintDoor.Unknown,
            Area = AreaOf(place),
            Confidentiality = place.Optional("confidentiality")?.Word(CaseWords.Types) ?? Confidentiality.Unknown,
            SameCase = SameCaseOf(place),
        };
        CloseCause cause = place.Optional("closed_by")?.Word(CaseWords.Causes) ?? CloseCause.Unknown;
        RejectReason reason = place.Optional("reason")?.Word(CaseWords.Reasons) ?? RejectReason.None;
        if (unknownState is null && ((cause != CloseCause.Unknown && state != CaseState.Closed) || (reason != RejectReason.None && state != CaseState.Rejected)))
        {
            faults.Add(new DeliveryFault(place.Path + (cause != CloseCause.Unknown ? ".closed_by" : ".reason"), "tidak berlaku untuk keadaan ini."));
        }

        var whole = new ToldEvent(complaint, new CaseEvent(id ?? "?", state, EventTime.Exact(at ?? now), agency)
        {
            Cause = cause,
            Rejection = reason,
            IsAutomatic = place.Optional("automatic")?.Flag() ?? false,
        })
        {
            Unknown = (unknownState ?? unknownAgency) is null ? null : new UnknownWords(unknownState, unknownAgency),
        };
        return faults.Count > before ? null : whole;
    }

    // Who has the case is part of every event: null says that it is with the admin, a missing key says nothing.
    // A code nobody knows parks the event: the delivery of an application that renamed an office is not lost.
    private (EntityCode? Known, string? Unknown) AgencyOf(DeliveryPlace place)
    {
        if (place.Required("agency_code") is not { IsNull: false } told || told.Code() is not { } code)
        {
            return (null, null);
        }

        EntityCode? found = AgencyOf(source, code, agencies, kabupaten.Code);
        return (found, found is null ? code : null);
    }

    /// <summary>Who a source means by a code: as persons and files said, else a code of the register.</summary>
    public static EntityCode? AgencyOf(string source, string code, AgencyBook agencies, WilayahCode kabupaten)
    {
        EntityCode? found = agencies.Find(source, code, code);
        foreach (EntityCode own in new[] { new EntityCode(code), new EntityCode($"{kabupaten}/{code}") })
        {
            found ??= agencies.Agencies.ContainsKey(own) ? own : null;
        }

        return found;
    }

    private WilayahCode? AreaOf(DeliveryPlace place)
    {
        if (place.Optional("area_code") is not { } told || told.Text() is not { } text)
        {
            return null;
        }

        bool isCode = WilayahCode.TryParse(text, out WilayahCode code);
        if (!isCode || !code.Value.StartsWith(kabupaten.Code.Value, StringComparison.Ordinal))
        {
            faults.Add(new DeliveryFault(told.Path, "bukan kode wilayah kabupaten ini."));
            return null;
        }

        return code;
    }

    private static ImmutableArray<ComplaintKey> SameCaseOf(DeliveryPlace place) =>
        place.Optional("same_case") is { } told && told.IsObject(Case) && told.Required("source")?.Code() is { } other && told.Required("external_id")?.Code() is { } reference
            ? [new ComplaintKey(other, reference)]
            : [];
}
