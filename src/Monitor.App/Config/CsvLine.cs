namespace Monitor.App.Config;

/// <summary>One line of a CSV file whose values can be asked for by column and whose faults name their place.</summary>
internal sealed class CsvLine(string file, long number, string[] columns, string[] values, long[] starts)
{
    public string File => file;

    /// <summary>First line is 1.</summary>
    public long Number => number;

    /// <summary>A value without the blanks around it.</summary>
    public string this[string column] => values[IndexOf(column)].Trim();

    public bool Has(string column) => Array.IndexOf(columns, column) >= 0;

    /// <summary>A fault at a value.</summary>
    public ConfigException Fault(string column, string message) => new(file, number, starts[IndexOf(column)], $"{column}: {message}");

    private int IndexOf(string column) => Array.IndexOf(columns, column) is >= 0 and var index
        ? index
        : throw new ArgumentException($"No column is called '{column}'.", nameof(column));
}
