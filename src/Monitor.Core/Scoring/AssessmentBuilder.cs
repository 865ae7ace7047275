using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>What is known of one entity when an assessment is made.</summary>
/// <param name="Verdict">The confirmed verdict on <paramref name="Snapshot"/>.</param>
/// <param name="Spoiled">Why nothing of the snapshot may be used: our own line, or a server that was down for many. Null when it may.</param>
public sealed record InspectedSite(SiteSnapshot Snapshot, SiteVerdict Verdict, string? Spoiled)
{
    /// <summary>Since when the site does not answer; null when it did.</summary>
    public Silence? Silence { get; init; }
}

/// <summary>Freezes verdicts into an assessment. Pure: the same input gives the same object and the same hash.</summary>
public static class AssessmentBuilder
{
    /// <summary>Why an entity whose addresses are proposals is not judged.</summary>
    public const string NotConfirmed = "Alamat belum dikonfirmasi: usulan alamatnya menunggu kepastian Diskominfo.";

    /// <param name="number">Number people quote, such as 2026-11-24/1; the caller counts.</param>
    /// <param name="sites">The newest inspection of each entity that has one.</param>
    /// <param name="complaints">What is recorded of complaints, by office.</param>
    /// <param name="channels">Where the channels of all entities stand; null when none was looked at.</param>
    public static Assessment Build(
        string number,
        DateOnly asOf,
        DateTimeOffset createdAt,
        Roster roster,
        Methodology methodology,
        IEnumerable<string> runIds,
        IReadOnlyDictionary<EntityCode, InspectedSite> sites,
        IReadOnlyDictionary<EntityCode, ComplaintFigures> complaints,
        ChannelBoard? channels = null)
    {
        Dictionary<WilayahCode, string> areas = roster.AllKecamatan.ToDictionary(area => area.Code, area => area.Name);
        AssessedEntity[] assessed =
        [
            .. roster.Entities
                .Select(entity => ComplaintFindings.Apply(Assess(entity, areas, sites.GetValueOrDefault(entity.Code)), complaints.GetValueOrDefault(entity.Code), methodology))
                .Select(entity => ChannelFindings.Apply(entity, channels?.Of(entity.Entity.Code) ?? [], methodology)),
        ];
        ImmutableArray<SharedProblem> problems = SharedProblems.Find(assessed, roster.Kabupaten);
        ImmutableArray<AssessedEntity> entities = [.. assessed.Select(entity => Suspended.Hold(SharedProblems.Apply(entity, problems, roster.Kabupaten, methodology)))];
        return new Assessment(
            number,
            IndonesianForm.Month(asOf),
            asOf,
            createdAt,
            roster.Kabupaten,
            methodology,
            SiteJudge.Version,
            [.. runIds],
            RunManifest.Hash(RunManifest.Text(entities)),
            roster.AllKecamatan,
            Ranking.Rank(entities))
        {
            SharedProblems = problems,
            Retired = roster.Retired,
        };
    }

    /// <summary>An entity judged anew for a frozen assessment, with what the assessment says beyond the single site: shared problems,
    /// clarifications and rulings.</summary>
    public static AssessedEntity Settle(AssessedEntity again, Assessment frozen, Methodology methodology)
    {
        AssessedEntity complete = Complete(Rulings.Stand(again with { Clarified = [], Clarifications = [] }), frozen, methodology);
        Silence? silence = again.Silence is { } days ? days with { Window = methodology.Limits.UnreachableWindow } : null;
        return Rulings.Close(complete with { Silence = silence }, again.Clarifications, frozen.AsOf, methodology);
    }

    /// <summary>An entity whose site alone was judged, with what is recorded of its complaints and channels and what it shares with others.</summary>
    internal static AssessedEntity Complete(AssessedEntity entity, Assessment frozen, Methodology methodology) => SharedProblems.Apply(
        ChannelFindings.Apply(ComplaintFindings.Apply(entity, entity.Complaints, methodology), entity.Channels, methodology), frozen.SharedProblems, frozen.Kabupaten, methodology);

    private static AssessedEntity Assess(Entity entity, Dictionary<WilayahCode, string> areas, InspectedSite? site)
    {
        string area = entity.Kecamatan is { } code ? areas.GetValueOrDefault(code, "") : "";
        string? unjudged = (entity.MainAddress, site) switch
        {
            (null, _) when entity.AwaitsAddress => NotConfirmed,
            (null, _) => "Belum ada alamat situs yang disetujui.",
            (_, null) => "Belum pernah diperiksa; menunggu giliran.",
            (_, { Spoiled: { } why }) => why,
            _ => null,
        };
        return site is null || unjudged is not null
            ? new AssessedEntity(entity, area, Verdict: null, Rank: null, unjudged, [], Screenshot: null)
            : new AssessedEntity(entity, area, site.Verdict, Rank: null, Unjudged: null, [.. site.Snapshot.Pages.Select(Read)], site.Snapshot.Screenshots.FirstOrDefault(picture => picture.Url == site.Snapshot.Home?.Url))
            {
                Server = site.Snapshot.Home?.Address,
                RobotsConsent = site.Snapshot.RobotsConsent,
                Silence = site.Silence,
                QuotedPages = [.. site.Snapshot.Screenshots.Where(picture => picture.Url != site.Snapshot.Home?.Url)],
            };
    }

    private static PageRead Read(PageSnapshot page) =>
        new(page.Url, page.Request.Purpose, page.Request.Via, page.Status, page.HttpCode, page.Bytes, page.BodyHash, page.FetchedAt);
}
