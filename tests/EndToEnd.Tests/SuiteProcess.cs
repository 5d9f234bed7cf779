using System.Diagnostics;
using System.Net.Http.Headers;
using GovPortal.AppHost.Local;

namespace GovPortal.EndToEnd.Tests;

/// <summary>The whole suite on a folder and servers of its own, as an outside process. Tests see what any client sees.</summary>
public sealed class SuiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly int _port = Ports.Choose([], Ports.IsFree);
    private Launcher _launcher;

    private SuiteProcess(SuiteFolder folder, IReadOnlyDictionary<string, string> environment)
    {
        (Folder, _environment) = (folder, environment);
        _launcher = Launch();
    }

    /// <summary>The gateway.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public SuiteFolder Folder { get; }

    public string DataFolder => Folder.Path;

    /// <summary>What the launcher said last.</summary>
    public string Said => _launcher.Tail;

    /// <summary>All that stood on the launcher's terminal.</summary>
    public string Terminal => _launcher.All;

    /// <inheritdoc cref="SuiteFolder.Processes"/>
    public IReadOnlyDictionary<string, int> Processes => Folder.Processes;

    /// <param name="clients">Clients to know from the first start, beside <see cref="KnownClient.Tools"/>.</param>
    /// <param name="environment">Settings for every process, for instance where telemetry goes.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<SuiteProcess> StartAsync(IEnumerable<KnownClient> clients, IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        var folder = new SuiteFolder();
        await KnownClient.WriteAsync(folder.Path, clients, ct);
        var suite = new SuiteProcess(folder, environment);
        try
        {
            await suite.ReadyAsync(ct);
            return suite;
        }
        catch
        {
            await suite.DisposeAsync();
            throw;
        }
    }

    /// <summary>A caller without a token.</summary>
    public HttpClient Anybody() => new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(100) };

    /// <summary>A caller with the token of a client of the credentials file; it works for an hour.</summary>
    public async Task<HttpClient> SignInAsync(string clientId, CancellationToken ct)
    {
        var known = await KnownClient.ReadAsync(DataFolder, clientId, ct);
        var client = Anybody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await client.TokenAsync(known, ct));
        return client;
    }

    /// <summary>kill -9 of one process of <see cref="Processes"/>, not of its group: its children see to themselves, as after a crash.</summary>
    public void Kill(string name)
    {
        using var process = Process.GetProcessById(Processes[name]);
        process.Kill();
    }

    /// <summary>How often the launcher has started a process again and seen it ready.</summary>
    public int Returned(string name) => _launcher.Count($"{name} is ready again");

    /// <summary>kill -9 of the launcher itself.</summary>
    public async Task KillLauncherAsync(CancellationToken ct)
    {
        _launcher.Kill();
        await _launcher.EndAsync(ct);
    }

    /// <summary>A new launcher on the same folder and port, once the one before has ended.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        _launcher.Dispose();
        _launcher = Launch();
        await ReadyAsync(ct);
    }

    /// <returns>The launcher's exit code after SIGTERM.</returns>
    public async Task<int> StopAsync()
    {
        await _launcher.TerminateAsync();
        using var patience = new CancellationTokenSource(StopLimit);
        return await _launcher.EndAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (OperationCanceledException)
        {
            _launcher.Kill();
        }

        _launcher.Dispose();
        await Folder.DeleteAsync();
    }

    private Launcher Launch() => Launcher.Start(_environment, "--data", DataFolder, "--no-demo", "--port", $"{_port}");

    private async Task ReadyAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartLimit);
        var ended = _launcher.EndAsync(patience.Token);
        if (await Task.WhenAny(_launcher.Ready, ended) == ended)
            throw new InvalidOperationException($"The suite did not start: {Said}\nIts processes: {string.Join("\n", await Folder.RemainsAsync(ct))}");
        Address = await _launcher.Ready;
    }
}
