using System.Diagnostics;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Local;

/// <summary>Starts only the servers, runs a command that finds them in its environment, and returns its exit code.</summary>
internal static class ServersVerb
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken ct)
    {
        var folder = arguments.Data ?? throw new LaunchException($"servers needs --data DIR: {Arguments.Usage}");
        await using var servers = await TestServers.StartAsync(folder, GivenServers.None, Console.Error.WriteLine, ct);
        var start = new ProcessStartInfo(arguments.Command[0], arguments.Command.Skip(1));
        start.Environment["ConnectionStrings__postgres"] = servers.Postgres;
        start.Environment["ConnectionStrings__" + Topology.Messaging] = servers.Messaging;
        using var command = Start(start);
        try
        {
            await command.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // A terminal's Ctrl-C reaches the command too; it has a moment to end by itself before its servers go.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4));
            await command.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            if (!command.HasExited) command.Kill(entireProcessTree: true);
            return 130;
        }

        return command.ExitCode;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new LaunchException($"{start.FileName} could not be started.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LaunchException($"{start.FileName} could not be started ({e.Message}).");
        }
    }
}
