using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Data;

/// <summary>A stored decision about limits or calendars.</summary>
public sealed record StoredRuleChange(RuleChange Change, string Actor, DateTimeOffset At);

/// <summary>The decisions about limits and calendars of complaints, above the files.</summary>
public sealed class RuleChanges(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    private static readonly ImmutableDictionary<string, Type> Kinds = new[] { typeof(RuleAdded), typeof(BasisConfirmed), typeof(LocalDayAdded), typeof(LocalDayWithdrawn), typeof(YearDecided), typeof(YearWithdrawn), typeof(PatternDecided), typeof(PatternWithdrawn) }
        .ToImmutableDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>All, in the order in which they were decided.</summary>
    public async Task<ImmutableArray<StoredRuleChange>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, cancellationToken);
    }

    /// <summary>How many there are; it grows with every change.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ComplaintRuleChanges.CountAsync(cancellationToken);
    }

    /// <summary>Stores a decision, unless it does not fit those before it.</summary>
    /// <param name="refuse">Asked while nobody else can decide; why it does not fit, or null.</param>
    /// <returns>Why it was not stored; null when it was.</returns>
    public async Task<string?> AddAsync(RuleChange change, string actor, Func<IEnumerable<RuleChange>, string?> refuse, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await ComplaintWrites.TurnAsync(db, cancellationToken);
        if (refuse((await ReadAsync(db, cancellationToken)).Select(stored => stored.Change)) is { } refusal)
        {
            return refusal;
        }

        db.ComplaintRuleChanges.Add(new RuleChangeRow
        {
            Kind = change.GetType().Name,
            Actor = actor,
            At = time.GetUtcNow(),
            Content = JsonSerializer.Serialize(change, change.GetType(), RecordJson.Options),
        });
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return null;
    }

    private static async Task<ImmutableArray<StoredRuleChange>> ReadAsync(MonitorDb db, CancellationToken cancellationToken) =>
        [.. (await db.ComplaintRuleChanges.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken)).Select(row => new StoredRuleChange(ChangeOf(row), row.Actor, row.At))];

    private static RuleChange ChangeOf(RuleChangeRow row) => Kinds.TryGetValue(row.Kind, out Type? type)
        ? JsonSerializer.Deserialize(row.Content, type, RecordJson.Options) as RuleChange ?? throw new InvalidDataException($"A stored {row.Kind} is empty.")
        : throw new InvalidDataException($"A stored change of rules has the kind '{row.Kind}', which this version does not know.");
}
