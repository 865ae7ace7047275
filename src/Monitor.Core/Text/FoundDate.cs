
namespace Monitor.Core.Text;

/// <summary>How a date was written.</summary>
public enum DateForm
{
    /// <summary>With its year.</summary>
    Full = 0,

    /// <summary>Without a year: the latest year in which the day is not in the future is assumed.</summary>
    NoYear,

    /// <summary>Relative to the moment of reading ("3 hari yang lalu"): an upper bound.</summary>
    Relative,
}

/// <summary>A date found in a text.</summary>
/// <param name="Confidence">0–1: how surely these words mean this date; a weekday that contradicts lowers it.</param>
/// <param name="Index">Where it starts in the text, a leading day name included.</param>
public sealed record FoundDate(PartialDate Date, double Confidence, DateForm Form, int Index, int Length);
