using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>Puts what people ruled into an assessment: which suspicions are open, which band a confirmed one leaves open, and which findings an accepted
/// clarification stands in for. Pure, and from what was judged alone, so that it can be done again when a ruling changes.</summary>
public static class Rulings
{
    /// <param name="rulings">All rulings, in any order.</param>
    /// <param name="clarifications">All clarifications, in any order; a later one stands above an earlier one.</param>
    public static Assessment Apply(Assessment assessment, IEnumerable<SuspicionRuling> rulings, IEnumerable<Clarification> clarifications)
    {
        ILookup<EntityCode, Clarification> clarified = clarifications.OrderByDescending(clarification => clarification.Id).ToLookup(clarification => clarification.Entity);
        ILookup<EntityCode, SuspicionRuling> byEntity = rulings.ToLookup(ruling => ruling.Entity);
        ImmutableArray<AssessedEntity> entities = Ranking.Rank([.. assessment.Entities.Select(entity => Apply(entity, byEntity[entity.Entity.Code], [.. clarified[entity.Entity.Code]], assessment))]);
        return assessment with { Entities = entities, ManifestHash = RunManifest.Hash(RunManifest.Text(entities)) };
    }

    private static AssessedEntity Apply(AssessedEntity entity, IEnumerable<SuspicionRuling> rulings, ImmutableArray<Clarification> clarifications, Assessment assessment)
    {
        ImmutableArray<Suspicion> suspicions = Suspicion.Of(entity, rulings, assessment.AsOf);
        AssessedEntity judged = Unruled(entity, assessment.Methodology) with { Suspicions = suspicions };
        if (judged.Verdict is not { } before)
        {
            return judged;
        }

        AssessedEntity stands = Stand(judged);
        AssessedEntity complete = ReferenceEquals(stands.Verdict, before) ? stands : AssessmentBuilder.Complete(stands, assessment, assessment.Methodology);
        return Close(complete, clarifications, assessment.AsOf, assessment.Methodology);
    }

    /// <summary>The entity with what is left of its verdict when the dismissed ones among its suspicions are set aside.</summary>
    internal static AssessedEntity Stand(AssessedEntity judged) => judged.Verdict is not { } verdict ? judged with { Judged = null } : judged with
    {
        Verdict = Suspicion.Standing(verdict, judged.Suspicions),
        Judged = judged.Suspicions.Any(suspicion => suspicion.IsDismissed) ? verdict : null,
    };

    /// <summary>What comes last: what rulings make of findings, those that clarifications stand in for, the score summed anew and held back by gates and suspensions.</summary>
    internal static AssessedEntity Close(AssessedEntity entity, ImmutableArray<Clarification> clarifications, DateOnly day, Methodology methodology)
    {
        AssessedEntity clarified = Clarify(Tell(entity), clarifications, day, methodology);
        return Suspended.Hold(clarified.Verdict is { } verdict ? clarified with { Verdict = verdict with { Score = Gated(verdict.Score, entity.Suspicions, entity.Silence, methodology) } } : clarified);
    }

    // Rulings and clarifications are taken off before they are put on again, so that each can be taken back.
    private static AssessedEntity Unruled(AssessedEntity entity, Methodology methodology)
    {
        if ((entity.Judged ?? entity.Verdict) is not { } judged)
        {
            return entity;
        }

        ImmutableArray<Finding> findings = entity.Judged is null
            ? [.. judged.Findings.Select(finding => entity.Clarified.FirstOrDefault(before => before.Criterion == finding.Criterion) ?? finding)]
            : judged.Findings;
        SiteVerdict open = entity.Clarified.IsEmpty || entity.Judged is not null
            ? judged with { Score = Scorer.Score(findings, judged.Kind, methodology) }
            : SiteJudge.Sum(judged, findings, methodology, finding => finding.Awaiting is null);
        return entity with { Verdict = open, Judged = null, Clarified = [], Clarifications = [] };
    }

