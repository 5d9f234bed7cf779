using System.ComponentModel;
using System.Diagnostics;

namespace GovPortal.Deploy.Tests.Tools;

/// <summary>What a finished program said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public string OrThrow() => ExitCode == 0 ? Output : throw new InvalidOperationException(Errors + Output);
}

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <param name="missing">The sentence that says what to do where the program is not installed.</param>
    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string missing, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Checkout.Root,
        };
        using var process = Start(start, missing);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new CommandResult(process.ExitCode, await output, await errors);
    }

    private static Process Start(ProcessStartInfo start, string missing)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException(missing);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{missing} ({e.Message})", e);
        }
    }
}
