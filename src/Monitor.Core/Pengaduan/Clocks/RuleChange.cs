using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>A decision of a named person about limits or calendars. It stands above the files, is never changed, and a later one stands above it.</summary>
public abstract record RuleChange;

/// <summary>A limit that holds for complaints from its first day on.</summary>
public sealed record RuleAdded(SlaRule Rule) : RuleChange;

/// <summary>Somebody has read the legal basis of a rule and says that it is so.</summary>
/// <param name="Where">Article and paragraph, or the letter that confirms it.</param>
public sealed record BasisConfirmed(string RuleId, string Where) : RuleChange;

/// <summary>A local holiday, or a working day in place of another.</summary>
/// <param name="Calendar">Id of the calendar.</param>
public sealed record LocalDayAdded(string Calendar, CalendarDay Day) : RuleChange;

/// <summary>A local day that is none any more.</summary>
public sealed record LocalDayWithdrawn(string Calendar, DateOnly Date, string LegalBasis) : RuleChange;
