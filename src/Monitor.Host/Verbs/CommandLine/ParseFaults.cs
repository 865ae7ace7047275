using System.CommandLine;
using System.CommandLine.Parsing;

namespace Monitor.Host.Verbs.CommandLine;

/// <summary>Says in Bahasa Indonesia what cannot be used of a command line.</summary>
internal static class ParseFaults
{
    // Our own parsers mark their messages; all others are the library's English ones and are said anew.
    private const string Own = "\u2060";

    public static void Add(SymbolResult result, string message) => result.AddError(Own + message);

    /// <summary>One sentence for each fault.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        string[] unknown = [.. parsed.UnmatchedTokens];
        if (unknown.Length > 0)
        {
            return unknown.Select(token => $"'{token}' tidak dikenal.");
        }

        return parsed.Errors.Select(Say).Distinct(StringComparer.Ordinal);
    }

    private static string Say(ParseError error) => error.Message.StartsWith(Own, StringComparison.Ordinal)
        ? error.Message[Own.Length..]
        : error.SymbolResult switch
        {
            OptionResult option => $"Opsi {option.Option.Name} memerlukan satu nilai.",
            ArgumentResult argument => $"<{argument.Argument.Name}> belum diisi.",
            CommandResult { Command: { Arguments.Count: > 0 } command } => $"Perintah {command.Name} memerlukan <{command.Arguments[0].Name}>.",
            _ => "Pilih salah satu perintah.",
        };
}
