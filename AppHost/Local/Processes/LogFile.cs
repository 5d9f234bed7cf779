using System.Text;

namespace GovPortal.AppHost.Local.Processes;

/// <summary>One process's lines in <c>logs/NAME.log</c>; the run before keeps one older file once it has grown.</summary>
internal sealed class LogFile : IDisposable
{
    private const long Large = 20 * 1024 * 1024;
    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;

    public LogFile(string folder, string name)
    {
        Path = System.IO.Path.Combine(folder, name + ".log");
        if (File.Exists(Path) && new FileInfo(Path).Length > Large) File.Move(Path, Path + ".1", overwrite: true);
        var options = new FileStreamOptions
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        _writer = new StreamWriter(Path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options) { AutoFlush = true };
    }

    public string Path { get; }

    /// <summary>The newest line that is not empty: what a sentence about a failed start quotes.</summary>
    public string? Last { get; private set; }

    public void Write(string line)
    {
        lock (_gate)
        {
            if (!string.IsNullOrWhiteSpace(line)) Last = line.Trim();
            try
            {
                _writer.WriteLine(line);
            }
            catch (IOException)
            {
                // A full disk must not take the suite down with it: the line is lost, the process goes on.
            }
            catch (ObjectDisposedException)
            {
                // A last line after the stop.
            }
        }
    }

    public void Dispose()
    {
        lock (_gate) _writer.Dispose();
    }
}
