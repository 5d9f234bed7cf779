using System.Diagnostics;
using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Processes;

namespace GovPortal.AppHost.Tests;

public sealed class DataFolderTests
{
    [Fact]
    public async Task A_folder_in_use_is_refused_by_the_process_that_holds_it()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        using var held = await DataFolder.OpenAsync(scratch.Path, ct);
        var refusal = await Should.ThrowAsync<LaunchException>(() => DataFolder.OpenAsync(scratch.Path, ct));
        refusal.Message.ShouldContain("already running");
        refusal.Message.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task What_a_killed_run_left_does_not_stand_in_the_way()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(scratch.In("run"));
        await File.WriteAllTextAsync(scratch.In("run/lock"), "", ct);
        await File.WriteAllTextAsync(scratch.In("run/launcher.pid"), "1\n", ct);
        await File.WriteAllTextAsync(scratch.In("run/postgres.pgid"), "999999999 12345 2 2 1\n", ct);

        using var folder = await DataFolder.OpenAsync(scratch.Path, ct);
        await Leftovers.ClearAsync(folder.Run, TimeSpan.FromSeconds(10), ct);
        Directory.GetFiles(folder.Run, "*.pgid").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reused_process_id_is_not_taken_for_a_leftover()
    {
        using var scratch = new Scratch();
        using var stranger = Process.Start("sleep", "600");
        Directory.CreateDirectory(scratch.In("run"));
        await File.WriteAllTextAsync(scratch.In("run/gateway.pgid"), $"{stranger.Id} 1 1 15 1\n", TestContext.Current.CancellationToken);
        await Leftovers.ClearAsync(scratch.In("run"), TimeSpan.Zero, TestContext.Current.CancellationToken);
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    [Fact]
    public void Server_files_lie_in_the_data_folder_unless_their_users_cannot_reach_it()
    {
        var id = Guid.CreateVersion7();
        DataFolder.ServerFolderFor("/srv/data", id, privileged: true, _ => true).ShouldBe("/srv/data/servers");
        DataFolder.ServerFolderFor("/root/data", id, privileged: false, _ => false).ShouldBe("/root/data/servers");
        var away = DataFolder.ServerFolderFor("/root/data", id, privileged: true, _ => false);
        away.ShouldMatch("^/var/lib/govportal/[0-9a-f]{12}$");
        DataFolder.ServerFolderFor("/root/data", Guid.CreateVersion7(), privileged: true, _ => false).ShouldNotBe(away);
    }

    [Fact]
    public void A_folder_below_a_private_one_cannot_be_reached_by_others()
    {
        using var scratch = new Scratch();
        var inner = Directory.CreateDirectory(scratch.In("private/data"));
        DataFolder.OthersMayReach(inner.FullName).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(scratch.In("private"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        DataFolder.OthersMayReach(inner.FullName).ShouldBeFalse();
    }
}
