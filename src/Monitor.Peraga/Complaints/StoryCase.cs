using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.Peraga.Complaints;

/// <summary>How an invented complaint ends.</summary>
public enum StoryEnd
{
    Open = 0,
    Answered,
    Archived,
}

/// <summary>One invented complaint with all that happened to it, to the minute: the truth behind the exports.</summary>
/// <param name="Ended">Null while open.</param>
public sealed record StoryCase(int Number, Entity Agency, DateTimeOffset Submitted, DateTimeOffset Dispatched, StoryEnd End, DateTimeOffset? Ended, bool IsConfidential)
{
    /// <summary>The complaint as somebody would know it who had watched it all the time.</summary>
    public Complaint Truth(DateTimeOffset asOf)
    {
        var events = new List<CaseEvent>();
        if (Dispatched <= asOf)
        {
            events.Add(new CaseEvent("1", CaseState.Verified, EventTime.Exact(Dispatched), Agency.Code));
        }

        if (Ended is { } ended && ended <= asOf)
        {
            events.Add(new CaseEvent("2", End == StoryEnd.Archived ? CaseState.Archived : CaseState.Closed, EventTime.Exact(ended), Agency.Code)
            {
                Cause = End == StoryEnd.Answered ? CloseCause.ByAdmin : CloseCause.Unknown,
            });
        }

        return new Complaint(new ComplaintKey("sp4n", Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), EventTime.Exact(Submitted), Classification.Pengaduan, [.. events]);
    }
}
