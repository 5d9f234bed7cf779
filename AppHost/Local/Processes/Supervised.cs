namespace GovPortal.AppHost.Local.Processes;

/// <summary>Keeps one process running: starts it, waits until it is ready, and does so again with growing pauses when it ends by itself.</summary>
/// <param name="spec">What to start.</param>
/// <param name="runFolder">Where it records its process group.</param>
/// <param name="log">Its own log file.</param>
/// <param name="ready">Completes once the process can be used; is cancelled when the process ends first.</param>
/// <param name="say">Tells the person at the terminal.</param>
internal sealed class Supervised(ChildSpec spec, string runFolder, LogFile log, Func<CancellationToken, Task> ready, Action<string> say) : IAsyncDisposable
{
    private static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4);
    private readonly CancellationTokenSource _stopping = new();
    private Child? _child;
    private TimeSpan _limit;
    private Task _keeping = Task.CompletedTask;

    public string Name => spec.Name;

    /// <summary>Every line of the process also goes here.</summary>
    public Action<string>? Echo { get; init; }

    /// <summary>Starts the process for the first time and returns when it is ready.</summary>
    /// <exception cref="LaunchException">It ended, or did not become ready in time.</exception>
    public async Task StartAsync(TimeSpan limit, CancellationToken ct)
    {
        _limit = limit;
        var child = _child = Child.Start(spec, runFolder, Write);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, _stopping.Token);
        patience.CancelAfter(limit);
        var ended = child.WaitAsync(patience.Token);
        var becomesReady = ready(patience.Token);
        var first = await Task.WhenAny(ended, becomesReady);
        if (first != becomesReady || !becomesReady.IsCompletedSuccessfully)
        {
            await patience.CancelAsync();
            ct.ThrowIfCancellationRequested();
            throw child.HasExited
                ? new LaunchException($"{Name} ended with exit code {child.ExitCode} while it was starting{Quote()}: see {log.Path}.")
                : new LaunchException($"{Name} was not ready after {limit.TotalSeconds:0} seconds{Quote()}: see {log.Path}.");
        }

        _keeping = KeepAsync(child);
    }

    public async Task StopAsync(TimeSpan limit)
    {
        if (!_stopping.IsCancellationRequested) await _stopping.CancelAsync();
        await _keeping;
        if (_child is { } child) await child.StopAsync(limit);
    }

    public async ValueTask DisposeAsync()
    {
        if (_child is not null) await _child.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task KeepAsync(Child child)
    {
        var backOff = new BackOff();
        var ended = child.WaitAsync(_stopping.Token);
        try
        {
            while (true)
            {
                var started = TimeProvider.System.GetTimestamp();
                var exit = await ended;
                var pause = backOff.Next(TimeProvider.System.GetElapsedTime(started) >= Healthy);
                say($"{Name} ended with exit code {exit}; it is started again in {pause.TotalSeconds:0} s (log: {log.Path})");
                await Task.Delay(pause, _stopping.Token);
                await child.StopAsync(TimeSpan.Zero);
                await child.DisposeAsync();
                child = _child = Child.Start(spec, runFolder, Write);
                ended = child.WaitAsync(_stopping.Token);
                await ReadyAgainAsync(child, ended);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped on purpose.
        }
    }

    /// <summary>Returns when the restarted process is ready or has ended. One that is neither within the limit of a first start is stopped, and so started once more.</summary>
    private async Task ReadyAgainAsync(Child child, Task<int> ended)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        patience.CancelAfter(_limit);
        var becomesReady = ready(patience.Token);
        var first = await Task.WhenAny(ended, becomesReady);
        _stopping.Token.ThrowIfCancellationRequested();
        if (first == ended)
        {
            await patience.CancelAsync();
            await becomesReady.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else if (becomesReady.IsCompletedSuccessfully)
        {
            say($"{Name} is ready again");
        }
        else
        {
            say($"{Name} was not ready {_limit.TotalSeconds:0} seconds after its restart{Quote()}; it is stopped (log: {log.Path})");
            await child.StopAsync(StopLimit);
        }
    }

    private void Write(string line)
    {
        log.Write(line);
        Echo?.Invoke(line);
    }

    private string Quote() => log.Last is { } last ? $" (its last words: {last})" : "";
}
