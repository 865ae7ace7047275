using System.Text;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Jobs;

/// <summary>Reads what is kept of the complaint list of a village's site. It reaches no score.</summary>
public sealed class VillageComplaints(SnapshotStore snapshots, IBodies bodies, OfficeZone zone)
{
    /// <returns>Null when the newest valid reading found no such list.</returns>
    public async Task<ListedComplaints?> FindAsync(EntityCode village, CancellationToken cancellationToken) =>
        (await snapshots.LatestAsync(village, 1, cancellationToken)).SelectMany(snapshot => snapshot.Pages)
            .Where(page => page.Request.Purpose == FetchPurpose.Complaints && page.WasRead && page.BodyHash is not null)
            .Select(page => bodies.Find(page.BodyHash ?? "") is { } body ? ListedComplaints.Of(Encoding.UTF8.GetString(body.Span), page.FetchedAt, zone.Zone) : null)
            .FirstOrDefault(list => list is not null);
}
