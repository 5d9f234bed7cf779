using System.Diagnostics;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

/// <summary>The launcher as a person at a shell starts it, and what it says.</summary>
internal sealed class Launcher : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Launcher(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The address of the line <c>ready http://…</c>.</summary>
    public Task<Uri> Ready => _ready.Task;

    /// <summary>The last lines that it said, for the message of a failed test.</summary>
    public string Tail
    {
        get
        {
            lock (_said) return string.Join('\n', _said.ToString().Split('\n').TakeLast(60));
        }
    }

    /// <summary>All that it said.</summary>
    public string All
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>How often it said so in a line of its own.</summary>
    public int Count(string words)
    {
        lock (_said) return _said.ToString().Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));
    }

    /// <param name="environment">Added to that of the tests, which lose the servers that <c>./test</c> started for the other projects.</param>
    /// <param name="arguments">As typed after <c>./run</c>.</param>
    public static Launcher Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var folder = Path.Combine(Root(), "artifacts", "bin", "AppHost");
        // The newest build, as the tests themselves were built with it.
        var program = new[] { "release", "debug" }.Select(c => Path.Combine(folder, c, "GovPortal.AppHost.dll")).Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc)!;
        var start = new ProcessStartInfo("dotnet", [program, "run", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var given in start.Environment.Keys.Where(k => k.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(given);
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var launcher = new Launcher(Process.Start(start)!);
        launcher._process.OutputDataReceived += (_, line) => launcher.Hear(line.Data);
        launcher._process.ErrorDataReceived += (_, line) => launcher.Hear(line.Data);
        launcher._process.BeginOutputReadLine();
        launcher._process.BeginErrorReadLine();
        return launcher;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop everything, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    public void Kill() => _process.Kill();

    public void Dispose() => _process.Dispose();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
        if (line.StartsWith("ready http://", StringComparison.Ordinal)) _ready.TrySetResult(new Uri(line["ready ".Length..]));
    }
}
