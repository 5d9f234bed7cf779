using System.Runtime.InteropServices;
using GovPortal.AppHost.Local.Check;
using GovPortal.AppHost.Local.Demo;

namespace GovPortal.AppHost.Local;

/// <summary>Carries out a command line. Trouble with the environment is one sentence and exit code 1.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        Proxies.KeepLoopbackDirect();
        using var stopping = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            var arguments = Arguments.Parse(args);
            return arguments switch
            {
                { Verb: "servers" } => await ServersVerb.RunAsync(arguments, stopping.Token),
                { Check: true } => await CheckVerb.RunAsync(arguments, stopping.Token),
                _ => await RunVerb.RunAsync(arguments, arguments.Demo ? [DemoTown.LoadAsync] : [], stopping.Token),
            };
        }
        catch (LaunchException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file could not be written or read ({e.Message}): see that the disk is not full and that this user owns the data folder.");
            return 1;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
    }
}
