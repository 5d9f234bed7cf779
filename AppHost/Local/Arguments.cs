using System.Globalization;

namespace GovPortal.AppHost.Local;

/// <summary>What the command line asks for.</summary>
/// <param name="Verb"><c>run</c> or <c>servers</c>.</param>
/// <param name="Data">The data folder as typed; null = the default.</param>
/// <param name="Port">The public port as typed; null = the default or the next free one.</param>
/// <param name="Demo">Whether to load the demonstration data on the first start.</param>
/// <param name="Command">What <c>servers</c> runs.</param>
/// <param name="Check">Whether to prove the main job on a throw-away data folder instead of running on.</param>
internal sealed record Arguments(string Verb, string? Data, int? Port, bool Demo, IReadOnlyList<string> Command, bool Check = false)
{
    public const string Usage = "GovPortal.AppHost [run] [--data DIR] [--port P] [--no-demo | --check]   or   servers --data DIR -- COMMAND…";

    /// <exception cref="LaunchException">The line cannot be understood.</exception>
    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var arguments = new Arguments("run", null, null, Demo: true, []);
        var at = 0;
        if (args.Count > 0 && args[0] is "run" or "servers") arguments = arguments with { Verb = args[at++] };
        while (at < args.Count)
        {
            switch (args[at++])
            {
                case "--data":
                    arguments = arguments with { Data = ValueOf("--data", args, at++) };
                    break;
                case "--port" when arguments.Verb == "run":
                    arguments = arguments with { Port = PortOf(ValueOf("--port", args, at++)) };
                    break;
                case "--no-demo" when arguments.Verb == "run":
                    arguments = arguments with { Demo = false };
                    break;
                case "--check" when arguments.Verb == "run":
                    arguments = arguments with { Check = true };
                    break;
                case "--" when arguments.Verb == "servers":
                    arguments = arguments with { Command = [.. args.Skip(at)] };
                    at = args.Count;
                    break;
                case var unknown:
                    throw new LaunchException($"The argument {unknown} is not understood: {Usage}");
            }
        }

        return arguments.Verb == "servers" && arguments.Command.Count == 0
            ? throw new LaunchException($"servers needs a command to run after --: {Usage}")
            : arguments;
    }

    private static string ValueOf(string option, IReadOnlyList<string> args, int at) =>
        at < args.Count && args[at].Length > 0 ? args[at] : throw new LaunchException($"{option} needs a value: {Usage}");

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new LaunchException($"--port needs a number from 1 to 65535, not {text}.");
}
