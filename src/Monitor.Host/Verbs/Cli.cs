using System.CommandLine;
using Monitor.App.Config;
using Monitor.Core.Text;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary>The command line: reads it, runs its verb and turns every end into an exit code and one clear sentence.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] arguments, ProgramContext program, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Monitor: memeriksa situs desa dan kanal aduan sebuah kabupaten.")
        {
            DemoVerb.Make(program), ServeVerb.Make(program), InspectVerb.Make(program), ExportVerb.Make(program), EvidenceVerb.Make(program),
            RejudgeVerb.Make(program), DoctorVerb.Make(program), RenderVerb.Make(program),
        };
        IndonesianHelp.Use(root);
        ParseResult parsed = root.Parse(arguments);
        bool asksHelp = parsed.Action is IndonesianHelp;
        if (arguments.Length == 0 || (!asksHelp && parsed.Errors.Count > 0))
        {
            foreach (string fault in ParseFaults.Of(parsed))
            {
                await error.WriteLineAsync(fault);
            }

            await error.WriteLineAsync("Bantuan: monitor " + (parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ") + "--help");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (BadInputException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.BadInput;
        }
        catch (Exception fault) when (fault is ConfigException or MissingWordsException)
        {
            await error.WriteLineAsync("Konfigurasi tidak dapat dipakai; tidak ada yang diubah.\n" + fault.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Dihentikan.");
            return ExitCode.Stopped;
        }
    }
}
