using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>What became of a delivery.</summary>
/// <param name="Delivery">As it was read.</param>
/// <param name="Outcome">Null when it was refused before anything was looked up.</param>
public sealed record Reception(Delivery Delivery, EventOutcome? Outcome)
{
    /// <summary>Messages taken in.</summary>
    public int Messages { get; init; }

    /// <summary>Messages that wait for their agency to be recognised.</summary>
    public int Parked { get; init; }

    public bool IsAccepted => Outcome is { Conflict: EventConflict.None };
}

/// <summary>Takes deliveries of other applications in. When this returns an accepted one is on the disk; of a refused one nothing is stored.</summary>
public sealed class ReceiveEvents(ComplaintEvents events, MessagePairs pairs, ParkedMessages parked, MessageKeyring keyring, AgencyAliases aliases, RegistryStore registry, ComplaintConfig config, OfficeZone zone, TimeProvider time)
{
    public async Task<Reception> RunAsync(ApiKeyRow key, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        Roster roster = await registry.TodayAsync(zone.Zone, cancellationToken) ?? throw new InvalidOperationException("The register is empty.");
        AgencyBook book = config.BookOf(roster, await aliases.AllAsync(cancellationToken));
        Delivery delivery = new DeliveryBody(key.Source, book, roster.Kabupaten, time.GetUtcNow(), new MessageBody(keyring)).Read(body);

        if (!delivery.Faults.IsEmpty)
        {
            return new Reception(delivery, null);
        }

        // Whoever hangs up now may still be told: the write goes on to its end, and the same delivery again changes nothing.
        EventOutcome outcome = await events.AcceptAsync(delivery.Events, key.Name, CancellationToken.None);
        if (outcome.Conflict != EventConflict.None)
        {
            return new Reception(delivery, outcome);
        }

        // An answer must find the question that was asked while nobody knew the agency.
        await ReplayAsync(key.Source, book, roster);
        int taken = await pairs.AddAsync(delivery.Messages, CancellationToken.None);
        int waiting = await parked.AddAsync(delivery.ParkedMessages, CancellationToken.None);
        if (waiting > 0)
        {
            // Somebody may have said meanwhile who is meant.
            await ReplayAsync(key.Source, config.BookOf(roster, await aliases.AllAsync(CancellationToken.None)), roster);
        }

        return new Reception(delivery, outcome) { Messages = taken, Parked = waiting };
    }

    private Task<int> ReplayAsync(string source, AgencyBook book, Roster roster) =>
        parked.ReplayAsync(source, code => DeliveryBody.AgencyOf(source, code, book, roster.Kabupaten.Code), CancellationToken.None);
}
