using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;
using GovPortal.AppHost.Local.Suite;

namespace GovPortal.AppHost.Tests;

public sealed class BadEnvironmentTests
{
    [Fact]
    public void Missing_servers_are_named_with_the_line_that_installs_them()
    {
        using var scratch = new Scratch();
        Refused(() => ServerBinaries.Find(scratch.Path)).ShouldBe(
            "The PostgreSQL server is not installed: type ./run as root or with sudo rights, or install them with: sudo apt-get install postgresql rabbitmq-server.");

        Install(scratch, "usr/lib/postgresql/15/bin/postgres");
        Refused(() => ServerBinaries.Find(scratch.Path)).ShouldStartWith("The RabbitMQ server is not installed");
    }

    [Fact]
    public void The_newest_installed_version_is_taken()
    {
        using var scratch = new Scratch();
        Install(scratch, "usr/lib/postgresql/9.6/bin/postgres");
        Install(scratch, "usr/lib/postgresql/15/bin/postgres");
        Install(scratch, "usr/lib/rabbitmq/lib/rabbitmq_server-3.9.13/sbin/rabbitmq-server");
        Install(scratch, "usr/lib/rabbitmq/lib/rabbitmq_server-3.10.8/sbin/rabbitmq-server");
        Install(scratch, "usr/bin/epmd");
        var found = ServerBinaries.Find(scratch.Path);
        found.PostgresFolder.ShouldEndWith("/15/bin");
        found.RabbitScript.ShouldEndWith("/rabbitmq_server-3.10.8/sbin/rabbitmq-server");
    }

    [Fact]
    public void An_unbuilt_process_is_named_with_the_remedy()
    {
        using var scratch = new Scratch();
        var output = BuiltOutput.Of(Directory.CreateDirectory(scratch.In("artifacts/bin/AppHost/release")).FullName + "/");
        (output.Root, output.Configuration).ShouldBe((scratch.Path, "release"));
        Refused(() => output.Program(Topology.Processes[0])).ShouldStartWith("identity has not been built");
        Refused(() => BuiltOutput.Of("/opt/elsewhere")).ShouldContain("artifacts/bin");
    }

    [Fact]
    public async Task A_process_that_ends_while_it_starts_is_quoted_with_its_log()
    {
        using var scratch = new Scratch();
        using var log = new LogFile(scratch.Path, "broken");
        var spec = new ChildSpec("broken", ["sh", "-c", "echo no such thing; exit 3"], ServerEnvironment.Bare);
        await using var process = new Supervised(spec, scratch.Path, log, ct => Task.Delay(Timeout.Infinite, ct), _ => { });
        var refusal = await Should.ThrowAsync<LaunchException>(() => process.StartAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        refusal.Message.ShouldBe($"broken ended with exit code 3 while it was starting (its last words: no such thing): see {log.Path}.");
    }

    [Fact]
    public async Task A_state_file_that_cannot_be_read_is_not_overwritten()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.In("state.json"), "{ broken", TestContext.Current.CancellationToken);
        await Should.ThrowAsync<LaunchException>(() => DataFolder.OpenAsync(scratch.Path, TestContext.Current.CancellationToken));
        (await File.ReadAllTextAsync(scratch.In("state.json"), TestContext.Current.CancellationToken)).ShouldBe("{ broken");
    }

    private static string Refused(Action action) => Should.Throw<LaunchException>(action).Message;

    private static void Install(Scratch scratch, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(scratch.In(path))!);
        File.WriteAllText(scratch.In(path), "");
    }
}
