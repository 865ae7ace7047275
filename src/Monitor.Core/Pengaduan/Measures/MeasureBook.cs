using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>Figures per agency, per area and per door.</summary>
/// <param name="clock">Reads the clocks.</param>
/// <param name="asOf">The moment the figures are of; printed with them. For exports best the time of the last one.</param>
public sealed class MeasureBook(ComplaintClock clock, DateTimeOffset asOf)
{
    /// <summary>One agency on its own clock and calendar. A case that was sent on counts here for the time it was here.</summary>
    /// <param name="complaints">Joined cases (<see cref="CaseLinks.Join"/>); those that never came to the agency are passed over.</param>
    public ComplaintMeasures Agency(EntityCode agency, IEnumerable<Complaint> complaints)
    {
        var first = ImmutableArray.CreateBuilder<TimedCase>();
        var final = ImmutableArray.CreateBuilder<TimedCase>();
        var open = ImmutableArray.CreateBuilder<(Complaint, ImmutableArray<ClockReading>)>();
        var own = ImmutableArray.CreateBuilder<Complaint>();
        WorkCalendar calendar = clock.Calendars.Of(agency);
        foreach (Complaint complaint in complaints)
        {
            Stint[] stints = [.. CaseCycles.Of(complaint).SelectMany(cycle => Stint.Of(cycle)).Where(stint => stint.Agency == agency)];
            if (stints.Length == 0)
            {
                continue;
            }

            own.Add(complaint);
            foreach (Stint stint in stints)
            {
                first.Add(new TimedCase(complaint, clock.Agency(SlaStep.FirstResponse, complaint, stint, asOf), calendar));
                final.Add(new TimedCase(complaint, clock.Agency(SlaStep.Resolve, complaint, stint, asOf), calendar));
            }

            if (stints[^1].Until is null)
            {
                open.Add((complaint, [first[^1].Reading, final[^1].Reading]));
            }
        }

        return Made(own.ToImmutable(), first.ToImmutable(), final.ToImmutable(), open.ToImmutable());
    }

    /// <summary>Any set of complaints, such as those of one kecamatan or one door, on the reporter's clock and the common calendar.</summary>
    /// <param name="complaints">Joined cases.</param>
    public ComplaintMeasures Scope(IEnumerable<Complaint> complaints)
    {
        var first = ImmutableArray.CreateBuilder<TimedCase>();
        var final = ImmutableArray.CreateBuilder<TimedCase>();
        var open = ImmutableArray.CreateBuilder<(Complaint, ImmutableArray<ClockReading>)>();
        var own = ImmutableArray.CreateBuilder<Complaint>();
        foreach (Complaint complaint in complaints)
        {
            own.Add(complaint);
            foreach (CaseCycle cycle in CaseCycles.Of(complaint))
            {
                first.Add(new TimedCase(complaint, clock.Reporter(SlaStep.FirstResponse, complaint, cycle, asOf), clock.Calendars.Common));
                final.Add(new TimedCase(complaint, clock.Reporter(SlaStep.Resolve, complaint, cycle, asOf), clock.Calendars.Common));
            }

            open.Add((complaint, [first[^1].Reading, final[^1].Reading]));
        }

        return Made(own.ToImmutable(), first.ToImmutable(), final.ToImmutable(), open.ToImmutable());
    }

    /// <summary>The row "Admin kabupaten": submission to disposition. Without it the agencies are blamed for the time before they knew.</summary>
    /// <param name="complaints">Joined cases of the whole kabupaten.</param>
    public StepMeasure Admin(IEnumerable<Complaint> complaints) => StepMeasure.Of(
        [.. complaints.Select(complaint => new TimedCase(complaint, clock.Admin(complaint, CaseCycles.Of(complaint)[0], asOf), clock.Calendars.Common))], clock, asOf);

    private ComplaintMeasures Made(
        ImmutableArray<Complaint> complaints, ImmutableArray<TimedCase> first, ImmutableArray<TimedCase> final, ImmutableArray<(Complaint, ImmutableArray<ClockReading>)> open) =>
        new(
            complaints.Length, first.Length, StepMeasure.Of(first, clock, asOf), StepMeasure.Of(final, clock, asOf),
            Backlog.Of(open, clock, asOf), CaseShares.Of(complaints), National(complaints));

    private NationalFigures National(ImmutableArray<Complaint> complaints)
    {
        int followed = complaints.Count(one => one.State is CaseState.Closed or CaseState.Answered or CaseState.InProgress or CaseState.FirstResponse or CaseState.Reopened);
        double[] days = [.. complaints.Select(Pace).OfType<double>()];
        return new NationalFigures(complaints.IsEmpty ? null : (double)followed / complaints.Length, days.Length == 0 ? null : days.Average(), days.Length);
    }

    // Where a time lies between two bounds the middle is taken: the definition knows no bounds, and the figure decides nothing.
    private double? Pace(Complaint complaint)
    {
        CaseCycle cycle = CaseCycles.Of(complaint)[0];
        return Stint.Of(cycle) is [var stint, ..]
            && Answers.First(cycle.Events, stint.From, clock.Calendars.Of(stint.Agency), clock.Zone) is { After: { } after } answer && stint.From.After is { } from
            ? Math.Max(0, ((after - from) + (answer.By - stint.From.By)).TotalDays / 2)
            : null;
    }
}
