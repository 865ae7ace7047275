using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The register: its files as last imported, and the decisions made since, which stand above the files and survive every import.
/// Snapshots and assessments keep their own copy, so a change here changes no history.</summary>
public sealed class RegistryStore(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>In whose name the register itself decides.</summary>
    public const string SystemActor = "sistem";

    private const string LeftTheFiles = "Tidak ada lagi dalam berkas registri yang diimpor.";
    private const string BackInTheFiles = "Kembali ada dalam berkas registri yang diimpor.";

    /// <summary>Puts a roster in the place of the one imported before, all of it or nothing; the same roster again changes nothing. Whoever of the
    /// same kabupaten is no longer in it is retired, not forgotten, and returns with it.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> ReplaceAsync(Roster roster, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await TurnAsync(db, cancellationToken);
        Roster? before = await RegisteredRoster.ReadAsync(db, cancellationToken);
        HashSet<EntityCode> listed = [.. roster.Entities.Select(entity => entity.Code)];
        ImmutableArray<Entity> left = before?.Kabupaten.Code == roster.Kabupaten.Code ? [.. before.Entities.Where(entity => !listed.Contains(entity.Code))] : [];
        Roster kept = roster with { Entities = roster.Entities.AddRange(left) };
        ImmutableArray<RegistryChange> follows = Follows(kept, left, await ReadAsync(db, cancellationToken));
        bool isOther = before is null || !string.Equals(RegisteredRoster.Text(before), RegisteredRoster.Text(kept), StringComparison.Ordinal);
        if (!isOther && follows.IsEmpty)
        {
            return false;
        }

        db.AddRange(follows.Select(RegistryChangeJson.RowOf));
        await RegisteredRoster.WriteAsync(db, kept, time.GetUtcNow(), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Who is monitored on a day, as the register stands now; null before the first import.</summary>
    public async Task<Roster?> LoadAsync(DateOnly day, CancellationToken cancellationToken) => (await LifeAsync(day, cancellationToken))?.Roster;

    /// <summary>The register as it stands today in a zone; null before the first import.</summary>
    public Task<Roster?> TodayAsync(TimeZoneInfo zone, CancellationToken cancellationToken) =>
        LoadAsync(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime), cancellationToken);

    /// <summary>The register of a day with the decisions that fit its files no longer; null before the first import.</summary>
    public async Task<LivingRegister?> LifeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction view = await RegisteredRoster.ViewAsync(db, cancellationToken);
        return await RegisteredRoster.ReadAsync(db, cancellationToken) is { } files ? RegistryLife.Apply(files, await ReadAsync(db, cancellationToken), day) : null;
    }

    /// <summary>All decisions about an entity, and those that name it as the one it was merged into or split from, oldest first.</summary>
    public async Task<ImmutableArray<RegistryChange>> HistoryAsync(EntityCode entity, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        string quoted = $"\"{entity.Value}\"";
        var rows = await db.RegistryChanges.AsNoTracking()
            .Where(row => row.EntityCode == entity.Value || ((row.Kind == nameof(EntityRetired) || row.Kind == nameof(EntityAdded)) && row.Content.Contains(quoted)))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Kind, row.Content })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => RegistryChangeJson.Read(row.Kind, row.Content))];
    }

    /// <summary>Stores decisions, all of them or, when one does not fit the register, none.</summary>
    /// <returns>Those that do not fit; empty when all were stored.</returns>
    /// <exception cref="InvalidOperationException">Nothing was imported yet.</exception>
    public async Task<ImmutableArray<RefusedChange>> AddAsync(IReadOnlyCollection<RegistryChange> changes, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction turn = await TurnAsync(db, cancellationToken);
        Roster files = await RegisteredRoster.ReadAsync(db, cancellationToken) ?? throw new InvalidOperationException("The register is empty.");
        ImmutableArray<RefusedChange> refused = RegistryLife.Try(files, await ReadAsync(db, cancellationToken), changes);
        if (refused.IsEmpty)
        {
            db.AddRange(changes.Select(RegistryChangeJson.RowOf));
            await db.SaveChangesAsync(cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }

        return refused;
    }

    /// <summary>Which of some decisions would not fit; nothing is stored.</summary>
    public async Task<ImmutableArray<RefusedChange>> TryAsync(IReadOnlyCollection<RegistryChange> changes, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction view = await RegisteredRoster.ViewAsync(db, cancellationToken);
        return await RegisteredRoster.ReadAsync(db, cancellationToken) is { } files
            ? RegistryLife.Try(files, await ReadAsync(db, cancellationToken), changes)
            : [.. changes.Select(change => new RefusedChange(change, "Registri belum diimpor."))];
    }

    // One decision at a time, so that two persons cannot give one site to two villages. SQLite begins a transaction with its write lock taken.
    private static async Task<IDbContextTransaction> TurnAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        IDbContextTransaction turn = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"RegistryChanges\" IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        }

        return turn;
    }

    private static async Task<ImmutableArray<RegistryChange>> ReadAsync(MonitorDb db, CancellationToken cancellationToken)
    {
        var rows = await db.RegistryChanges.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Kind, row.Content }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => RegistryChangeJson.Read(row.Kind, row.Content))];
    }

    private ImmutableArray<RegistryChange> Follows(Roster kept, ImmutableArray<Entity> left, ImmutableArray<RegistryChange> changes)
    {
        DateTimeOffset now = time.GetUtcNow();
        var decision = new Decision(SystemActor, "", now);
        DateOnly day = DateOnly.FromDateTime(now.UtcDateTime);
        HashSet<EntityCode> gone = [.. left.Select(entity => entity.Code)];
        HashSet<EntityCode> retired = [.. RegistryLife.Apply(kept, changes, DateOnly.MaxValue).Roster.Retired.Select(entity => entity.Code)];
        HashSet<EntityCode> bySystem = [.. changes.OfType<EntityRetired>().GroupBy(change => change.Entity).Where(group => group.Last().Decision.By == SystemActor).Select(group => group.Key)];
        return
        [
            .. left.Where(entity => !retired.Contains(entity.Code)).Select(entity => new EntityRetired(entity.Code, null, day, LeftTheFiles, decision)),
            .. kept.Entities.Where(entity => !gone.Contains(entity.Code) && retired.Contains(entity.Code) && bySystem.Contains(entity.Code))
                .Select(entity => new EntityReturned(entity.Code, day, BackInTheFiles, decision)),
        ];
    }
}