    // Who dismissed a suspicion and why stands at the desk; a finding is carried further than that.
    private static AssessedEntity Tell(AssessedEntity entity) => entity.Judged is null || entity.Verdict is not { } verdict ? entity : entity with
    {
        Verdict = verdict with
        {
            Findings =
            [
                .. verdict.Findings.Select(finding => finding.Outcome == Outcome.Unmet && entity.Suspicions.Any(suspicion => suspicion.IsDismissed && suspicion.Criterion == finding.Criterion)
                    ? finding with { Outcome = Outcome.Met, Score = 1, Explanation = "Yang terlihat pemantau sudah dilihat petugas dan dinyatakan bukan.", Evidence = [] }
                    : finding),
            ],
        },
    };

    private static AssessedEntity Clarify(AssessedEntity entity, ImmutableArray<Clarification> clarifications, DateOnly day, Methodology methodology)
    {
        if (entity.Verdict is not { } verdict)
        {
            return entity;
        }

        var replaced = ImmutableArray.CreateBuilder<Finding>();
        var used = ImmutableArray.CreateBuilder<Clarification>();
        ImmutableArray<Finding> findings =
        [
            .. verdict.Findings.Select(finding =>
            {
                if (clarifications.FirstOrDefault(clarification => clarification.Holds(finding, day)) is not { } holding)
                {
                    return finding;
                }

                replaced.Add(finding);
                used.Add(holding);
                return Clarified(finding, holding);
            }),
        ];
        return replaced.Count == 0 ? entity : entity with
        {
            Clarified = replaced.ToImmutable(),
            Clarifications = used.ToImmutable(),
            Verdict = SiteJudge.Sum(verdict, findings, methodology, finding => finding.Awaiting is null),
        };
    }

    private static Finding Clarified(Finding finding, Clarification clarification)
    {
        ClarificationDecision decision = clarification.Decision ?? throw new InvalidOperationException("Only a decided clarification holds.");
        string told = $"Klarifikasi diterima oleh {decision.By} pada {IndonesianForm.Date(DateOnly.FromDateTime(decision.At.UtcDateTime))}, berlaku sampai {IndonesianForm.Date(decision.Until)}: {decision.Reason.TrimEnd('.')}. "
            + $"Terlihat oleh pemantau: {finding.Explanation}";
        return decision.Ruling == ClarificationRuling.Proven
            ? finding with { Outcome = Outcome.Met, Score = 1, Points = finding.Weight, Explanation = told }
            : finding with { Outcome = Outcome.Unmeasured, Score = null, Points = 0, Explanation = told };
    }

    /// <summary>The score of an entity behind the gates of the methodology: a suspicion of gambling or defacement that a person confirmed, and a site that did
    /// not answer for long. The lower one wins. Personal data gates nothing.</summary>
    public static Score Gated(Score score, ImmutableArray<Suspicion> suspicions, Silence? silence, Methodology methodology)
    {
        (Band? Cap, string Cause)[] gates =
        [
            suspicions.FirstOrDefault(suspicion => suspicion is { Kind: not SuspicionKind.PersonalData, Ruling.Ruling: Ruling.Confirmed }) is { Ruling: { } ruling } confirmed
                ? (methodology.ConfirmedCap,
                    $"{(confirmed.Kind == SuspicionKind.Gambling ? "isi perjudian" : "peretasan")} di situs ini dikonfirmasi {ruling.By} pada {IndonesianForm.Date(DateOnly.FromDateTime(ruling.At.UtcDateTime))}")
                : (null, ""),
            silence is { IsLong: true } ? (methodology.UnreachableCap, silence.Words) : (null, ""),
        ];
        return gates.Where(gate => gate.Cap is not null).OrderBy(gate => gate.Cap!.From).FirstOrDefault() is not ({ } cap, { } cause) || score.Value is not { } value
            || methodology.Bands.FirstOrDefault(band => band.Name == score.Band) is not { } band || band.From <= cap.From
            ? score
            : score with { Band = cap.Name, Held = $"Skor {IndonesianForm.Score(value)}; predikat paling tinggi {cap.Name} karena {cause}." };
    }
}
