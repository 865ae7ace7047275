using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>A column of a table by its header.</summary>
public sealed record MappedColumn(Sp4nColumn Field, string Header);

/// <summary>A status word of a table.</summary>
public sealed record MappedStatus(string Word, CaseState State);

/// <summary>How a person said the tables of one source are read.</summary>
/// <param name="Source">Id of the source, such as aduan-lama.</param>
/// <param name="Order">How numeric dates are written where the columns do not prove it.</param>
/// <param name="Agency">Whose own register it is; null where a column names the agency, or nobody.</param>
public sealed record TableTemplate(string Source, DateOrder Order, ImmutableArray<MappedColumn> Columns, ImmutableArray<MappedStatus> Statuses, EntityCode? Agency)
{
    /// <summary>The mapping a reader works by.</summary>
    /// <param name="version">Printed with each batch.</param>
    /// <param name="words">Where the words of classes, doors and types come from.</param>
    /// <param name="later">What persons said later about words of the source; it stands above the template.</param>
    public Sp4nMapping MappingOf(string version, Sp4nMapping words, ImmutableDictionary<string, StatusMeaning> later) => new(
        version,
        Order,
        Columns.ToImmutableDictionary(column => column.Field, column => ImmutableArray.Create(column.Header)),
        [],
        [],
        Meanings.SetItems(later),
        words.Classes,
        words.Doors,
        words.Confidentiality)
    {
        Form = new TableForm(Agency, Classification.Pengaduan, ComplaintDoor.Unknown),
    };

    /// <summary>By folded word.</summary>
    public ImmutableDictionary<string, StatusMeaning> Meanings => Statuses.DistinctBy(status => Words.Fold(status.Word))
        .ToImmutableDictionary(status => Words.Fold(status.Word), status => new StatusMeaning(status.State, CloseCause.Unknown, RejectReason.None), StringComparer.Ordinal);
}
