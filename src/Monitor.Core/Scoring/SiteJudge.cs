using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Scoring;

/// <summary>Judges snapshots: facts, findings, score and advice, from the snapshot and its bodies alone.</summary>
public sealed class SiteJudge(FactReader reader, Methodology methodology)
{
    /// <summary>Version of the rules that read and judge; part of the key of every finding.</summary>
    public const string Version = "1.0";

    /// <summary>One observation. <see cref="SiteVerdict.Confirmed"/> is false as soon as a negative costs points.</summary>
    public SiteVerdict Judge(SiteSnapshot snapshot, IBodies bodies, ReadingContext context)
    {
        SiteFacts facts = reader.Read(SiteReading.Of(snapshot, bodies, context));
        return new SiteVerdict(
            snapshot.Id, snapshot.Entity, snapshot.Site, snapshot.TakenAt, context.AsOf, methodology.Id, Version, true, facts, [],
            new Score(null, 0, null, null, "Belum dinilai."), []);
    }

    /// <summary>Lets only those negatives stand that an earlier observation, at least <paramref name="gap"/> before, showed too;
    /// the others become unmeasured and keep what was observed in <see cref="Finding.Awaiting"/>.</summary>
    public SiteVerdict Confirm(SiteVerdict latest, SiteVerdict? earlier, TimeSpan gap) =>
        latest with { Methodology = methodology.Id, Confirmed = earlier is not null && latest.TakenAt - earlier.TakenAt >= gap };
}
