using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>The looks at published channels and the words of persons and of villages about them; each list is its own log.</summary>
public sealed class ChannelStore(IDbContextFactory<MonitorDb> databases)
{
    private const int LongestNote = 1000;

    public async Task AddAsync(ChannelLook look, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChannelChecks.Add(new ChannelCheckRow
        {
            Key = look.Key,
            At = look.At,
            Asked = Cut(look.Asked.AbsoluteUri, RegistryTables.UrlLength),
            Status = look.Status,
            HttpCode = look.HttpCode,
            Sight = look.Sight,
            Seen = Cut(look.Seen, ChannelCheckTable.SeenLength),
            AccountId = look.AccountId,
            NewestUpload = look.NewestUpload,
            BodyHash = look.BodyHash,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The looks from a moment on, oldest first.</summary>
    public async Task<ImmutableArray<ChannelLook>> LooksAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<ChannelCheckRow> rows = await db.ChannelChecks.AsNoTracking().Where(row => row.At >= since).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ChannelLook(row.Key, row.At, new Uri(row.Asked), row.Status, row.HttpCode, row.Sight, row.Seen, row.AccountId, row.NewestUpload, row.BodyHash))];
    }

    public async Task AddAsync(ChannelVerdict verdict, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChannelVerdicts.Add(new ChannelVerdictRow
        {
            EntityCode = verdict.Entity.Value,
            Key = verdict.Key,
            Ruling = verdict.Ruling,
            Actor = verdict.By,
            At = verdict.At,
            Note = Cut(verdict.Note, LongestNote),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>All words of persons, oldest first.</summary>
    public async Task<ImmutableArray<ChannelVerdict>> VerdictsAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<ChannelVerdictRow> rows = await db.ChannelVerdicts.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ChannelVerdict(new EntityCode(row.EntityCode), row.Key, row.Ruling, row.Actor, row.At, row.Note))];
    }

    public async Task AddAsync(ChannelDeclaration declaration, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChannelDeclarations.Add(new ChannelDeclarationRow
        {
            EntityCode = declaration.Entity.Value,
            Key = declaration.Key,
            Use = declaration.Use,
            Actor = declaration.By,
            Behalf = Cut(declaration.Behalf, ChannelDeclarationTable.BehalfLength),
            At = declaration.At,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What an entity said of its channels, oldest first.</summary>
    public async Task<ImmutableArray<ChannelDeclaration>> DeclarationsAsync(EntityCode entity, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        List<ChannelDeclarationRow> rows = await db.ChannelDeclarations.AsNoTracking().Where(row => row.EntityCode == entity.Value).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ChannelDeclaration(new EntityCode(row.EntityCode), row.Key, row.Use, row.Actor, row.Behalf, row.At))];
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
