using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>What is asked of the audit log, read from the address.</summary>
/// <param name="Actor">Part of a login name.</param>
/// <param name="From">First day, in the shown zone.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Page">1 = newest.</param>
public sealed record AuditQuery(string? Actor, string? Action, DateOnly? From, DateOnly? To, int Page)
{
    public bool IsOn => Actor is not null || Action is not null || From is not null || To is not null;

    /// <summary>Reads the address; a value that cannot be one is left out.</summary>
    public static AuditQuery Read(IQueryCollection query)
    {
        string? Text(string key) => query[key].FirstOrDefault()?.Trim() is { Length: > 0 and <= 100 } value ? value : null;
        DateOnly? Day(string key) => DateOnly.TryParseExact(query[key].FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        int page = int.TryParse(query["hal"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : 1;
        return new AuditQuery(Text("pelaku"), Text("tindakan") is { } action && AuditAction.Words.ContainsKey(action) ? action : null, Day("dari"), Day("sampai"), page);
    }

    /// <summary>The query as an address, with another page.</summary>
    public string Address(string path, int page)
    {
        var parts = new List<string>();
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
            }
        }

        Add("pelaku", Actor);
        Add("tindakan", Action);
        Add("dari", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("sampai", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("hal", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }
}

/// <summary>Some lines of the log and how many there are in all.</summary>
public sealed record AuditPage(ImmutableArray<AuditEntry> Entries, int Count);

/// <summary>Reads the audit log, newest first.</summary>
public sealed class AuditReader(MonitorDb db)
{
    public const int PageSize = 50;

    // More lines than this are taken in parts, by days.
    private const int LongestExport = 50_000;

    public async Task<AuditPage> PageAsync(AuditQuery query, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        IQueryable<AuditEntry> found = Filtered(query, zone);
        int count = await found.CountAsync(cancellationToken);
        int page = Math.Clamp(query.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        return new AuditPage([.. await found.OrderByDescending(entry => entry.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken)], count);
    }

    public async Task<ImmutableArray<AuditEntry>> AllAsync(AuditQuery query, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        [.. await Filtered(query, zone).OrderByDescending(entry => entry.Id).Take(LongestExport).ToListAsync(cancellationToken)];

    private IQueryable<AuditEntry> Filtered(AuditQuery query, TimeZoneInfo zone)
    {
        IQueryable<AuditEntry> entries = db.Set<AuditEntry>().AsNoTracking();
        if (query.Actor is { } actor)
        {
            entries = entries.Where(entry => entry.Actor.Contains(actor));
        }

        if (query.Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (query.From is { } from)
        {
            DateTimeOffset start = Midnight(from, zone);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (query.To is { } to && to < DateOnly.MaxValue)
        {
            DateTimeOffset end = Midnight(to.AddDays(1), zone);
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }

    // Far days would leave the range of an instant once the zone is taken off.
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var inside = new DateOnly(Math.Clamp(day.Year, 1900, 9000), day.Month, Math.Min(day.Day, 28));
        DateOnly used = day.Year is >= 1900 and <= 9000 ? day : inside;
        var local = used.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
