using System.Diagnostics;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>
/// Stops everything that was started when this process is killed. A shell in its own session reads a pipe whose only writer is this
/// process; the kernel closes it however the process ends. (PR_SET_PDEATHSIG follows the thread that forked, not the process.)
/// </summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>Argument: the run folder. Services go first, then the servers; each stage has five seconds before it is killed.</summary>
    private const string Script =
        """
        cat > /dev/null
        lives() {
          read -r group start stage signal < "$1" 2> /dev/null || return 1
          stat=$(cat "/proc/$group/stat" 2> /dev/null) || return 1
          set -- ${stat##*) }
          [ "$1" != Z ] && [ "${20}" = "$start" ]
        }
        stop() {
          round=0
          while [ $round -lt 50 ]; do
            left=0
            for record in "$0"/*.pgid; do
              [ -f "$record" ] || continue
              if ! lives "$record"; then [ $round -lt 10 ] || rm -f "$record"; continue; fi
              [ "$stage" = "$1" ] || continue
              left=1
              case " $asked " in *" $group "*) ;; *) asked="$asked $group"; kill -"$signal" "-$group" 2> /dev/null ;; esac
            done
            # A process that was just being started may record itself a moment after its parent died.
            [ $left = 1 ] || [ $round -lt 3 ] || return 0
            sleep 0.1; round=$((round + 1))
          done
          for record in "$0"/*.pgid; do
            lives "$record" && [ "$stage" = "$1" ] && kill -9 "-$group" 2> /dev/null
          done
        }
        asked=
        stop 1; stop 2
        for record in "$0"/*.pgid; do [ -f "$record" ] && ! lives "$record" && rm -f "$record"; done
        exit 0
        """;

    private readonly Process _process;

    private Watchdog(Process process) => _process = process;

    public static Watchdog Start(string runFolder)
    {
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script, runFolder])
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

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.Dispose();
    }
}
