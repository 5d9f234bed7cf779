namespace GovPortal.AppHost.Local;

/// <summary>What the person who started the suite sees: each line under the name of the process that wrote it.</summary>
internal sealed class Terminal(TextWriter output, bool colours)
{
    private const string Launcher = "govportal";
    private static readonly int Width = Topology.Processes.Max(p => Math.Max(p.Name.Length, Launcher.Length));
    private static readonly string[] Palette = ["36", "32", "33", "35", "34", "96", "92"];
    private readonly Lock _gate = new();

    /// <summary>On the console; in colour unless it is redirected or NO_COLOR is set (no-color.org).</summary>
    public static Terminal Console() => new(
        System.Console.Out,
        !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>A line of one process.</summary>
    public void Line(string process, string text)
    {
        var padded = process.PadRight(Width);
        Plain(colours ? $"\e[{ColourOf(process)}m{padded} |\e[0m {text}" : $"{padded} | {text}");
    }

    /// <summary>A line of the launcher itself.</summary>
    public void Say(string text) => Line(Launcher, text);

    /// <summary>A line without a name: the table of addresses, and the one that scripts wait for.</summary>
    public void Plain(string text)
    {
        lock (_gate)
        {
            try
            {
                output.WriteLine(text);
                output.Flush();
            }
            catch (IOException)
            {
                // The terminal is gone; the log files have everything.
            }
        }
    }

    private static string ColourOf(string process)
    {
        var index = Topology.Processes.Select(p => p.Name).ToList().IndexOf(process);
        return index < 0 ? "1" : Palette[index % Palette.Length];
    }
}
