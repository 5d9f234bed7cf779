using GovPortal.AppHost.Local.Processes;

namespace GovPortal.AppHost.Local.Suite;

/// <summary>The suite's own processes. Each starts once all that it calls are ready; those that do not wait for each other start together.</summary>
internal sealed class SuiteProcesses : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4.5);
    private readonly Health _health = new();
    private readonly List<LogFile> _logs = [];
    private readonly IReadOnlyDictionary<string, Supervised> _processes;

    public SuiteProcesses(BuiltOutput output, SuiteSettings settings, DataFolder folder, Terminal terminal)
    {
        _processes = Topology.Processes.ToDictionary(p => p.Name, process =>
        {
            var log = new LogFile(folder.Logs, process.Name);
            _logs.Add(log);
            var spec = new ChildSpec(process.Name, ["dotnet", output.Program(process)], settings.ForRun(process))
            {
                // As `dotnet run` and Aspire do: appsettings.json and wwwroot are found in the project's folder.
                WorkingFolder = output.ProjectFolder(process),
            };
            var address = settings.Addresses.Of(process.Name);
            return new Supervised(spec, folder.Run, log, stop => _health.ReadyAsync(address, stop), terminal.Say)
            {
                Echo = line => terminal.Line(process.Name, line),
            };
        });
    }

    /// <exception cref="LaunchException">One of them did not become ready; the others may be running.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        using var anyFailed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ready = new Dictionary<string, Task>();
        foreach (var process in InOrder()) ready[process.Name] = StartAsync(process, ready, anyFailed);
        try
        {
            await Task.WhenAll(ready.Values);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The others were called off: the one that failed says why.
            await ready.Values.First(t => t.IsFaulted);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_processes.Values.Select(p => p.StopAsync(StopLimit)));
        foreach (var process in _processes.Values) await process.DisposeAsync();
        foreach (var log in _logs) log.Dispose();
        _health.Dispose();
    }

    /// <summary>Callees before callers.</summary>
    internal static IReadOnlyList<ServiceProcess> InOrder()
    {
        var ordered = new List<ServiceProcess>();
        while (ordered.Count < Topology.Processes.Count)
        {
            var next = Topology.Processes.Where(p => !ordered.Contains(p) && p.Calls.All(c => ordered.Any(o => o.Name == c))).ToList();
            if (next.Count == 0) throw new InvalidOperationException("Processes that call each other in a circle cannot be started in order.");
            ordered.AddRange(next);
        }

        return ordered;
    }

    private async Task StartAsync(ServiceProcess process, Dictionary<string, Task> ready, CancellationTokenSource anyFailed)
    {
        var calls = process.Calls.Select(c => ready[c]).ToList();
        await Task.WhenAll(calls);
        anyFailed.Token.ThrowIfCancellationRequested();
        try
        {
            await _processes[process.Name].StartAsync(StartLimit, anyFailed.Token);
        }
        catch (LaunchException)
        {
            await anyFailed.CancelAsync();
            throw;
        }
    }
}
