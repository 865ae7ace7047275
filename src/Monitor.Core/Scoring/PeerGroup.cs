using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>What entities of one group have in common.</summary>
public enum PeerKind
{
    /// <summary>Desa and kelurahan of one kecamatan.</summary>
    Kecamatan = 0,

    /// <summary>Sites on one platform, whose operators work with the same menus.</summary>
    Platform,
}

/// <summary>Where an entity stands among those like it; only those with a score are counted.</summary>
/// <param name="Name">Name of the kecamatan, or id of the platform.</param>
/// <param name="Rank">1 is best, equals share a rank.</param>
/// <param name="Count">How many have a score.</param>
/// <param name="Median">Median score of the group, 0–100.</param>
public sealed record PeerGroup(PeerKind Kind, string Name, int Rank, int Count, double Median)
{
    /// <summary>The groups of an entity that has a score; a group of one tells nothing and is left out.</summary>
    public static ImmutableArray<PeerGroup> Of(AssessedEntity entity, Assessment assessment)
    {
        if (entity.Verdict is not { Score.Value: { } score } verdict || !entity.Entity.IsVillage)
        {
            return [];
        }

        AssessedEntity[] villages = [.. assessment.Entities.Where(other => other.Entity.IsVillage && other.Verdict?.Score.Value is not null)];
        PeerGroup?[] groups =
        [
            entity.Entity.Kecamatan is { } area ? Group(PeerKind.Kecamatan, entity.KecamatanName, score, villages.Where(other => other.Entity.Kecamatan == area)) : null,
            Group(PeerKind.Platform, verdict.Facts.Platform, score, villages.Where(other => other.Verdict?.Facts.Platform == verdict.Facts.Platform)),
        ];
        return [.. groups.OfType<PeerGroup>()];
    }

    private static PeerGroup? Group(PeerKind kind, string name, double score, IEnumerable<AssessedEntity> members)
    {
        double[] scores = [.. members.Select(member => member.Verdict?.Score.Value).OfType<double>().Order()];
        return scores.Length < 2
            ? null
            : new PeerGroup(kind, name, 1 + scores.Count(other => other > score), scores.Length, (scores[(scores.Length - 1) / 2] + scores[scores.Length / 2]) / 2);
    }
}
