using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>A message whose agency nobody knows yet.</summary>
/// <param name="Agency">What the source calls it.</param>
/// <param name="Seals">As <see cref="MessageKeyring.SealOpen"/> gives them: the seal of now first.</param>
public sealed record ParkedMessage(string Source, string Agency, ComplaintDoor Door, ImmutableArray<OpenSeal> Seals, Message Message);

/// <summary>The messages that wait until somebody has said which agency is meant, no longer than a pair would live.</summary>
public sealed class ParkedMessages(IDbContextFactory<MonitorDb> databases, MessagePairs pairs, MessageKeyring keys, TimeProvider time)
{
    // Names of one statement.
    private const int MostAtOnce = 500;

    /// <summary>Keeps messages; the same ones again change nothing, and what is older than a pair lives is left out.</summary>
    /// <returns>How many were not left out.</returns>
    public async Task<int> AddAsync(IReadOnlyCollection<ParkedMessage> told, CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - MessagePair.Life;
        ParkedMessage[] fresh = [.. told.Where(one => one.Message.At > oldest)];
        if (fresh.Length == 0)
        {
            return 0;
        }

        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        string[] wanted = [.. fresh.SelectMany(one => one.Seals).Select(seal => seal.Hash).Distinct(StringComparer.Ordinal)];
        List<ParkedMessageRow> rows = await db.ParkedMessages.AsNoTracking().Where(row => wanted.Contains(row.Counterpart)).ToListAsync(cancellationToken);
        foreach (ParkedMessage one in fresh.Where(one => !rows.Exists(row => IsSame(row, one))))
        {
            var row = new ParkedMessageRow
            {
                Source = one.Source,
                Agency = one.Agency,
                Door = one.Door,
                Period = one.Seals[0].Period,
                Counterpart = one.Seals[0].Hash,
                Earlier = one.Seals.Length > 1 ? one.Seals[1].Hash : null,
                Kind = one.Message.Kind,
                At = one.Message.At,
                PurgeAfter = one.Message.At + MessagePair.Life,
            };
            rows.Add(row);
            db.ParkedMessages.Add(row);
        }

        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return fresh.Length;
    }

    /// <summary>What sources call the agencies for which messages wait, and how many wait.</summary>
    public async Task<ImmutableArray<(string Source, string Agency, int Count)>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        var groups = await db.ParkedMessages.Where(row => row.PurgeAfter > now).GroupBy(row => new { row.Source, row.Agency })
            .Select(group => new { group.Key.Source, group.Key.Agency, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. groups.Select(group => (group.Source, group.Agency, group.Count))];
    }

    /// <summary>Pairs every message of a source whose agency is known by now.</summary>
    /// <param name="agencyOf">Who is meant by what the source says; null while nobody knows.</param>
    /// <returns>How many were taken in.</returns>
    public async Task<int> ReplayAsync(string source, Func<string, EntityCode?> agencyOf, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        List<ParkedMessageRow> rows = await db.ParkedMessages.AsNoTracking().Where(row => row.Source == source && row.PurgeAfter > now).ToListAsync(cancellationToken);
        (ParkedMessageRow Row, EntityCode Agency)[] known = [.. rows.Select(row => (Row: row, Agency: agencyOf(row.Agency))).Where(one => one.Agency is not null).Select(one => (one.Row, one.Agency!.Value))];
        ToldMessage[] told =
        [
            .. known.Select(one => new ToldMessage(one.Agency, one.Row.Door, keys.Seal(one.Agency, SealsOf(one.Row)), new Message(one.Row.Kind, one.Row.At))).Where(one => !one.Counterparts.IsEmpty),
        ];

        // Whoever is stopped between the two, or does it at the same time, pairs them once more, which changes nothing.
        int taken = await pairs.AddAsync(told, cancellationToken);
        foreach (long[] done in known.Select(one => one.Row.Id).Chunk(MostAtOnce))
        {
            await db.ParkedMessages.Where(row => done.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        return taken;
    }

    /// <summary>Deletes every message whose time is over.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return await db.ParkedMessages.Where(row => row.PurgeAfter <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool IsSame(ParkedMessageRow row, ParkedMessage told) =>
        row.Source == told.Source && row.Agency == told.Agency && row.Door == told.Door && row.Kind == told.Message.Kind && row.At == told.Message.At
        && told.Seals.Any(seal => seal.Hash == row.Counterpart);

    private static ImmutableArray<OpenSeal> SealsOf(ParkedMessageRow row) =>
        row.Earlier is { } earlier ? [new OpenSeal(row.Period, row.Counterpart), new OpenSeal(row.Period - 1, earlier)] : [new OpenSeal(row.Period, row.Counterpart)];
}
