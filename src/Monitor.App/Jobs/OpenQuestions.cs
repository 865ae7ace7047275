using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Jobs;

/// <summary>What lies before persons, by kind.</summary>
/// <param name="Suspicions">One for each site and kind, however many of its pages show it.</param>
/// <param name="Clarifications">Not decided yet.</param>
/// <param name="Escalations">Prepared, and nobody has ruled on them.</param>
/// <param name="ByHand">Notices that a person has to send.</param>
public sealed record QuestionCounts(int Suspicions, int Clarifications, int Escalations, int ByHand)
{
    public int Total => Suspicions + Clarifications + Escalations + ByHand;
}

/// <summary>Counts the questions for persons besides those about channels, so that channels are handed out only where there is room.</summary>
public sealed class OpenQuestions(AssessmentStore assessments, RulingStore rulings, ClarificationStore clarifications, NoticeReader notices, OfficeZone zone, TimeProvider time)
{
    // As many as the page of notices looks at.
    private const int MostNotices = 100;

    public async Task<QuestionCounts> CountAsync(CancellationToken cancellationToken)
    {
        Assessment? latest = await assessments.LatestAsync(cancellationToken);
        ILookup<EntityCode, SuspicionRuling> ruled = (await rulings.AllAsync(cancellationToken)).ToLookup(ruling => ruling.Entity);
        DateOnly today = zone.DayOf(time.GetUtcNow());
        int suspicions = latest?.Entities.Sum(entity => entity.Verdict is { } verdict ? Suspicion.Of(verdict, ruled[entity.Entity.Code], today).Count(suspicion => suspicion.IsOpen) : 0) ?? 0;
        ImmutableArray<StoredNotice> sent = await notices.LatestAsync(MostNotices, cancellationToken);
        return new QuestionCounts(
            suspicions,
            (await clarifications.AllAsync(cancellationToken)).Count(clarification => clarification.Decision is null),
            sent.Count(notice => notice.Waits),
            sent.Count(notice => !notice.Waits && notice.NeedsSomebody));
    }
}
