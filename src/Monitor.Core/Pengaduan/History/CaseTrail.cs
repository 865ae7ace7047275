using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.History;

/// <summary>The same sight in one export after another.</summary>
/// <param name="First">Mark of the first export with it.</param>
/// <param name="Last">Mark of the last one.</param>
public sealed record SightRun(ExportMark First, ExportMark Last, Sight Sight);

/// <summary>What the exports of a source said about one complaint, in the order in which the source made them, whatever the order of import.</summary>
/// <param name="Complaint">Its properties as the newest export has them; without events.</param>
/// <param name="Runs">Oldest first; two neighbours differ.</param>
public sealed record CaseTrail(Complaint Complaint, ImmutableArray<SightRun> Runs)
{
    /// <summary>The newest export that says anything about it.</summary>
    public ExportMark Newest => Runs[^1].Last;

    /// <summary>Adds what one more export says. An older export refines the past and never changes what a newer one said.</summary>
    /// <param name="others">All marks of the source that say anything about it, oldest first, the new one included or not.</param>
    public CaseTrail With(ExportMark mark, Sight sight, ImmutableArray<ExportMark> others)
    {
        var points = ImmutableArray.CreateBuilder<SightRun>();
        bool isPlaced = false;
        foreach (SightRun run in Runs)
        {
            if (isPlaced || ExportLog.Order(run.Last, mark) < 0)
            {
                points.Add(run);
            }
            else if (ExportLog.Order(mark, run.First) < 0)
            {
                points.Add(new SightRun(mark, mark, sight));
                points.Add(run);
                isPlaced = true;
            }
            else
            {
                // Inside a run: every export between its ends said the same, so both parts have their own last and first.
                points.AddRange(Split(run, mark, sight, others));
                isPlaced = true;
            }
        }

        if (!isPlaced)
        {
            points.Add(new SightRun(mark, mark, sight));
        }

        return this with { Runs = Joined(points) };
    }

    private static List<SightRun> Split(SightRun run, ExportMark mark, Sight sight, ImmutableArray<ExportMark> others)
    {
        if (run.Sight == sight)
        {
            return [run];
        }

        ExportMark? before = others.LastOrDefault(other => ExportLog.Order(other, mark) < 0 && ExportLog.Order(other, run.First) >= 0);
        ExportMark? after = others.FirstOrDefault(other => ExportLog.Order(other, mark) > 0 && ExportLog.Order(other, run.Last) <= 0);
        var parts = new List<SightRun>();
        if (ExportLog.Order(run.First, mark) < 0)
        {
            parts.Add(run with { Last = before ?? run.First });
        }

        parts.Add(new SightRun(mark, mark, sight));
        if (ExportLog.Order(run.Last, mark) > 0)
        {
            parts.Add(run with { First = after ?? run.Last });
        }

        return parts;
    }

    private static ImmutableArray<SightRun> Joined(IEnumerable<SightRun> points)
    {
        var runs = ImmutableArray.CreateBuilder<SightRun>();
        foreach (SightRun point in points)
        {
            if (runs.Count > 0 && runs[^1].Sight == point.Sight)
            {
                runs[^1] = runs[^1] with { Last = point.Last };
            }
            else
            {
                runs.Add(point);
            }
        }

        return runs.ToImmutable();
    }
}
