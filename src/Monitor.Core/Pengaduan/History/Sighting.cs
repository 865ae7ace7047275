using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.History;

/// <summary>What one export says about one complaint. <see cref="CaseState.LeftScope"/> means that an export which covers its day does not hold it.</summary>
public sealed record Sight(CaseState State, EntityCode? Agency)
{
    public CloseCause Cause { get; init; }

    public RejectReason Rejection { get; init; }

    /// <summary>Times the table tells; null for exports, which tell states only.</summary>
    public ToldTimes? Told { get; init; }

    public static Sight Absent { get; } = new(CaseState.LeftScope, null);
}

/// <summary>One import of an export.</summary>
/// <param name="Id">SHA-256 of the file, so that the same file twice is one.</param>
/// <param name="Taken">When the source made it ("Tanggal Generate"): a day without an hour is a span. Not when it was imported.</param>
/// <param name="From">The first submission day it holds; what was sent earlier is missing from it for that reason alone.</param>
/// <param name="To">The last submission day it holds.</param>
public sealed record ExportMark(string Id, EventTime Taken, DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly submitted) => submitted >= From && submitted <= To;
}

/// <summary>A row of an export.</summary>
/// <param name="Complaint">Without events: they are made of what the exports say one after another.</param>
public sealed record SightedComplaint(Complaint Complaint, Sight Sight);

/// <summary>One export, read.</summary>
/// <param name="Unclear">Complaints it holds in a state or with an agency that nobody has mapped yet: neither seen nor absent.</param>
public sealed record Export(ExportMark Mark, ImmutableArray<SightedComplaint> Rows, ImmutableArray<ComplaintKey> Unclear);
