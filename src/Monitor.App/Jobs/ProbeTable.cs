using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.App.Tables;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Jobs;

/// <summary>A column of a table as a person may map it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As written; cut where it is too long to be one.</param>
/// <param name="IsPersonal">It can never be mapped.</param>
public sealed record FoundColumn(int Index, string Header, bool IsPersonal);

/// <summary>The columns of a table nobody has mapped yet.</summary>
/// <param name="Signature">The same for tables with the same headers in the same order; SHA-256, lower-case hex.</param>
/// <param name="Guesses">The column a field has most likely, by index.</param>
public sealed record TableProbe(string Signature, ImmutableArray<FoundColumn> Columns, ImmutableDictionary<Sp4nColumn, int> Guesses);

/// <summary>Looks at the head of a table. Nothing below the header is kept.</summary>
public static class ProbeTable
{
    // As the reader of exports looks for a header.
    private const int Rows = 30;

    private const int LongestHeader = 60;

    /// <returns>Null when no row looks like a header.</returns>
    /// <exception cref="TableException">The file is refused.</exception>
    public static TableProbe? Of(byte[] content, TableWords words)
    {
        if (words.HeaderOf(TableFile.Top(content, Rows, words.Known, TableLimits.Default)) is not { } header)
        {
            return null;
        }

        string[] names = [.. header.Cells.Select(cell => cell.Text.Trim())];
        ImmutableArray<FoundColumn> columns =
        [
            .. names.Select((name, index) => new FoundColumn(index, name.Length <= LongestHeader ? name : "…", name.Length > LongestHeader || words.IsPersonal(name))).Where(column => names[column.Index].Length > 0),
        ];
        string signature = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.Select(Sp4nMapping.Fold)))));
        return new TableProbe(signature, columns, words.Guess([.. names]));
    }
}
