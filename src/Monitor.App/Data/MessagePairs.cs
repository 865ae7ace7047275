using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>A message whose counterpart is sealed already.</summary>
/// <param name="Counterparts">As <see cref="MessageKeyring.Seal"/> gives them: the seal of now first.</param>
public sealed record ToldMessage(EntityCode Agency, ComplaintDoor Door, ImmutableArray<string> Counterparts, Message Message);

/// <summary>The waits of counterparts in channels. Nothing else of a message is stored, and after thirty days not even that.</summary>
public sealed class MessagePairs(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Takes messages in; the same ones again change nothing, and what is older than a pair lives is left out.</summary>
    /// <returns>How many were not left out.</returns>
    public async Task<int> AddAsync(IReadOnlyCollection<ToldMessage> told, CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - MessagePair.Life;
        ToldMessage[] fresh = [.. told.Where(one => one.Message.At > oldest).OrderBy(one => one.Message.At).ThenBy(one => one.Message.Kind)];
        if (fresh.Length == 0)
        {
            return 0;
        }

        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        string[] wanted = [.. fresh.SelectMany(one => one.Counterparts).Distinct(StringComparer.Ordinal)];
        List<MessagePairRow> rows = await db.MessagePairs.Where(row => wanted.Contains(row.Counterpart)).ToListAsync(cancellationToken);
        foreach (ToldMessage one in fresh)
        {
            MessagePairRow[] own = [.. rows.Where(row => one.Counterparts.Contains(row.Counterpart)).OrderBy(row => row.InboundAt).ThenBy(row => row.Id)];
            ImmutableArray<MessagePair> after = MessagePair.With([.. own.Select(PairOf)], one.Message);
            for (int i = 0; i < after.Length; i++)
            {
                MessagePairRow row = i < own.Length ? own[i] : new MessagePairRow { Agency = one.Agency.Value, Door = one.Door, Counterpart = one.Counterparts[0] };
                (row.InboundAt, row.FirstReplyAt, row.AutoReplyAt, row.PurgeAfter) = (after[i].Inbound, after[i].FirstReply, after[i].AutoReply, after[i].PurgeAfter);
                if (i >= own.Length)
                {
                    rows.Add(row);
                    db.MessagePairs.Add(row);
                }
            }
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return fresh.Length;
    }

    /// <summary>How each channel was answered in the last thirty days.</summary>
    public async Task<ImmutableArray<ChannelAnswers>> AnswersAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        List<MessagePairRow> rows = await db.MessagePairs.AsNoTracking().Where(row => row.PurgeAfter > now).ToListAsync(cancellationToken);
        return ChannelAnswers.Of(rows.Select(row => new ChannelPair(new EntityCode(row.Agency), row.Door, PairOf(row))), now);
    }

    /// <summary>Deletes every pair whose time is over.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return await db.MessagePairs.Where(row => row.PurgeAfter <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private static MessagePair PairOf(MessagePairRow row) => new(row.InboundAt, row.FirstReplyAt, row.AutoReplyAt);
}
