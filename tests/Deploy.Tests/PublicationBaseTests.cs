using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Tools;

namespace GovPortal.Deploy.Tests;

/// <summary>Publication's image, and no other, has the program that draws PDF pages; the script is run with programs that only write down how they were called.</summary>
public sealed class PublicationBaseTests : IDisposable
{
    private const string Plain = "mirror.example/aspnet:10.0";
    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-tests-").FullName;

    private string Calls => File.Exists(Path.Combine(_folder, "calls")) ? File.ReadAllText(Path.Combine(_folder, "calls")) : "";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_base_has_the_renderer_its_character_maps_and_a_Chinese_font_and_runs_as_nobody_of_note()
    {
        var lines = File.ReadAllLines(Checkout.Of("deploy/publication.Dockerfile"));
        var install = lines.Single(l => l.Contains("apt-get install", StringComparison.Ordinal));
        foreach (var package in (string[])["poppler-utils", "poppler-data", "fonts-noto-cjk"]) install.ShouldContain(package);
        lines[^1].ShouldBe("USER 1654", "as the chart runs it");
    }

    [Fact]
    public async Task An_engine_builds_and_pushes_the_base_and_publication_alone_stands_on_it()
    {
        var called = await RunAsync(["registry.example/suite", "1.2"], engine: true, ("CONTAINER_BASE_IMAGE", Plain));

        called.ExitCode.ShouldBe(0, called.Errors);
        Calls.ShouldContain($"docker build -f deploy/publication.Dockerfile --build-arg BASE={Plain} -t registry.example/suite/govportal-publication-base:1.2 deploy");
        Calls.ShouldContain("docker push registry.example/suite/govportal-publication-base:1.2");
        Bases().ShouldBe(Topology.Processes.Select(p => (p.Project, p.Name == "publication" ? "registry.example/suite/govportal-publication-base:1.2" : Plain)));
    }

    [Theory]
    [InlineData("registry.example/base:1", "registry.example/base:1")]
    [InlineData("none", "")]
    public async Task Without_an_engine_a_base_is_named_or_left_out(string said, string expected)
    {
        var called = await RunAsync(["registry.example", "1.2"], engine: false, ("PUBLICATION_BASE_IMAGE", said));

        called.ExitCode.ShouldBe(0, called.Errors);
        Bases().ShouldBe(Topology.Processes.Select(p => (p.Project, p.Name == "publication" ? expected : "")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_built_where_the_renderer_would_be_missing_by_oversight(bool archives)
    {
        var called = await RunAsync(archives ? ["--archives", _folder, "1.2"] : ["registry.example", "1.2"], engine: archives);

        called.ExitCode.ShouldNotBe(0);
        called.Errors.ShouldContain("PUBLICATION_BASE_IMAGE");
        Calls.ShouldBe("");
    }

    /// <returns>Every project that was published, and the base that it was given.</returns>
    private IEnumerable<(string Project, string Base)> Bases()
    {
        const string Option = "-p:ContainerBaseImage=";
        return Calls.Split('\n').Where(l => l.StartsWith("dotnet publish ", StringComparison.Ordinal)).Select(l => l.Split(' '))
            .Select(words => (words[2], words.FirstOrDefault(w => w.StartsWith(Option, StringComparison.Ordinal))?[Option.Length..] ?? ""));
    }

    private async Task<CommandResult> RunAsync(string[] arguments, bool engine, params (string Name, string Value)[] settings)
    {
        Plant("dotnet");
        if (engine) Plant("docker");
        // Only what the script needs beside them, so that no engine of this machine is found.
        foreach (var program in (string[])["bash", "dirname", "realpath", "sed"]) File.CreateSymbolicLink(Path.Combine(_folder, program), Found(program));
        string[] environment = ["-i", $"PATH={_folder}", .. settings.Select(s => $"{s.Name}={s.Value}")];
        return await Command.RunAsync("env", [.. environment, "bash", Checkout.Of("deploy/images"), .. arguments], "env is missing.", TestContext.Current.CancellationToken);
    }

    private void Plant(string program)
    {
        var path = Path.Combine(_folder, program);
        File.WriteAllText(path, $"#!{Found("bash")}\necho \"{program} $*\" >>\"{_folder}/calls\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Found(string program) => ((string[])["/bin", "/usr/bin"]).Select(f => Path.Combine(f, program)).First(File.Exists);
}
