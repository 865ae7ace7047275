using System.Globalization;

namespace Monitor.App.Config;

/// <summary>A configuration file that cannot be used: names the file, the line and the column, so that it can be put right.</summary>
/// <param name="file">Path as the user wrote or configured it.</param>
/// <param name="line">First line is 1; 0 when the fault is the whole file's.</param>
/// <param name="column">First column is 1; 0 when the fault is the whole line's.</param>
/// <param name="message">What is wrong and what is expected, in one sentence.</param>
public sealed class ConfigException(string file, long line, long column, string message) : Exception(Place(file, line, column) + message)
{
    public string File { get; } = file;

    public long Line { get; } = line;

    public long Column { get; } = column;

    /// <summary>The message without its place.</summary>
    public string Fault { get; } = message;

    // file:line:column is the form editors and terminals open with one click.
    private static string Place(string file, long line, long column) =>
        file + (line > 0 ? ":" + line.ToString(CultureInfo.InvariantCulture) : "")
        + (line > 0 && column > 0 ? ":" + column.ToString(CultureInfo.InvariantCulture) : "") + ": ";
}
