using System.Diagnostics;
using System.Text;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>A running process that leads its own session, so that its whole group can be signalled and a terminal's Ctrl-C does not reach it.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>How long a process that has ended may leave its output open: what it started itself may hold it for ever.</summary>
    private static readonly TimeSpan OutputLimit = TimeSpan.FromSeconds(2);

    /// <summary>A killed process is gone at once, but for one that hangs in the kernel; that one is not waited for.</summary>
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ChildSpec _spec;
    private readonly Process _process;
    private readonly string _record;

    private Child(ChildSpec spec, Process process, string record)
    {
        _spec = spec;
        _process = process;
        _record = record;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _ended.TrySetResult();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts the process; every line that it writes goes to <paramref name="line"/>.</summary>
    public static Child Start(ChildSpec spec, string runFolder, Action<string> line)
    {
        var record = RunRecord.FileFor(runFolder, spec.Name);
        // setsid makes this very process a session leader and then becomes the shell: id, group and session are one number.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", RunRecord.Recorder, record, $"{(int)spec.Stage}", $"{spec.StopSignal}", $"{Environment.ProcessId}", .. spec.Command])
        {
            UseShellExecute = false,
            WorkingDirectory = spec.WorkingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (key, value) in spec.Environment) start.Environment[key] = value;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Forward(e.Data, line);
        process.ErrorDataReceived += (_, e) => Forward(e.Data, line);
        var child = new Child(spec, process, record);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until the process has ended and what it wrote has been forwarded.</summary>
    /// <remarks>Not the framework's own wait alone: a killed PostgreSQL's backends lead sessions of their own and keep its output open.</remarks>
    public async Task<int> WaitAsync(CancellationToken ct)
    {
        await _ended.Task.WaitAsync(ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(OutputLimit);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Somebody else holds its output; its last words may be missing.
        }

        return _process.ExitCode;
    }

    /// <summary>Asks the process to end, and after the limit kills its group. Returns soon after the limit whatever the process does.</summary>
    public async Task StopAsync(TimeSpan limit)
    {
        if (!_process.HasExited)
        {
            // To the leader's group: a shell that has not become its command yet would otherwise miss it.
            Signals.SendToGroup(Id, _spec.StopSignal);
            if (!await EndsAsync(limit))
            {
                Signals.SendToGroup(Id, Signals.Kill);
                // Its record stays for the next start, which tries again.
                if (!await EndsAsync(KillLimit)) return;
            }
        }

        // What the leader left behind in its group goes with it.
        Signals.SendToGroup(Id, Signals.Kill);
        File.Delete(_record);
    }

    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> EndsAsync(TimeSpan limit)
    {
        try
        {
            await _ended.Task.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return _process.HasExited;
        }
    }

    private static void Forward(string? text, Action<string> line)
    {
        if (text is not null) line(text);
    }
}
