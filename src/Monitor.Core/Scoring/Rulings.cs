using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>Puts what people ruled into an assessment: which suspicions are open, and which band a confirmed one leaves open. Pure, and from the findings
/// alone, so that it can be done again when a ruling changes.</summary>
public static class Rulings
{
    /// <param name="rulings">All rulings, in any order.</param>
    public static Assessment Apply(Assessment assessment, IEnumerable<SuspicionRuling> rulings)
    {
        ILookup<EntityCode, SuspicionRuling> byEntity = rulings.ToLookup(ruling => ruling.Entity);
        ImmutableArray<AssessedEntity> entities = Ranking.Rank([.. assessment.Entities.Select(entity => Apply(entity, byEntity[entity.Entity.Code], assessment))]);
        return assessment with { Entities = entities, ManifestHash = RunManifest.Hash(RunManifest.Text(entities)) };
    }

    private static AssessedEntity Apply(AssessedEntity entity, IEnumerable<SuspicionRuling> rulings, Assessment assessment)
    {
        if (entity.Verdict is not { } verdict)
        {
            return entity with { Suspicions = [] };
        }

        ImmutableArray<Suspicion> suspicions = Suspicion.Of(verdict, rulings, assessment.AsOf);
        Score score = Scorer.Score(verdict.Findings, verdict.Kind, assessment.Methodology);
        return entity with { Suspicions = suspicions, Verdict = verdict with { Score = Gated(score, suspicions, assessment.Methodology) } };
    }

    /// <summary>The score behind the gate of a confirmed suspicion of gambling or defacement. Personal data gates nothing.</summary>
    public static Score Gated(Score score, ImmutableArray<Suspicion> suspicions, Methodology methodology)
    {
        Suspicion? confirmed = suspicions.FirstOrDefault(suspicion => suspicion.Kind != SuspicionKind.PersonalData && suspicion.Ruling?.Ruling == Ruling.Confirmed);
        if (confirmed?.Ruling is not { } ruling || methodology.ConfirmedCap is not { } cap || score.Value is not { } value
            || methodology.Bands.FirstOrDefault(band => band.Name == score.Band) is not { } band || band.From <= cap.From)
        {
            return score;
        }

        string what = confirmed.Kind == SuspicionKind.Gambling ? "isi perjudian" : "peretasan";
        return score with
        {
            Band = cap.Name,
            Held = $"Skor {IndonesianForm.Score(value)}; predikat paling tinggi {cap.Name} karena {what} di situs ini dikonfirmasi {ruling.By} pada {IndonesianForm.Date(DateOnly.FromDateTime(ruling.At.UtcDateTime))}.",
        };
    }
}
