using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>The steps that offices still owe, as their own clocks show them. A case that is with the kabupaten's admin has no office to tell.</summary>
public static class OpenSteps
{
    private static readonly ImmutableArray<SlaStep> Steps = [SlaStep.FirstResponse, SlaStep.Resolve];

    /// <summary>Of every open case what its present office has not done yet in its present round.</summary>
    /// <param name="door">Name of a source as people know it.</param>
    public static ImmutableArray<NoticeSubject> Of(IEnumerable<Complaint> cases, ComplaintClock clock, Func<string, string> door, DateTimeOffset asOf)
    {
        var subjects = ImmutableArray.CreateBuilder<NoticeSubject>();
        foreach (Complaint one in cases.Where(one => one.IsOpen))
        {
            CaseCycle cycle = CaseCycles.Of(one)[^1];
            if (Stint.Of(cycle).LastOrDefault(stint => stint.Until is null) is { } held)
            {
                subjects.AddRange(Steps
                    .Select(step => NoticeSubject.Of(held.Agency, one.Key, door(one.Key.Source), cycle.Number, step, clock.Agency(step, one, held, asOf)) with
                    {
                        HidesReference = one.Confidentiality == Confidentiality.Rahasia,
                    })
                    .Where(subject => subject.IsOpen));
            }
        }

        return subjects.ToImmutable();
    }
}
