using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Monitor.Host.Verbs.CommandLine;

/// <summary>Writes help in Bahasa Indonesia; option names stay English.</summary>
internal sealed class IndonesianHelp : SynchronousCommandLineAction
{
    private const int TextWidth = 76;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Pemakaian:");
        output.WriteLine("  " + Usage(command));
        Section(output, "Argumen", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        Section(output, "Perintah", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (verb.Name, verb.Description)));
        Section(output, "Opsi", command.Options.Where(option => !option.Hidden).Select(option => (Name(option), Text(option))));
        return ExitCode.Done;
    }

    /// <summary>Puts this help behind --help of a command and of all below it.</summary>
    public static void Use(RootCommand root)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new IndonesianHelp();
        }
    }

    private static string Usage(Command command)
    {
        string name = command is RootCommand ? "" : " " + command.Name;
        string verb = command.Subcommands.Count > 0 ? " <perintah>" : "";
        string arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [<{argument.Name}>]" : $" <{argument.Name}>"));
        return $"monitor{name}{arguments}{verb}{(command.Options.Any() ? " [opsi]" : "")}";
    }

    private static string? Text(Option option) => option switch
    {
        HelpOption => "Menampilkan bantuan ini.",
        VersionOption => "Menampilkan versi program.",
        _ => option.Description,
    };

    private static string Name(Option option)
    {
        string names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name));
        return option.Arity.MaximumNumberOfValues > 0 && option is not HelpOption && option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static void Section(TextWriter output, string heading, IEnumerable<(string Name, string? Text)> lines)
    {
        (string Name, string? Text)[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading + ":");
        int width = Math.Min(30, all.Max(line => line.Name.Length));
        foreach ((string name, string? text) in all)
        {
            string[] wrapped = [.. Wrapped(text ?? "")];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name.PadRight(width)}  {wrapped[0]}"));
            foreach (string more in wrapped.Skip(1))
            {
                output.WriteLine(new string(' ', width + 4) + more);
            }
        }
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > TextWidth)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }
}
