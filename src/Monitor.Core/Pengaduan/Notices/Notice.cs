using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>One case in a notice.</summary>
/// <param name="Reference">The source's number, or empty when it looks like the number of a person.</param>
/// <param name="Due">End of the limit; null when none is told.</param>
public sealed record NoticeItem(string Door, string Reference, SlaStep Step, DateTimeOffset? Due, bool IsDueByHour)
{
    /// <summary>The end of its limit cannot be told yet.</summary>
    public bool IsDueUndecided { get; init; }
}

/// <summary>How much an office has, for its weekly digest.</summary>
public sealed record NoticeCounts(int Open, int DueSoon, int Overdue);

/// <summary>One notice for one office.</summary>
/// <param name="Items">One, several when they were gathered into one notice, or the late ones of a digest; most urgent first.</param>
/// <param name="Cases">How many cases it is about; fewer than items when a case is late in two ways.</param>
/// <param name="Keys">What it settles: nothing is told twice under one key. The first one names the notice.</param>
/// <param name="Counts">Of a digest; null otherwise.</param>
public sealed record Notice(NoticeKind Kind, EntityCode Agency, ImmutableArray<NoticeItem> Items, int Cases, ImmutableArray<string> Keys, NoticeCounts? Counts);

/// <summary>When something is told.</summary>
/// <param name="GroupAbove">More notices of one kind for one office than this become one.</param>
/// <param name="NewWithinDays">A case that came earlier than so many days ago is not new any more, whenever it was first seen here.</param>
/// <param name="EscalateAfterDays">Days beyond the end of a limit after which those above may be told.</param>
/// <param name="DigestDay">From this day of the week on its digest is due.</param>
public sealed record NoticeRules(int GroupAbove, int NewWithinDays, int EscalateAfterDays, DayOfWeek DigestDay);
