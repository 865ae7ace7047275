using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>A decision of a named person about limits or calendars. It stands above the files, is never changed, and a later one stands above it.</summary>
public abstract record RuleChange;

/// <summary>A limit that holds for complaints from its first day on.</summary>
public sealed record RuleAdded(SlaRule Rule) : RuleChange;

/// <summary>Somebody has read the legal basis of a rule and says that it is so.</summary>
/// <param name="Where">Article and paragraph, or the letter that confirms it.</param>
public sealed record BasisConfirmed(string RuleId, string Where) : RuleChange;

/// <summary>A decision about calendars.</summary>
public abstract record CalendarChange : RuleChange;

/// <summary>A local holiday, or a working day in place of another.</summary>
/// <param name="Calendar">Id of the calendar.</param>
public sealed record LocalDayAdded(string Calendar, CalendarDay Day) : CalendarChange;

/// <summary>A local day that is none any more.</summary>
public sealed record LocalDayWithdrawn(string Calendar, DateOnly Date, string LegalBasis) : CalendarChange;

/// <summary>The holidays of a year, for every calendar.</summary>
/// <param name="DecidedBy">Who decided them, by function.</param>
public sealed record YearDecided(DecidedYear Year, string DecidedBy) : CalendarChange;

/// <summary>A year is again as the file has it.</summary>
public sealed record YearWithdrawn(int Year, string LegalBasis) : CalendarChange;

/// <summary>The working week and hours of one agency from a day on.</summary>
public sealed record PatternDecided(EntityCode Agency, DatedPattern Pattern) : CalendarChange;

/// <summary>A pattern of an agency that does not hold; the one before it goes on.</summary>
public sealed record PatternWithdrawn(EntityCode Agency, DateOnly From, string LegalBasis) : CalendarChange;
