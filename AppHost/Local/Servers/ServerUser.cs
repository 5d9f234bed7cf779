using System.Diagnostics;

namespace GovPortal.AppHost.Local.Servers;

/// <summary>The account that a server runs as: its own when the launcher is root (both servers refuse root), else the launcher's.</summary>
internal sealed record ServerUser(string? Account)
{
    public static ServerUser For(string account) => new(Environment.IsPrivilegedProcess ? account : null);

    /// <summary>The command as this user runs it.</summary>
    public IReadOnlyList<string> Command(params IReadOnlyList<string> command) => Account is null
        ? command
        : ["setpriv", "--reuid", Account, "--regid", Account, "--init-groups", "--", .. command];

    /// <summary>Makes a folder that this user owns and nobody else may read.</summary>
    public Task MakeFolderAsync(string folder, CancellationToken ct)
    {
        IReadOnlyList<string> owner = Account is null ? [] : ["-o", Account, "-g", Account];
        return RunAsync(["install", "-d", "-m", "700", .. owner, folder], null, ct);
    }

    /// <summary>Writes a file as this user, readable by nobody else.</summary>
    public Task WriteFileAsync(string path, string content, CancellationToken ct) =>
        RunAsync(Command("sh", "-c", "umask 077; rm -f \"$0\"; cat > \"$0\"", path), content, ct);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="LaunchException">It failed; the message has its last words.</exception>
    public static async Task RunAsync(IReadOnlyList<string> command, string? input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (key, value) in ServerEnvironment.Bare) start.Environment[key] = value;
        using var process = Process.Start(start) ?? throw new LaunchException($"{command[0]} could not be started.");
        if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = (await process.StandardError.ReadToEndAsync(ct)).Trim();
        await output;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new LaunchException($"{NameOf(command)} failed ({errors.ReplaceLineEndings(" ")}): see that the disk is writable and not full.");
    }

    private static string NameOf(IReadOnlyList<string> command) =>
        Path.GetFileName(command[0] == "setpriv" ? command.SkipWhile(part => part != "--").ElementAt(1) : command[0]);
}
