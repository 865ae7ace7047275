using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Monitor.App.Data;

/// <summary>The keys of other applications. Only a hash of a key is stored; 256 random bits need no slow hash.</summary>
public sealed class ApiKeys(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    private const int KeyBytes = 32;

    // A forged key may be of any length; hashing it must cost nothing.
    private const int Longest = 100;

    /// <summary>All keys, newest first, revoked and expired ones included.</summary>
    public async Task<ImmutableArray<ApiKeyRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.ApiKeys.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>Makes a key with which events of one source are delivered.</summary>
    /// <returns>The key, which is told this once.</returns>
    public Task<string> AddSenderAsync(string name, string source, DateTimeOffset expiresAt, string actor, CancellationToken cancellationToken) =>
        AddAsync(new ApiKeyRow { Use = ApiKeyUse.SendEvents, Name = name, Source = source, Actor = actor, ExpiresAt = expiresAt }, cancellationToken);

    /// <summary>Makes a key with which frozen assessments are read.</summary>
    /// <returns>The key, which is told this once.</returns>
    public Task<string> AddReaderAsync(string name, DateTimeOffset expiresAt, string actor, CancellationToken cancellationToken) =>
        AddAsync(new ApiKeyRow { Use = ApiKeyUse.ReadAssessments, Name = name, Actor = actor, ExpiresAt = expiresAt }, cancellationToken);

    /// <summary>The key if it may be used so now; null when it is unknown, for another use, expired or revoked.</summary>
    public async Task<ApiKeyRow?> FindAsync(string key, ApiKeyUse use, CancellationToken cancellationToken)
    {
        if (key.Length > Longest || !key.StartsWith(PrefixOf(use), StringComparison.Ordinal))
        {
            return null;
        }

        string hash = HashOf(key);
        DateTimeOffset now = time.GetUtcNow();
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.Use == use && row.RevokedAt == null && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Ends a key at once; false when it is unknown or ended before.</summary>
    public async Task<bool> RevokeAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return await db.ApiKeys.Where(row => row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now).SetProperty(one => one.RevokedBy, actor), cancellationToken) == 1;
    }

    private async Task<string> AddAsync(ApiKeyRow row, CancellationToken cancellationToken)
    {
        string key = PrefixOf(row.Use) + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        (row.Hash, row.CreatedAt) = (HashOf(key), time.GetUtcNow());
        db.ApiKeys.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    // What a scanner for lost secrets recognises a key by.
    private static string PrefixOf(ApiKeyUse use) => use == ApiKeyUse.SendEvents ? "aduan_" : "nilai_";

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
