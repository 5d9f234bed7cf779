using GovPortal.AppHost.Local.Processes;

namespace GovPortal.AppHost.Local.Suite;

/// <summary>
/// Runs every service's <c>migrate</c> verb. All end before any service starts: they also declare the queues, so that no first event
/// goes to one that is not there yet.
/// </summary>
internal static class Migrations
{
    /// <summary>As many as the smallest machine has cores.</summary>
    private const int AtOnce = 2;

    public static Task RunAsync(BuiltOutput output, SuiteSettings settings, DataFolder folder, Terminal terminal, CancellationToken ct) =>
        Parallel.ForEachAsync(
            Topology.Processes.Where(p => p.Database is not null),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (process, stop) => await RunAsync(process, output, settings, folder, terminal, stop));

    private static async Task RunAsync(
        ServiceProcess process, BuiltOutput output, SuiteSettings settings, DataFolder folder, Terminal terminal, CancellationToken ct)
    {
        using var log = new LogFile(folder.Logs, process.Name);
        var spec = new ChildSpec($"{process.Name}-migrate", ["dotnet", output.Program(process), "migrate"], settings.ForMigrate(process))
        {
            WorkingFolder = output.ProjectFolder(process),
        };
        await using var child = Child.Start(spec, folder.Run, line =>
        {
            log.Write(line);
            terminal.Line(process.Name, line);
        });
        try
        {
            if (await child.WaitAsync(ct) is not 0 and var exit)
            {
                var quote = log.Last is { } last ? $" (its last words: {last})" : "";
                throw new LaunchException($"The database of {process.Name} could not be migrated, exit code {exit}{quote}: see {log.Path}.");
            }
        }
        finally
        {
            await child.StopAsync(TimeSpan.FromSeconds(4));
        }
    }
}
