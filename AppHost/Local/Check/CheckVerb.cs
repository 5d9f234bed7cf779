using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GovPortal.AppHost.Local.Demo;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Local.Check;

/// <summary>Starts the suite on a throw-away data folder, proves the main job through the gateway, and stops everything.</summary>
internal static class CheckVerb
{
    /// <summary>A client of another town, so that the check can try what a stranger may not.</summary>
    public const string Stranger = "check-stranger";
    public const string StrangersTown = "check-other-town";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>0 when everything holds; 130 when it was interrupted.</returns>
    /// <exception cref="LaunchException">A step failed.</exception>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var folder = Path.Combine(Path.GetTempPath(), $"govportal-check-{Guid.CreateVersion7():N}"[..28]);
        Directory.CreateDirectory(folder);
        using var proven = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var steps = new CheckSteps();
        string? servers = null;
        var held = false;
        AfterStart[] afterStart =
        [
            async (suite, say, stop) =>
            {
                servers = await ServerFolderAsync(suite.DataFolder, stop);
                steps.Took("start", clock.Elapsed, "servers, databases, every process healthy");
                await steps.ProveAsync("demo", () => LoadAsync(suite, say, stop));
                await MainJob.ProveAsync(suite, steps, say, stop);
                held = true;
                await proven.CancelAsync();
            },
        ];
        try
        {
            await AddStrangerAsync(folder, ct);
            await RunVerb.RunAsync(arguments with { Data = folder, Demo = true }, afterStart, proven.Token);
        }
        catch (OperationCanceledException) when (held)
        {
            // Ended by the check itself.
        }
        finally
        {
            Clear(folder, keepLogs: !held && !ct.IsCancellationRequested);
            if (servers is not null && Directory.Exists(servers)) Directory.Delete(servers, recursive: true);
        }

        if (!held) return 130;
        foreach (var line in steps.Table()) Console.WriteLine(line);
        Console.WriteLine("The check holds.");
        return 0;
    }

    /// <param name="keepLogs">What failed is said with the place of its log.</param>
    private static void Clear(string folder, bool keepLogs)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var inner in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (inner is DirectoryInfo { Name: DataFolder.LogFolder } && keepLogs) continue;
            if (inner is DirectoryInfo { LinkTarget: null } directory) directory.Delete(recursive: true);
            else inner.Delete();
        }

        if (!keepLogs) Directory.Delete(folder);
    }

    private static async Task<string> LoadAsync(RunningSuite suite, Action<string> say, CancellationToken ct)
    {
        await DemoTown.LoadAsync(suite, say, ct);
        return "loaded through the gateway";
    }

    /// <summary>Identity makes the clients of this file exist when it migrates; the launcher keeps what it finds in it.</summary>
    private static Task AddStrangerAsync(string folder, CancellationToken ct)
    {
        var credentials = new Credentials([new ClientCredentials(Stranger, Secrets.New(), ["informationOfficer"], StrangersTown)], []);
        var json = JsonSerializer.Serialize(credentials, Json);
        return PrivateFile.WriteAsync(Path.Combine(folder, "credentials.json"), Encoding.UTF8.GetBytes(json), ct);
    }

    /// <summary>The servers' own files may lie outside the data folder: see <see cref="DataFolder"/>.</summary>
    private static async Task<string?> ServerFolderAsync(string folder, CancellationToken ct) =>
        (await LaunchState.OpenAsync(Path.Combine(folder, "state.json"), ct)).ServerFolder;
}
