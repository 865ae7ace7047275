using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Data;

/// <summary>A stored template.</summary>
public sealed record StoredTemplate(ComplaintTemplateRow Row, TableTemplate Template)
{
    /// <summary>Printed with each batch that was read by it.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"templat-{Row.Id}");
}

/// <summary>The templates by which tables of other sources are read.</summary>
public sealed class ComplaintTemplates(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>All, newest first, retired ones included.</summary>
    public async Task<ImmutableArray<StoredTemplate>> AllAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return [.. (await db.ComplaintTemplates.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(cancellationToken)).Select(Of)];
    }

    /// <summary>The one in force for a set of headers; null when there is none.</summary>
    public async Task<StoredTemplate?> FindAsync(string signature, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ComplaintTemplates.AsNoTracking().SingleOrDefaultAsync(row => row.Signature == signature && row.RetiredAt == null, cancellationToken) is { } row ? Of(row) : null;
    }

    /// <summary>Keeps a template.</summary>
    /// <returns>It as stored; null when another one is in force for these headers.</returns>
    public async Task<StoredTemplate?> AddAsync(string name, string signature, TableTemplate template, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var row = new ComplaintTemplateRow
        {
            Name = name,
            Source = template.Source,
            Signature = signature,
            Content = JsonSerializer.Serialize(template, RecordJson.Options),
            CreatedAt = time.GetUtcNow(),
            CreatedBy = actor,
        };
        db.ComplaintTemplates.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return null;
        }

        return new StoredTemplate(row, template);
    }

    /// <summary>From now on no file is read by it.</summary>
    /// <returns>Its row; null when it was retired before or is not there.</returns>
    public async Task<ComplaintTemplateRow?> RetireAsync(long id, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int retired = await db.ComplaintTemplates.Where(row => row.Id == id && row.RetiredAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RetiredAt, now).SetProperty(one => one.RetiredBy, actor), cancellationToken);
        return retired == 1 ? await db.ComplaintTemplates.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;
    }

    private static StoredTemplate Of(ComplaintTemplateRow row) =>
        new(row, JsonSerializer.Deserialize<TableTemplate>(row.Content, RecordJson.Options) ?? throw new InvalidDataException("A stored template is empty."));
}
