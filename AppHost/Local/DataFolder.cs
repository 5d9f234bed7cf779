using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovPortal.AppHost.Local;

/// <summary>The folder that holds everything one suite keeps. Only one launcher at a time works on it: it holds a lock that the kernel drops with the process.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>What every process has said.</summary>
    public const string LogFolder = "logs";

    private const string OutOfTheWay = "/var/lib/govportal";
    private const UnixFileMode OthersMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock, LaunchState state)
    {
        Path = path;
        _lock = @lock;
        State = state;
    }

    public string Path { get; }

    public LaunchState State { get; }

    public string Logs => System.IO.Path.Combine(Path, LogFolder);

    public string Run => System.IO.Path.Combine(Path, "run");

    public string Servers => State.ServerFolder ?? throw new InvalidOperationException("The server folder is chosen when the data folder is opened.");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <exception cref="LaunchException">It is in use, cannot be written, or its disk is full.</exception>
    public static async Task<DataFolder> OpenAsync(string path, CancellationToken ct)
    {
        path = System.IO.Path.GetFullPath(path);
        FileStream? held = null;
        DataFolder? folder = null;
        try
        {
            // The servers' own users must be able to enter it; what is private inside has its own mode.
            Directory.CreateDirectory(path, OthersMayEnter);
            Directory.CreateDirectory(System.IO.Path.Combine(path, LogFolder), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.CreateDirectory(System.IO.Path.Combine(path, "run"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            held = Lock(path);
            await PrivateFile.WriteAsync(System.IO.Path.Combine(path, "run", "launcher.pid"), Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"), ct);
            var state = await LaunchState.OpenAsync(System.IO.Path.Combine(path, "state.json"), ct);
            state.ServerFolder ??= ServerFolderFor(path, state.FolderId, Environment.IsPrivilegedProcess, OthersMayReach);
            await state.SaveAsync(ct);
            return folder = new DataFolder(path, held, state);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LaunchException($"The data folder {path} cannot be written by this user ({e.Message}): choose another with --data or change its owner.");
        }
        catch (IOException e)
        {
            throw new LaunchException($"The data folder {path} cannot be used ({e.Message}): free some disk space, or choose another with --data.");
        }
        finally
        {
            if (folder is null && held is not null) await held.DisposeAsync();
        }
    }

    /// <summary>Where the servers keep their files: in the data folder, unless their users could not get there.</summary>
    internal static string ServerFolderFor(string path, Guid folderId, bool privileged, Func<string, bool> othersMayReach)
    {
        if (!privileged || othersMayReach(path)) return System.IO.Path.Combine(path, "servers");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{folderId}")))[..12];
        return System.IO.Path.Combine(OutOfTheWay, hash);
    }

    internal static bool OthersMayReach(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        }

        return true;
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path)
    {
        // Unlike its name, FileShare.None is flock(LOCK_EX | LOCK_NB) here: it goes away with the process and stays out of its children.
        var file = System.IO.Path.Combine(path, "run", "lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (System.IO.File.Exists(file) && HolderOf(path) is { } holder)
        {
            throw new LaunchException($"GovPortal is already running on {path} (process {holder}): stop that one first, or choose another folder with --data.");
        }
    }

    private static int? HolderOf(string path)
    {
        var file = System.IO.Path.Combine(path, "run", "launcher.pid");
        return System.IO.File.Exists(file) && int.TryParse(System.IO.File.ReadAllText(file), CultureInfo.InvariantCulture, out var id)
            && Directory.Exists($"/proc/{id}") ? id : null;
    }
}
