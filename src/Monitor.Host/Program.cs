using Monitor.Host.Setup;
using Monitor.Host.Verbs;
using Monitor.Host.Verbs.CommandLine;

try
{
    return await Cli.RunAsync(args, ProgramContext.OfThisMachine, Console.Out, Console.Error, CancellationToken.None);
}
catch (Exception fault)
{
    // The last line of defence: an operator needs the whole story, a user one sentence.
    await Console.Error.WriteLineAsync("Terjadi kesalahan di dalam program; tidak ada hasil yang setengah tersimpan.\n" + fault);
    return ExitCode.Fault;
}
