using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>Counts beside the clocks, each out of <paramref name="All"/>: archiving is the obvious way to make a share look good, so it stands beside it.</summary>
/// <param name="AutoClosed">Closed by the system; not a sign of satisfaction.</param>
/// <param name="Supervisory">Marked as needing supervision, which gives 60 instead of 14 days.</param>
/// <param name="Rating">Mean rating, 1 to 5; null below ten ratings.</param>
public sealed record CaseShares(
    int All, int Finished, int Archived, int NotCompetent, int Rejected, int LeftScope, int AutoClosed, int Reopened, int Postponed, int Supervisory, int Ratings, double? Rating)
{
    private const int FewestRatings = 10;

    internal static CaseShares Of(ImmutableArray<Complaint> complaints)
    {
        int[] ratings = [.. complaints.Select(one => one.Rating).OfType<int>()];
        return new CaseShares(
            complaints.Length,
            complaints.Count(one => one.State == CaseState.Closed),
            complaints.Count(one => one.State == CaseState.Archived),
            complaints.Count(one => one.State == CaseState.Rejected && one.Events[^1].Rejection == RejectReason.NotCompetent),
            complaints.Count(one => one.State == CaseState.Rejected),
            complaints.Count(one => one.State == CaseState.LeftScope),
            complaints.Count(one => one.State == CaseState.Closed && one.Events[^1].Cause == CloseCause.BySystem),
            complaints.Count(one => CaseCycles.Of(one).Length > 1),
            complaints.Count(one => one.State == CaseState.Postponed),
            complaints.Count(one => one.Supervision?.IsSupervisory == true),
            ratings.Length,
            ratings.Length >= FewestRatings ? ratings.Average() : null);
    }
}

/// <summary>The same complaints as the centre counts them ("definisi nasional"): shown beside, never ranked by.</summary>
/// <param name="FollowedUp">Share followed up: finished or in process, out of all (KemenPANRB 2020); null without complaints.</param>
/// <param name="MeanDays">"Laju tindak lanjut": mean calendar days from the first disposition to the first answer, of answered ones only; null when there is none.</param>
/// <param name="Answered">Of how many the mean is.</param>
public sealed record NationalFigures(double? FollowedUp, double? MeanDays, int Answered);
