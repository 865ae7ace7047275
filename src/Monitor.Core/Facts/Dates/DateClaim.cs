using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>One source's word on when something was uploaded.</summary>
/// <param name="Url">The page or file that was uploaded; the list it stands in when it has no address of its own.</param>
/// <param name="Seen">The page or machine source in which the date was read.</param>
internal sealed record DateClaim(Uri Url, string Title, PartialDate Date, DateSource Source, double Confidence, string Quote, PageSnapshot Seen);
