namespace Monitor.Host.Setup;

/// <summary>A password or token from the environment, else from a file that holds nothing else. Read anew each time, so that it can be changed while the program runs.</summary>
/// <param name="Variable">Name in the environment.</param>
/// <param name="File">Path; empty for none.</param>
internal sealed record Secret(string Variable, string File)
{
    // A token of Meta has some 300 letters; a file larger than this is another file.
    private const int Longest = 4096;

    /// <summary>The secret; null when there is none or its file cannot be read.</summary>
    public string? Read()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        if (File.Length == 0)
        {
            return null;
        }

        try
        {
            string text = new FileInfo(File) is { Exists: true, Length: <= Longest } ? System.IO.File.ReadAllText(File).Trim() : "";
            return text.Length > 0 ? text : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
