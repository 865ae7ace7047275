using System.CommandLine;
using Monitor.App.Config;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Host.Verbs.Doctor;

namespace Monitor.Host.Verbs;

/// <summary><c>doctor</c>: what is installed, what is missing, and what that costs the user.</summary>
internal static class DoctorVerb
{
    public static Command Make(ProgramContext program)
    {
        var command = new Command("doctor", "Memeriksa kelengkapan komputer ini dan konfigurasi: apa yang ada, apa yang kurang, dan akibatnya.");
        command.SetAction((parsed, _) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            int faults = 0;
            foreach (Check check in Checks.All(program))
            {
                faults += check.State == CheckState.Fault ? 1 : 0;
                output.WriteLine($"[{Mark(check.State)}] {check.Name}: {check.Found}");
                if (check.Cost is { } cost)
                {
                    output.WriteLine($"       Akibat: {cost}");
                }

                if (check.Remedy is { } remedy)
                {
                    output.WriteLine($"       Cara: {remedy}");
                }
            }

            output.WriteLine(faults == 0 ? "Pekerjaan utama dapat dijalankan." : $"{faults} hal harus diperbaiki sebelum pekerjaan utama dapat dijalankan.");
            return Task.FromResult(faults == 0 ? ExitCode.Done : ExitCode.BadInput);
        });
        return command;
    }

    private static string Mark(CheckState state) => state switch
    {
        CheckState.Present => "ada   ",
        CheckState.Missing => "kurang",
        _ => "GALAT ",
    };
}
