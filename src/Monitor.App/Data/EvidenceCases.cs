using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>Finds what an entity's place in a frozen assessment rests on.</summary>
public sealed class EvidenceCases(SnapshotStore snapshots, VerdictStore verdicts)
{
    /// <summary>Null when the entity was not judged there, or when its snapshot is not kept any more.</summary>
    public async Task<EvidenceCase?> FindAsync(Assessment assessment, EntityRow row, ExportContext export, CancellationToken cancellationToken)
    {
        if (row.Verdict is not { } verdict || await snapshots.FindAsync(verdict.SnapshotId, cancellationToken) is not { } judged)
        {
            return null;
        }

        SiteSnapshot? earlier = verdict.ConfirmedBy is { } id ? await snapshots.FindAsync(id, cancellationToken) : null;
        bool exposes = ActivityOf.HasOpenPersonalData(row.Assessed) || (earlier is not null && await ExposesAsync(earlier, verdict, cancellationToken));
        return new EvidenceCase(assessment, row, judged, earlier, exposes, export);
    }

    // What nobody judged may expose anything.
    private async Task<bool> ExposesAsync(SiteSnapshot snapshot, SiteVerdict like, CancellationToken cancellationToken) =>
        await verdicts.FindAsync(snapshot.Id, like.Methodology, like.JudgeVersion, cancellationToken) is not { } verdict || verdict.Facts.PersonalData.Value is { Any: true };
}
