using System.Runtime.InteropServices;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>Signals to whole process groups; .NET itself can only kill single processes.</summary>
internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal to every process of the group; false when there is none left.</summary>
    public static bool SendToGroup(int group, int signal) => kill(-group, signal) == 0;

#pragma warning disable IDE1006 // the name that libc gives it
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int sig);
#pragma warning restore IDE1006
}
