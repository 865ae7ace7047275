using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>The columns of an export that are read. Names, titles and texts are not among them: they are dropped at the door.</summary>
public enum Sp4nColumn
{
    Unknown = 0,
    Reference,
    SubmittedDay,
    SubmittedTime,
    Class,
    CategoryId,
    Confidentiality,
    Door,
    AgencyId,
    Agency,
    Status,
    Kecamatan,
    Kelurahan,
    Rating,

    // Only tables that are read by a template have these.
    Category,
    DispatchedDay,
    RespondedDay,
    ClosedDay,

    /// <summary>A second end where a table parts "solved" from "closed".</summary>
    OtherClosedDay,
}

/// <summary>How numeric dates are written.</summary>
public enum DateOrder
{
    /// <summary>Nobody said: then only the column itself can prove it, and what it does not prove is refused.</summary>
    Unstated = 0,
    DayFirst,
    MonthFirst,
}

/// <summary>What a status word of the source means. The word is the source's administrative state, not "solved".</summary>
public sealed record StatusMeaning(CaseState State, CloseCause Cause, RejectReason Rejection);

/// <summary>What a template says about every row of a table, beside its columns.</summary>
/// <param name="Agency">Whose own register it is: then each complaint came to that agency when it came in. Null where a column names the agency.</param>
/// <param name="Classification">Where no column tells it.</param>
/// <param name="Door">Where no column tells it.</param>
public sealed record TableForm(EntityCode? Agency, Classification Classification, ComplaintDoor Door);

/// <summary>How an export is read, from sp4n.yaml; the office confirms it. Words are compared without regard to case, blanks and signs.</summary>
/// <param name="Version">Printed with each batch.</param>
/// <param name="Columns">Names a column may have, the usual one first.</param>
/// <param name="Dropped">Names, or beginnings of names, of columns that are known and never read.</param>
/// <param name="Generated">Labels above the header beside which the time of the export stands.</param>
/// <param name="Status">By status word.</param>
/// <param name="Classes">By word of the class.</param>
/// <param name="Doors">By word of the channel.</param>
/// <param name="Confidentiality">By word of the type.</param>
public sealed record Sp4nMapping(
    string Version,
    DateOrder Order,
    ImmutableDictionary<Sp4nColumn, ImmutableArray<string>> Columns,
    ImmutableArray<string> Dropped,
    ImmutableArray<string> Generated,
    ImmutableDictionary<string, StatusMeaning> Status,
    ImmutableDictionary<string, Classification> Classes,
    ImmutableDictionary<string, ComplaintDoor> Doors,
    ImmutableDictionary<string, Confidentiality> Confidentiality)
{
    private static readonly ImmutableArray<Sp4nColumn> RequiredOfTables = [Sp4nColumn.Reference, Sp4nColumn.SubmittedDay];

    /// <summary>Null for the SP4N-LAPOR! export; else the table is read by a template.</summary>
    public TableForm? Form { get; init; }

    /// <summary>Whether the table itself tells when a case was answered or closed, so that a case without an answer in it has none.</summary>
    public bool TellsTimes => Columns.ContainsKey(Sp4nColumn.RespondedDay) || Columns.ContainsKey(Sp4nColumn.ClosedDay);

    internal ImmutableArray<Sp4nColumn> Needed => Form is null ? Required : RequiredOfTables;

    /// <summary>Without these an export is refused.</summary>
    public static ImmutableArray<Sp4nColumn> Required { get; } = [Sp4nColumn.Reference, Sp4nColumn.SubmittedDay, Sp4nColumn.Agency, Sp4nColumn.Status];

    /// <summary>The form in which words are keys of the dictionaries.</summary>
    public static string Fold(string word) => Words.Fold(word);

    /// <summary>The usual name of a column, for messages.</summary>
    public string NameOf(Sp4nColumn column) => Columns.TryGetValue(column, out ImmutableArray<string> names) && names is [var name, ..] ? name : column.ToString();
}
