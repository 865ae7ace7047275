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
/// <param name="Words">Words of sources that nobody has explained, however many rows, events and messages wait for each.</param>
/// <param name="AddressLists">Lists of the register in which an entity waits for its address to be confirmed; a list is confirmed on one page.</param>
public sealed record QuestionCounts(int Suspicions, int Clarifications, int Escalations, int ByHand, int Words, int AddressLists)
{
    public int Total => Suspicions + Clarifications + Escalations + ByHand + Words + AddressLists;
}

/// <summary>Counts the questions for persons besides those about channels, so that channels are handed out only where there is room.</summary>
public sealed class OpenQuestions(
    AssessmentStore assessments, RulingStore rulings, ClarificationStore clarifications, NoticeReader notices, ReleaseParked parked, RegistryStore registry, OfficeZone zone, TimeProvider time)
{
    // As many as the page of notices looks at.
    private const int MostNotices = 100;

    public async Task<QuestionCounts> CountAsync(CancellationToken cancellationToken)
    {
        Assessment? latest = await assessments.LatestAsync(cancellationToken);
        ILookup<EntityCode, SuspicionRuling> ruled = (await rulings.AllAsync(cancellationToken)).ToLookup(ruling => ruling.Entity);
        DateOnly today = zone.DayOf(time.GetUtcNow());
        int suspicions = latest?.Entities.Sum(entity => Suspicion.Of(entity, ruled[entity.Entity.Code], today).Count(suspicion => suspicion.IsOpen)) ?? 0;
        ImmutableArray<StoredNotice> sent = await notices.LatestAsync(MostNotices, cancellationToken);
        Roster? roster = await registry.TodayAsync(zone.Zone, cancellationToken);
        return new QuestionCounts(
            suspicions,
            (await clarifications.AllAsync(cancellationToken)).Count(clarification => clarification.Decision is null),
            sent.Count(notice => notice.Waits),
            sent.Count(notice => !notice.Waits && notice.NeedsSomebody),
            (await parked.WordsAsync(cancellationToken)).Length,
            roster?.Entities.Where(entity => entity.AwaitsAddress && entity.Suspension is null).Select(RegisterLists.Of).Distinct(StringComparer.Ordinal).Count() ?? 0);
    }
}
