using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>All figures of one scope at one moment.</summary>
/// <param name="Count">Complaints of the scope, each case once.</param>
/// <param name="Dispositions">For an agency: how many times a case came to it; else equal to the number of cycles.</param>
/// <param name="FirstResponse">Of the agency's clock for an agency, else of the reporter's.</param>
public sealed record ComplaintMeasures(
    int Count, int Dispositions, StepMeasure FirstResponse, StepMeasure Resolution, Backlog Backlog, CaseShares Shares, NationalFigures National)
{
    /// <summary>"Tidak ada aduan" is a state of its own.</summary>
    public SampleSize Size => Sizes.Of(Count);
}
