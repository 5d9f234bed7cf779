namespace GovPortal.AppHost.Tests;

/// <summary>A throw-away folder. Below /tmp, so that the servers' own users can reach it.</summary>
internal sealed class Scratch : IDisposable
{
    private const UnixFileMode OthersMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public Scratch()
    {
        Path = Directory.CreateTempSubdirectory("govportal-apphost-").FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, OthersMayEnter);
    }

    public string Path { get; }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Waits for a condition, with a limit that only a broken machine reaches.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var round = 0; round < 600; round++)
        {
            if (holds()) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{what} did not come about");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
