using System.Diagnostics;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>
/// Stops everything that was started when this process is killed. A shell in its own session reads a pipe whose only writer is this
/// process; the kernel closes it however the process ends. (PR_SET_PDEATHSIG follows the thread that forked, not the process.)
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const string Done = "done";

    /// <summary>
    /// Arguments: the run folder and the launcher's id. Services go first, then the servers; each stage has five seconds before it is
    /// killed. A launcher that ended in order says so; records of a later launcher on the same folder are not touched.
    /// </summary>
    private const string Script =
        """
        word=; read -r word; [ "$word" = done ] && exit 0
        launcher=$1
        ours() { parent=; read -r group start stage signal parent 2> /dev/null < "$1"; [ "$parent" = "$launcher" ]; }
        lives() {
          stat=$(cat "/proc/$group/stat" 2> /dev/null) || return 1
          set -- ${stat##*) }
          [ "$1" != Z ] && [ "${20}" = "$start" ]
        }
        stop() {
          round=0
          while [ $round -lt 50 ]; do
            left=0
            for record in "$0"/*.pgid; do
              [ -f "$record" ] && ours "$record" || continue
              if ! lives; then [ $round -lt 10 ] || rm -f "$record"; continue; fi
              [ "$stage" = "$1" ] || continue
              left=1
              case " $asked " in *" $group "*) ;; *) asked="$asked $group"; kill -"$signal" "-$group" 2> /dev/null ;; esac
            done
            # A process that was just being started may record itself a moment after its parent died.
            [ $left = 1 ] || [ $round -lt 3 ] || return 0
            sleep 0.1; round=$((round + 1))
          done
          for record in "$0"/*.pgid; do
            ours "$record" && lives && [ "$stage" = "$1" ] && kill -9 "-$group" 2> /dev/null
          done
        }
        asked=
        stop 1; stop 2
        for record in "$0"/*.pgid; do [ -f "$record" ] && ours "$record" && ! lives && rm -f "$record"; done
        exit 0
        """;

    private readonly Process _process;
    private bool _abandoned;

    private Watchdog(Process process) => _process = process;

    public static Watchdog Start(string runFolder)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script, runFolder, $"{Environment.ProcessId}"])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            // Its own pipes, or it would keep this process's output open after its death.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new Watchdog(Process.Start(start) ?? throw new LaunchException("setsid could not be started: install the package util-linux."));
    }

    /// <summary>Ends the pipe without a word, as the kernel does when this process is killed. For tests.</summary>
    internal void Abandon()
    {
        _abandoned = true;
        _process.StandardInput.Close();
    }

    /// <summary>Lets the watchdog go: everything that was started has been stopped.</summary>
    public void Dispose()
    {
        try
        {
            if (!_abandoned) _process.StandardInput.WriteLine(Done);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody ended the watchdog; nothing is left for it to watch.
        }

        _process.Dispose();
    }
}
