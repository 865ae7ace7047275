using System.CommandLine;
using Monitor.Gather.Browser;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs;

/// <summary><c>render</c>: the drawing process, started by the program itself and shown to nobody. Its output carries answers and nothing else.</summary>
internal static class RenderVerb
{
    public static Command Make(ProgramContext program)
    {
        var command = new Command(OwnProgram.RenderVerb, "Menggambar halaman untuk proses induknya.") { Hidden = true };
        command.SetAction(async (_, cancellationToken) =>
        {
            await RenderServer.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), program.Time, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
