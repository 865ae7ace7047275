using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>What the public complaint list of a village's site tells. For information: nothing is scored by it, and a village without a list is no worse.</summary>
/// <param name="SeenAt">When the list was read.</param>
/// <param name="Total">All complaints the site counts; null where it does not tell.</param>
/// <param name="Read">The newest ones, which the figures are of.</param>
/// <param name="Open">Those not yet done by the site's own word; those without one are not among them.</param>
/// <param name="OldestOpenDays">Age of the oldest open one of those read; null without one.</param>
/// <param name="Hours">From the complaint to the first answer under it; open waits count for as long as they have lasted.</param>
/// <param name="ShowsPersons">The list hands out data of reporters.</param>
public sealed record ListedComplaints(DateTimeOffset SeenAt, int? Total, int Read, int Open, int? OldestOpenDays, DurationSummary Hours, bool ShowsPersons)
{
    /// <summary>Below so many a median says nothing.</summary>
    public const int Least = 5;

    // 1 Menunggu Diproses, 2 Sedang Diproses, 3 Selesai Diproses.
    private const int Done = 3;

    /// <summary>The figures of a list as <see cref="OpenSidList.Reduced"/> keeps it; null when it is none.</summary>
    /// <param name="zone">Of times without one.</param>
    public static ListedComplaints? Of(string kept, DateTimeOffset seenAt, TimeZoneInfo zone)
    {
        try
        {
            using var document = JsonDocument.Parse(kept);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("aduan", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            (DateTimeOffset In, int? Status, DateTimeOffset? Answer)[] rows =
            [
                .. list.EnumerateArray().Select(one => (In: TimeOf(one, "masuk", zone), Status: one.TryGetProperty("status", out JsonElement status) ? status.GetInt32() : (int?)null, Answer: TimeOf(one, "jawaban", zone)))
                    .Where(row => row.In <= seenAt).Select(row => (row.In ?? seenAt, row.Status, row.Answer)),
            ];
            DateTimeOffset[] open = [.. rows.Where(row => row.Status is >= 1 and < Done).Select(row => row.In)];
            return new ListedComplaints(
                seenAt,
                document.RootElement.TryGetProperty("total", out JsonElement total) ? total.GetInt32() : null,
                rows.Length,
                open.Length,
                open.Length == 0 ? null : (int)(seenAt - open.Min()).TotalDays,
                DurationSummary.Of([.. rows.Select(row => SpanOf(row.In, row.Answer, seenAt))]),
                document.RootElement.TryGetProperty("pribadi", out JsonElement shows) && shows.ValueKind == JsonValueKind.True);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Span SpanOf(DateTimeOffset submitted, DateTimeOffset? answer, DateTimeOffset seenAt)
    {
        bool ended = answer <= seenAt;
        double hours = Math.Max(0, ((ended ? answer ?? seenAt : seenAt) - submitted).TotalHours);
        return new Span(hours, hours, ended);
    }

    private static DateTimeOffset? TimeOf(JsonElement row, string key, TimeZoneInfo zone)
    {
        if (!row.TryGetProperty(key, out JsonElement told) || told.GetString() is not { } text)
        {
            return null;
        }

        bool hasZone = text.EndsWith('Z') || (text.Length > 19 && text[19..].IndexOfAny(['+', '-']) >= 0);
        return hasZone
            ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) ? at.ToUniversalTime() : null
            : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local) ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime() : null;
    }
}
