using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Tests;

public sealed class SupervisedTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    /// <summary>As a killed PostgreSQL: its backends lead sessions of their own and keep its output open.</summary>
    [Fact]
    public async Task An_end_is_seen_though_somebody_still_holds_the_output()
    {
        using var scratch = new Scratch();
        var holder = scratch.In("holder");
        await using var child = Child.Start(
            new ChildSpec("leader", ["sh", "-c", $"setsid sleep 600 & echo $! > {holder}; exec sleep 601"], ServerEnvironment.Bare), scratch.Path, _ => { });
        await Scratch.UntilAsync(() => File.Exists(holder) && File.ReadAllText(holder).EndsWith('\n'), "the one that holds the output");
        using var sleeper = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(holder, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
        try
        {
            Signals.SendToGroup(child.Id, Signals.Kill);

            (await child.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(Long, TestContext.Current.CancellationToken)).ShouldBe(137);
            await child.StopAsync(Long).WaitAsync(Long, TestContext.Current.CancellationToken);
            sleeper.HasExited.ShouldBeFalse();
        }
        finally
        {
            sleeper.Kill();
        }
    }

    [Fact]
    public async Task A_restart_is_awaited_and_one_that_never_becomes_ready_is_tried_again()
    {
        using var scratch = new Scratch();
        using var log = new LogFile(scratch.Path, "worker");
        var starts = 0;
        var said = new ConcurrentQueue<string>();
        // Ready at once the first and the third time; never the second.
        Task ReadyAsync(CancellationToken ct) => Interlocked.Increment(ref starts) == 2 ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask;
        var spec = new ChildSpec("worker", ["sleep", "600"], ServerEnvironment.Bare);
        await using var worker = new Supervised(spec, scratch.Path, log, ReadyAsync, said.Enqueue);
        await worker.StartAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        // It was ready before its program was even loaded, so that its record may not fit it yet.
        await Scratch.UntilAsync(() => RunRecord.Living(scratch.Path).Count == 1, "the first start");
        Signals.SendToGroup(RunRecord.Living(scratch.Path).Single().Group, Signals.Kill);

        await Scratch.UntilAsync(() => said.Contains("worker is ready again"), "the third start");
        said.ShouldContain(line => line.StartsWith("worker was not ready 2 seconds after its restart", StringComparison.Ordinal));
        await worker.StopAsync(Long);
        RunRecord.Living(scratch.Path).ShouldBeEmpty();
    }
}
