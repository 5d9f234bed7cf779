using GovPortal.AppHost.Local;

namespace GovPortal.AppHost.Tests;

public sealed class ArgumentsTests
{
    [Fact]
    public void Without_arguments_it_runs_with_the_demo_on_the_default_folder_and_port()
    {
        var arguments = Arguments.Parse([]);
        (arguments.Verb, arguments.Data, arguments.Port, arguments.Demo).ShouldBe(("run", null, null, true));
    }

    [Theory]
    [InlineData("run")]
    [InlineData(null)]
    public void The_verb_run_may_be_left_out(string? verb)
    {
        string[] options = ["--port", "9090", "--no-demo", "--data", "/srv/x"];
        var arguments = Arguments.Parse(verb is null ? options : [verb, .. options]);
        (arguments.Verb, arguments.Data, arguments.Port, arguments.Demo).ShouldBe(("run", "/srv/x", 9090, false));
    }

    [Fact]
    public void Everything_after_two_dashes_is_the_command_that_servers_runs()
    {
        var arguments = Arguments.Parse(["servers", "--data", "d", "--", "dotnet", "test", "--port", "--"]);
        arguments.Verb.ShouldBe("servers");
        arguments.Command.ShouldBe(["dotnet", "test", "--port", "--"]);
    }

    [Theory]
    [InlineData("--unknown")]
    [InlineData("stop")]
    [InlineData("--data")]
    [InlineData("--port", "0")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "eighty")]
    [InlineData("servers", "--data", "d")]
    [InlineData("servers", "--port", "80", "--", "true")]
    public void What_cannot_be_understood_is_refused_in_one_sentence(params string[] args) =>
        Should.Throw<LaunchException>(() => Arguments.Parse(args)).Message.ShouldNotContain("\n");
}
