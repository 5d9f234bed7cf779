using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Local;

/// <summary>Starts everything, says where it is, and keeps it running until it is told to stop.</summary>
internal static class RunVerb
{
    public static async Task<int> RunAsync(Arguments arguments, IReadOnlyList<AfterStart> afterStart, CancellationToken ct)
    {
        var output = BuiltOutput.OfThisProgram();
        foreach (var process in Topology.Processes) output.Program(process);
        var terminal = Terminal.Console();
        var started = TimeProvider.System.GetTimestamp();
        string Elapsed() => $"({TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s)";

        using var folder = await DataFolder.OpenAsync(arguments.Data ?? output.DefaultDataFolder, ct);
        await Leftovers.ClearAsync(folder.Run, TimeSpan.FromSeconds(12), ct);
        var addresses = Addresses.Choose(folder.State, Ports.ChoosePublic(arguments.Port, Ports.IsFree));
        using var watchdog = Watchdog.Start(folder.Run);
        await using var servers = await StartServersAsync(folder, terminal, ct);
        var settings = new SuiteSettings(
            addresses,
            Databases.Given(Environment.GetEnvironmentVariable) ?? await Databases.EnsureAsync(servers.Postgres, folder.State, ct),
            servers.Messaging,
            await Certificates.EnsureAsync(folder, TimeProvider.System, ct),
            await Credentials.EnsureAsync(folder, arguments.Demo, ct),
            Inherited());

        terminal.Say($"servers are ready; databases are migrated {Elapsed()}");
        await Migrations.RunAsync(output, settings, folder, terminal, ct);
        await using var processes = new SuiteProcesses(output, settings, folder, terminal);
        terminal.Say($"databases are ready; processes are started {Elapsed()}");
        await processes.StartAsync(ct);
        terminal.Say($"all processes are healthy {Elapsed()}");

        var suite = new RunningSuite(new Uri(addresses.Public), settings.CredentialsPath, folder.Path, output.Root);
        foreach (var step in afterStart) await step(suite, terminal.Say, ct);
        Banner.Print(terminal, suite, addresses, folder);
        await Task.Delay(Timeout.Infinite, ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        terminal.Say("stopping");
        return 0;
    }

    private static Task<RunningServers> StartServersAsync(DataFolder folder, Terminal terminal, CancellationToken ct)
    {
        // The superuser's login is only for tests' servers: a suite that somebody else hosts gets ready-made databases.
        var databases = Databases.Given(Environment.GetEnvironmentVariable);
        var given = GivenServers.FromEnvironment() with { Postgres = databases is null ? null : "" };
        terminal.Say(given is { Postgres: not null, Messaging: not null } ? "the servers that the environment names are used" : "servers are started");
        return RunningServers.StartAsync(folder, ServerSizes.Suite, given, terminal.Say, ct);
    }

    private static Dictionary<string, string> Inherited() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? "");
}
