using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>What is known of one entity when an assessment is made.</summary>
/// <param name="Verdict">The confirmed verdict on <paramref name="Snapshot"/>.</param>
/// <param name="Spoiled">Why nothing of the snapshot may be used: our own line, or a server that was down for many. Null when it may.</param>
public sealed record InspectedSite(SiteSnapshot Snapshot, SiteVerdict Verdict, string? Spoiled);

/// <summary>Freezes verdicts into an assessment. Pure: the same input gives the same object and the same hash.</summary>
public static class AssessmentBuilder
{
    /// <param name="number">Number people quote, such as 2026-11-24/1; the caller counts.</param>
    /// <param name="sites">The newest inspection of each entity that has one.</param>
    public static Assessment Build(
        string number,
        DateOnly asOf,
        DateTimeOffset createdAt,
        Roster roster,
        Methodology methodology,
        IEnumerable<string> runIds,
        IReadOnlyDictionary<EntityCode, InspectedSite> sites)
    {
        Dictionary<WilayahCode, string> areas = roster.AllKecamatan.ToDictionary(area => area.Code, area => area.Name);
        ImmutableArray<AssessedEntity> entities = [.. roster.Entities.Select(entity => Assess(entity, areas, sites.GetValueOrDefault(entity.Code)))];
        IEnumerable<SiteSnapshot> judged = roster.Entities
            .Select(entity => sites.GetValueOrDefault(entity.Code))
            .OfType<InspectedSite>()
            .Where(site => site.Spoiled is null)
            .Select(site => site.Snapshot);
        return new Assessment(
            number,
            IndonesianForm.Month(asOf),
            asOf,
            createdAt,
            roster.Kabupaten,
            methodology,
            SiteJudge.Version,
            [.. runIds],
            ManifestHash(judged),
            roster.AllKecamatan,
            Ranking.Rank(entities));
    }

    /// <summary>SHA-256 (lower-case hex) over the sorted lines "snapshot {id}" and "body {hash}", each once, joined by line feeds.</summary>
    public static string ManifestHash(IEnumerable<SiteSnapshot> snapshots)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (SiteSnapshot snapshot in snapshots)
        {
            lines.Add("snapshot " + snapshot.Id.ToString("D", CultureInfo.InvariantCulture));
            lines.UnionWith(snapshot.Pages.Select(page => page.BodyHash).OfType<string>().Select(hash => "body " + hash));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static AssessedEntity Assess(Entity entity, Dictionary<WilayahCode, string> areas, InspectedSite? site)
    {
        string area = entity.Kecamatan is { } code ? areas.GetValueOrDefault(code, "") : "";
        string? unjudged = (entity.MainAddress, site) switch
        {
            (null, _) => "Belum ada alamat situs yang disetujui.",
            (_, null) => "Belum pernah diperiksa; menunggu giliran.",
            (_, { Spoiled: { } why }) => why,
            _ => null,
        };
        return site is null || unjudged is not null
            ? new AssessedEntity(entity, area, Verdict: null, Rank: null, unjudged, [], Screenshot: null)
            : new AssessedEntity(entity, area, site.Verdict, Rank: null, Unjudged: null, [.. site.Snapshot.Pages.Select(Read)], site.Snapshot.Screenshots.FirstOrDefault())
            {
                RobotsConsent = site.Snapshot.RobotsConsent,
            };
    }

    private static PageRead Read(PageSnapshot page) =>
        new(page.Url, page.Request.Purpose, page.Request.Via, page.Status, page.HttpCode, page.Bytes, page.BodyHash, page.FetchedAt);
}
