using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>Words by which the columns and states of foreign tables are guessed, and by which columns about persons are told; from tabel.yaml.</summary>
/// <param name="Columns">Headers a column often has, the likeliest first.</param>
/// <param name="Personal">Words that make a header one about a person or a text: such a column is never read.</param>
/// <param name="Statuses">What a status word probably means, by folded word.</param>
public sealed record TableWords(
    ImmutableDictionary<Sp4nColumn, ImmutableArray<string>> Columns, ImmutableArray<string> Personal, ImmutableDictionary<string, CaseState> Statuses)
{
    // A table of complaints has at least a number and a day; with fewer known words a row is no header for sure.
    private const int LeastKnown = 2;

    /// <summary>The row that is the header most likely: with most known words, the first among equals. Null when none has enough.</summary>
    public TableRow? HeaderOf(IEnumerable<TableRow> rows) =>
        rows.Select(row => (Row: row, Known: Known(row))).Where(pair => pair.Known >= LeastKnown).OrderByDescending(pair => pair.Known).ThenBy(pair => pair.Row.Number).FirstOrDefault().Row;

    /// <summary>How many cells are headers that somebody knows, of fields and of persons.</summary>
    public int Known(TableRow row)
    {
        HashSet<string> names = [.. Columns.Values.SelectMany(words => words).Select(Words.Fold)];
        return row.Cells.Select(cell => cell.Text).Where(text => text.Length <= Sp4nHeader.LongestName).Select(Words.Fold).Distinct(StringComparer.Ordinal)
            .Count(name => names.Contains(name) || IsPersonal(name));
    }

    /// <summary>Whether a header names a person, a way to reach one, a place of living or a text. A header that stands among the columns is none ("Nama Instansi").</summary>
    public bool IsPersonal(string header)
    {
        string folded = Words.Fold(header);
        string padded = $" {folded} ";
        return !Columns.Values.Any(names => names.Any(name => Words.Fold(name) == folded)) && Personal.Any(word => padded.Contains($" {Words.Fold(word)} ", StringComparison.Ordinal));
    }

    /// <summary>The column each field has most likely, by its index; a field without one is absent.</summary>
    public ImmutableDictionary<Sp4nColumn, int> Guess(ImmutableArray<string> headers)
    {
        var guesses = ImmutableDictionary.CreateBuilder<Sp4nColumn, int>();
        string[] folded = [.. headers.Select(Words.Fold)];
        foreach ((Sp4nColumn field, ImmutableArray<string> names) in Columns.OrderBy(pair => pair.Key))
        {
            int place = names.Select(name => Array.IndexOf(folded, Words.Fold(name))).Where(at => at >= 0 && !IsPersonal(headers[at]) && !guesses.ContainsValue(at)).Append(-1).First();
            if (place >= 0)
            {
                guesses[field] = place;
            }
        }

        return guesses.ToImmutable();
    }
}
