using System.Diagnostics;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

public sealed class MainJobTests
{
    /// <summary>The launcher's own check: a private suite on an empty folder, one real town's year in, its annual report out, as an outside client.</summary>
    [Fact]
    public async Task A_towns_work_goes_in_and_its_2014_report_comes_out()
    {
        var folder = Path.Combine(Root(), "artifacts", "bin", "AppHost");
        var launcher = new[] { "release", "debug" }.Select(c => Path.Combine(folder, c, "GovPortal.AppHost.dll")).First(File.Exists);
        var start = new ProcessStartInfo("dotnet", [launcher, "run", "--check"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var given in start.Environment.Keys.Where(k => k.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(given);
        using var process = Process.Start(start)!;
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, string.Join('\n', said.ToString().Split('\n').TakeLast(60)));
        said.ToString().ShouldContain("The check holds.");
    }

    private static void Keep(StringBuilder said, string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GovPortal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
