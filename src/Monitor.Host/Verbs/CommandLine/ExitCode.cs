namespace Monitor.Host.Verbs.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; also when the site does not answer, which is a result.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 1;

    /// <summary>What was asked or configured cannot be used; nothing was changed.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user.</summary>
    public const int Stopped = 130;
}

/// <summary>What was asked cannot be used; the message says why in Bahasa Indonesia and is shown as it stands.</summary>
internal sealed class BadInputException(string message) : Exception(message);
