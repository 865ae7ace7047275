using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>A date that stands in the content of a page and reads like a stamp, not yet said of what.</summary>
/// <param name="IsMarked">A word such as "Diposting" or a class such as "date" says that it is the day of publication.</param>
internal sealed record DateMark(int Block, PartialDate Date, DateForm Form, DateSource Source, double Confidence, bool IsMarked, string Quote);
