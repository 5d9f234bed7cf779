using System.Globalization;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>
/// What a started process wrote about itself into <c>run/NAME.pgid</c> before it became what it is: its process group, its start
/// time (so that a reused process id is never mistaken for it), when to stop it, with which signal, and who
/// started it.
/// </summary>
internal sealed record RunRecord(string Path, int Group, string StartTime, Stage Stage, int StopSignal)
{
    /// <summary>Runs in the new process, then becomes the command. Arguments: record file, stage, stop signal, parent's id, command.</summary>
    /// <remarks>A parent that is gone already would never stop it, so it does not start then.</remarks>
    public const string Recorder =
        """
        record=$0; stage=$1; signal=$2; parent=$3; shift 3
        read -r stat < /proc/$$/stat; set -- $stat -- "$@"; eval "start=\${22}"
        while [ "$1" != -- ]; do shift; done; shift
        umask 077; echo "$$ $start $stage $signal $parent" > "$record" || exit 70
        [ "$(cut -d ' ' -f 4 /proc/$$/stat)" = "$parent" ] || exit 71
        umask 022; exec "$@" < /dev/null
        """;

    public static string FileFor(string runFolder, string name) => System.IO.Path.Combine(runFolder, name + ".pgid");

    /// <summary>Every process that this or an earlier run recorded and that still lives.</summary>
    public static IReadOnlyList<RunRecord> Living(string runFolder) =>
        Directory.Exists(runFolder)
            ? [.. Directory.GetFiles(runFolder, "*.pgid").Select(Read).OfType<RunRecord>().Where(r => r.Lives)]
            : [];

    public bool Lives => StartTimeOf(Group) == StartTime;

    public static RunRecord? Read(string file)
    {
        string[] parts;
        try
        {
            parts = File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        return parts.Length == 5
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var group) && group > 1
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var stage)
            && int.TryParse(parts[3], CultureInfo.InvariantCulture, out var signal)
                ? new RunRecord(file, group, parts[1], (Stage)stage, signal)
                : null;
    }

    /// <summary>The kernel's start time of a process in clock ticks since boot; null when there is no such process or only its remains.</summary>
    private static string? StartTimeOf(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            // The name in parentheses may hold spaces; the fields after it may not. State is field 3, the start time field 22.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
