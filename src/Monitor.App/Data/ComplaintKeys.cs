using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Monitor.App.Data;

/// <summary>The keys of other applications. Only a hash of a key is stored; 256 random bits need no slow hash.</summary>
public sealed class ComplaintKeys(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    private const string Prefix = "aduan_";
    private const int KeyBytes = 32;

    // A forged key may be of any length; hashing it must cost nothing.
    private const int Longest = 100;

    /// <summary>All keys, newest first, revoked and expired ones included.</summary>
    public async Task<ImmutableArray<ComplaintKeyRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. await db.ComplaintKeys.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken)];
    }

    /// <returns>The key, which is told this once.</returns>
    public async Task<string> AddAsync(string name, string source, DateTimeOffset expiresAt, string actor, CancellationToken cancellationToken)
    {
        string key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.ComplaintKeys.Add(new ComplaintKeyRow { Name = name, Source = source, Hash = HashOf(key), CreatedAt = time.GetUtcNow(), Actor = actor, ExpiresAt = expiresAt });
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }

    /// <summary>The key if it may be used now; null when it is unknown, expired or revoked.</summary>
    public async Task<ComplaintKeyRow?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length > Longest || !key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string hash = HashOf(key);
        DateTimeOffset now = time.GetUtcNow();
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ComplaintKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Ends a key at once; false when it is unknown or ended before.</summary>
    public async Task<bool> RevokeAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return await db.ComplaintKeys.Where(row => row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now).SetProperty(one => one.RevokedBy, actor), cancellationToken) == 1;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
