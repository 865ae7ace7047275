using Monitor.App.Data;
using Monitor.Core.Scoring;

namespace Monitor.App.Jobs;

/// <summary>Freezes the newest assessment once more with the rulings made and the suspensions decided since. Nothing is judged again; without anything new
/// nothing is frozen.</summary>
public sealed class ApplyRulings(
    AssessmentStore assessments, RulingStore rulings, ClarificationStore clarifications, RegistryStore registry, ScoreStore scores, TimeProvider time)
{
    /// <returns>The newest assessment with every ruling in it; null before the first.</returns>
    public async Task<Assessment?> RunAsync(CancellationToken cancellationToken)
    {
        if (await assessments.LatestAsync(cancellationToken) is not { } latest)
        {
            return null;
        }

        Assessment renewed = await registry.LoadAsync(latest.AsOf, cancellationToken) is { } register ? Suspended.Renew(latest, register) : latest;
        Assessment ruled = Rulings.Apply(renewed, await rulings.AllAsync(cancellationToken), await clarifications.AllAsync(cancellationToken));
        if (ruled.ManifestHash == latest.ManifestHash)
        {
            return latest;
        }

        long run = await assessments.RunOfAsync(latest.Number, cancellationToken);
        Assessment frozen = await assessments.SaveAsync(ruled with { CreatedAt = time.GetUtcNow() }, run, cancellationToken);
        await scores.SaveAsync(DayScores.Of(frozen), cancellationToken);
        return frozen;
    }
}
