namespace GovPortal.AppHost.Local.Processes;

/// <summary>What a killed run left: its watchdog is stopping it, or, if that was killed too, it is stopped here.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public static async Task ClearAsync(string runFolder, TimeSpan patience, CancellationToken ct)
    {
        await WaitUntilGoneAsync(runFolder, patience, ct);
        foreach (var stage in new[] { Stage.Service, Stage.Server })
        {
            foreach (var record in RunRecord.Living(runFolder).Where(r => r.Stage == stage)) Signals.SendToGroup(record.Group, record.StopSignal);
            await WaitUntilGoneAsync(runFolder, stage, TimeSpan.FromSeconds(5), ct);
            foreach (var record in RunRecord.Living(runFolder).Where(r => r.Stage == stage)) Signals.SendToGroup(record.Group, Signals.Kill);
            await WaitUntilGoneAsync(runFolder, stage, TimeSpan.FromSeconds(5), ct);
        }

        foreach (var file in Directory.GetFiles(runFolder, "*.pgid")) File.Delete(file);
    }

    private static Task WaitUntilGoneAsync(string runFolder, TimeSpan patience, CancellationToken ct) =>
        WaitAsync(() => RunRecord.Living(runFolder).Count == 0, patience, ct);

    private static Task WaitUntilGoneAsync(string runFolder, Stage stage, TimeSpan patience, CancellationToken ct) =>
        WaitAsync(() => RunRecord.Living(runFolder).All(r => r.Stage != stage), patience, ct);

    private static async Task WaitAsync(Func<bool> gone, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < patience && !gone(); waited += Poll) await Task.Delay(Poll, ct);
    }
}
