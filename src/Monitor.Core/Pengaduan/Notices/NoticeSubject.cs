using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>One step of one case as the clock of one office shows it. Where to read the case, and dates: there is no place for what it says or who sent it.</summary>
/// <param name="Door">The source's name as people know it, such as SP4N-LAPOR!.</param>
/// <param name="Cycle">Which round of the case, from 1.</param>
/// <param name="Since">Up to when it had come to the office; null when it was there before anybody looked.</param>
/// <param name="IsOpen">Neither done nor taken away.</param>
/// <param name="Due">End of the limit; null when there is none or it cannot be told yet.</param>
/// <param name="IsDueByHour">Whether the hour of <paramref name="Due"/> counts, not the day alone.</param>
public sealed record NoticeSubject(
    EntityCode Agency, ComplaintKey Case, string Door, int Cycle, SlaStep Step, DateTimeOffset? Since, bool IsOpen, SlaVerdict Verdict, DateTimeOffset? Due, bool IsDueByHour)
{
    /// <summary>Whether the case is confidential, so that not even its number is sent.</summary>
    public bool HidesReference { get; init; }

    /// <summary>Whether there is a limit whose end cannot be told yet: a year without a decided calendar lies before it.</summary>
    public bool IsDueUndecided { get; init; }

    /// <summary>What a clock says of a step. Of two possible ends the one that is sure is told: the later one to whoever is late, the earlier one to whoever is not.</summary>
    public static NoticeSubject Of(EntityCode agency, ComplaintKey key, string door, int cycle, SlaStep step, ClockReading reading) => new(
        agency,
        key,
        door,
        cycle,
        step,
        reading.Start.IsKnown ? reading.Start.By : null,
        reading.End is null,
        reading.Verdict,
        (reading.Verdict == SlaVerdict.Overdue ? reading.Latest : reading.Earliest)?.At,
        reading.Rule?.Unit == SlaUnit.ClockHours)
    {
        IsDueUndecided = reading.Rule is not null && (reading.Verdict == SlaVerdict.Overdue ? reading.Latest : reading.Earliest)?.At is null,
    };
}
