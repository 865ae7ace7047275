using System.Runtime.InteropServices;

namespace Monitor.Gather.Browser;

/// <summary>The few calls of the kernel by which processes are held together.</summary>
internal static class Libc
{
    private const int KillSignal = 9;
    private const int SetChildSubreaper = 36;
    private const int NoHang = 1;

    /// <summary>Makes this process the head of a session and group of its own, out of reach of a terminal's signals.</summary>
    public static void LeadSession() => _ = SetSession();

    /// <summary>What loses its parent below this process becomes its child, so that nothing gets away from it.</summary>
    public static void AdoptOrphans() => _ = ProcessControl(SetChildSubreaper, 1, 0, 0, 0);

    /// <summary>Ends a process at once. One that is gone already is no fault.</summary>
    public static void Kill(int process) => _ = Signal(process, KillSignal);

    /// <summary>Takes leave of the children that are dead.</summary>
    /// <returns>Whether there are others still.</returns>
    public static bool Reap()
    {
        int reaped;
        do
        {
            reaped = Wait(-1, IntPtr.Zero, NoHang);
        }
        while (reaped > 0);
        return reaped == 0;
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    [DllImport("libc", EntryPoint = "setsid", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSession();

    [DllImport("libc", EntryPoint = "prctl", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ProcessControl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [DllImport("libc", EntryPoint = "waitpid", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Wait(int process, IntPtr status, int options);
}
