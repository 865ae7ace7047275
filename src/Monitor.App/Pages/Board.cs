using System.Collections.Immutable;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>Reads the newest assessment once a request and leaves out all that the user may not see.</summary>
public sealed class Board(PageSources sources, ShownZone zone)
{
    private const string NotYet = "Belum diuji: pemeriksaan pertama belum selesai.";

    private BoardView? loaded;

    public async Task<BoardView> LoadAsync(CancellationToken cancellationToken) => loaded ??= await ReadAsync(cancellationToken);

    private async Task<BoardView> ReadAsync(CancellationToken cancellationToken)
    {
        BoardScope scope = await sources.Scope(cancellationToken);
        Assessment? assessment = await sources.Latest(cancellationToken);
        Roster? roster = assessment is null ? await sources.Roster(cancellationToken) : null;
        Kabupaten kabupaten = assessment?.Kabupaten ?? roster?.Kabupaten ?? BoardView.Empty.Kabupaten;
        IEnumerable<Kecamatan> areas = assessment?.AllKecamatan ?? roster?.AllKecamatan ?? [];
        IEnumerable<AssessedEntity> entities = assessment?.Entities ?? Untested(roster);
        DateOnly asOf = assessment?.AsOf ?? default;
        return new BoardView(
            assessment,
            kabupaten,
            zone.Zone,
            [.. entities.Where(entity => scope.HasTerritory && scope.Sees(entity.Entity)).Select(entity => EntityRow.Of(entity, asOf, assessment is not null))],
            [.. areas.Where(area => scope is { HasTerritory: true, OwnEntity: null } && (scope.Own is null || scope.Own == area.Code))],
            scope.Own,
            scope.HasTerritory,
            scope.SeesPersonalData)
        {
            OwnEntity = scope.OwnEntity,
            IsFinal = assessment is not null && (await sources.Standings(cancellationToken)).TryGetValue(assessment.Number, out AssessmentStep last) && last == AssessmentStep.Final,
        };
    }

    private static IEnumerable<AssessedEntity> Untested(Roster? roster)
    {
        if (roster is null)
        {
            return [];
        }

        ImmutableDictionary<string, string> names = roster.AllKecamatan.ToImmutableDictionary(area => area.Code.Value, area => area.Name, StringComparer.Ordinal);
        return roster.Entities.Select(entity => new AssessedEntity(
            entity, names.GetValueOrDefault(entity.Kecamatan?.Value ?? "", ""), null, null, NotYet, [], null));
    }
}
