using System.Diagnostics;
using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Tests;

public sealed class WatchdogTests
{
    [Fact]
    public async Task Recorded_groups_are_stopped_when_the_pipe_ends_even_those_that_ignore_a_polite_signal()
    {
        using var scratch = new Scratch();
        await using var polite = Start(scratch, "polite", "sleep 600 & wait");
        await using var stubborn = Start(scratch, "stubborn", "trap '' TERM; while :; do sleep 1; done");
        await Scratch.UntilAsync(() => RunRecord.Living(scratch.Path).Count == 2, "both records");
        using var watchdog = Watchdog.Start(scratch.Path);

        watchdog.Abandon();

        await Scratch.UntilAsync(() => polite.HasExited && stubborn.HasExited, "the end of both processes");
        await Scratch.UntilAsync(() => Directory.GetFiles(scratch.Path, "*.pgid").Length == 0, "the end of their records");
    }

    [Fact]
    public async Task A_later_launchers_processes_are_left_alone()
    {
        using var scratch = new Scratch();
        await using var ours = Start(scratch, "ours", "sleep 600");
        await using var later = Start(scratch, "later", "sleep 600");
        await Scratch.UntilAsync(() => RunRecord.Living(scratch.Path).Count == 2, "both records");
        var record = RunRecord.FileFor(scratch.Path, "later");
        var text = await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(record, text.Replace($" {Environment.ProcessId}\n", " 4194305\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using (var watchdog = Watchdog.Start(scratch.Path))
        {
            watchdog.Abandon();
            await Scratch.UntilAsync(() => ours.HasExited && !File.Exists(RunRecord.FileFor(scratch.Path, "ours")), "the end of the first");
        }

        later.HasExited.ShouldBeFalse();
        await later.StopAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>The whole way: the launcher starts real servers, is killed, and nothing of it is left.</summary>
    [Fact]
    public async Task Nothing_is_left_of_a_launcher_that_was_killed()
    {
        using var scratch = new Scratch();
        var launcher = Path.Combine(AppContext.BaseDirectory, "GovPortal.AppHost.dll");
        var seen = scratch.In("seen");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [launcher, "servers", "--data", scratch.Path, "--", "sh", "-c", $"ls {scratch.In("run")} > {seen}; kill -9 $PPID"]))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(137);
        (await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken)).ShouldBe("epmd.pgid\nlauncher.pid\nlock\npostgres.pgid\nrabbitmq.pgid\n");
        await Scratch.UntilAsync(() => Directory.GetFiles(scratch.In("run"), "*.pgid").Length == 0, "the end of the servers");
    }

    [Fact]
    public async Task A_crashed_process_is_started_again()
    {
        using var scratch = new Scratch();
        var starts = scratch.In("starts");
        using var log = new LogFile(scratch.Path, "worker");
        var spec = new ChildSpec("worker", ["sh", "-c", $"echo started >> {starts}; exec sleep 600"], ServerEnvironment.Bare);
        await using var worker = new Supervised(spec, scratch.Path, log, _ => Scratch.UntilAsync(() => File.Exists(starts), "the start"), _ => { });
        await worker.StartAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Signals.SendToGroup(RunRecord.Living(scratch.Path).Single().Group, Signals.Kill);

        await Scratch.UntilAsync(() => File.ReadAllLines(starts).Length == 2, "the second start");
        await worker.StopAsync(TimeSpan.FromSeconds(5));
        RunRecord.Living(scratch.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Pauses_double_up_to_half_a_minute_and_begin_again_after_a_healthy_minute()
    {
        var backOff = new BackOff();
        Enumerable.Range(0, 7).Select(_ => backOff.Next(wasHealthy: false).TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 30, 30]);
        backOff.Next(wasHealthy: true).TotalSeconds.ShouldBe(1);
    }

    private static Child Start(Scratch scratch, string name, string script) =>
        Child.Start(new ChildSpec(name, ["sh", "-c", script], ServerEnvironment.Bare), scratch.Path, _ => { });
}
