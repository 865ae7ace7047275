using System.Collections.Immutable;
using Monitor.Core.Pengaduan.History;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>A row that waits until a person has said what its status or its agency means.</summary>
/// <param name="Complaint">All of it that was understood.</param>
/// <param name="Status">The status word; hidden when it looks like a text or a number.</param>
/// <param name="AgencyId">The source's number of the agency; null when there was none.</param>
/// <param name="Agency">The source's name of the agency, hidden likewise; null when there was none.</param>
public sealed record ParkedRow(int Row, Complaint Complaint, string Status, string? AgencyId, string? Agency, ImmutableArray<IssueCode> Why)
{
    /// <summary>Stands for a word that is not shown. It still has its row number, by which it can be found in the file.</summary>
    public const string Hidden = "…";

    private const int LongestDigits = 5;

    /// <summary>What the table tells of its times; null for exports.</summary>
    public ToldTimes? Told { get; init; }

    /// <summary>Whose own register it stands in; null where a column names the agency.</summary>
    public Registry.EntityCode? Own { get; init; }

    /// <summary>The row as it counts now; null while something is still unknown.</summary>
    /// <param name="statuses">Meanings by folded word.</param>
    public SightedComplaint? Replay(ImmutableDictionary<string, StatusMeaning> statuses, AgencyBook agencies)
    {
        bool isPlaced = AgencyId is null && Agency is null;
        Registry.EntityCode? agency = isPlaced ? null : agencies.Find(Complaint.Key.Source, AgencyId, Agency);
        StatusMeaning? meaning = Told is not null && Status.Length == 0 ? MeaningOf(Told) : statuses.GetValueOrDefault(Words.Fold(Status));
        return meaning is not null && (isPlaced || agency is not null)
            ? new SightedComplaint(Complaint, new Sight(meaning.State, Own ?? agency) { Cause = meaning.Cause, Rejection = meaning.Rejection, Told = Told })
            : null;
    }

    // A table without a status tells it by its times.
    private static StatusMeaning MeaningOf(ToldTimes told) => new(
        told.Ended is not null ? CaseState.Closed : told.Responded is not null ? CaseState.FirstResponse : told.Dispatched is not null ? CaseState.Dispatched : CaseState.Received,
        CloseCause.Unknown,
        RejectReason.None);

    /// <summary>A word as it may be kept; null when there is none that may.</summary>
    internal static string? Plain(string text, int longest) => Shown(text, longest) is { } shown && shown != Hidden ? shown : null;

    /// <summary>A word as it may be kept: nothing that is too long for a name of an office or a state, or that holds a telephone number, a NIK or an address.</summary>
    internal static string? Shown(string text, int longest)
    {
        int run = 0;
        int most = 0;
        foreach (char sign in text.Where(sign => sign is not (' ' or '-' or '.')))
        {
            run = char.IsDigit(sign) ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        return text.Length == 0 ? null : text.Length > longest || most > LongestDigits || text.Contains('@', StringComparison.Ordinal) ? Hidden : text;
    }
}

/// <summary>An export as it was read: the preview of an import. Nothing is stored of a file that is refused.</summary>
/// <param name="Export">What to merge; null when the file is refused.</param>
/// <param name="Parked">Rows held back.</param>
/// <param name="Issues">All of them, in the order of rows.</param>
/// <param name="Rows">Complaints read, parked ones included.</param>
/// <param name="Skipped">Rows below the header without a number: blank ones and footers.</param>
/// <param name="UnknownColumns">Columns nobody knows.</param>
public sealed record Sp4nReading(
    Export? Export, ImmutableArray<ParkedRow> Parked, ImmutableArray<RowIssue> Issues, int Rows, int Skipped, ImmutableArray<string> UnknownColumns)
{
    public bool IsRefused => Export is null;

    internal static Sp4nReading Refused(ImmutableArray<RowIssue> issues, int rows, int skipped, ImmutableArray<string> unknown) => new(null, [], issues, rows, skipped, unknown);
}
