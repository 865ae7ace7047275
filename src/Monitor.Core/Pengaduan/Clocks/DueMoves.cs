using System.Runtime.InteropServices;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>What a change of limits or calendars does to the clocks of known cases.</summary>
/// <param name="Limits">Limits that run or ran by one of the two.</param>
/// <param name="Moved">Those that end at another moment.</param>
/// <param name="Verdicts">Those whose verdict becomes another one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DueMoves(int Limits, int Moved, int Verdicts)
{
    public static DueMoves Between(ComplaintClock before, ComplaintClock after, IEnumerable<Complaint> cases, DateTimeOffset asOf)
    {
        var moves = default(DueMoves);
        foreach ((ClockReading old, ClockReading made) in cases.SelectMany(one => Readings(before, one, asOf).Zip(Readings(after, one, asOf))))
        {
            bool isLimit = old.Rule is not null || made.Rule is not null;
            bool isMoved = (old.Earliest?.At, old.Latest?.At) != (made.Earliest?.At, made.Latest?.At);
            moves = new DueMoves(moves.Limits + (isLimit ? 1 : 0), moves.Moved + (isMoved ? 1 : 0), moves.Verdicts + (old.Verdict != made.Verdict ? 1 : 0));
        }

        return moves;
    }

    // Cycles and stints come from events alone, so that both clocks give the same readings in the same order.
    private static IEnumerable<ClockReading> Readings(ComplaintClock clock, Complaint complaint, DateTimeOffset asOf)
    {
        foreach (CaseCycle cycle in CaseCycles.Of(complaint))
        {
            if (cycle.Number == 1)
            {
                yield return clock.Admin(complaint, cycle, asOf);
            }

            yield return clock.Reporter(SlaStep.FirstResponse, complaint, cycle, asOf);
            yield return clock.Reporter(SlaStep.Resolve, complaint, cycle, asOf);
            foreach (Stint stint in Stint.Of(cycle))
            {
                yield return clock.Agency(SlaStep.FirstResponse, complaint, stint, asOf);
                yield return clock.Agency(SlaStep.Resolve, complaint, stint, asOf);
            }
        }
    }
}
