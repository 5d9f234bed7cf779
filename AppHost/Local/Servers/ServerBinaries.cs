using System.Globalization;

namespace GovPortal.AppHost.Local.Servers;

/// <summary>Where the server programs are installed.</summary>
/// <param name="PostgresFolder">Folder of <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="RabbitScript">RabbitMQ's own script; Debian's wrapper in <c>/usr/sbin</c> would change user by itself.</param>
/// <param name="Epmd">Erlang's port mapper.</param>
internal sealed record ServerBinaries(string PostgresFolder, string RabbitScript, string Epmd)
{
    public const string Remedy = "type ./run as root or with sudo rights, or install them with: sudo apt-get install postgresql rabbitmq-server";

    /// <param name="root">Root of the file system; another one in tests.</param>
    /// <exception cref="LaunchException">One of them is missing.</exception>
    public static ServerBinaries Find(string root = "/")
    {
        var postgres = NewestWith(Path.Combine(root, "usr/lib/postgresql"), "bin/postgres")
            ?? throw new LaunchException($"The PostgreSQL server is not installed: {Remedy}.");
        var rabbit = NewestWith(Path.Combine(root, "usr/lib/rabbitmq/lib"), "sbin/rabbitmq-server")
            ?? throw new LaunchException($"The RabbitMQ server is not installed: {Remedy}.");
        var epmd = Path.Combine(root, "usr/bin/epmd");
        return File.Exists(epmd)
            ? new ServerBinaries(Path.GetDirectoryName(postgres)!, rabbit, epmd)
            : throw new LaunchException($"Erlang's port mapper (epmd), which RabbitMQ needs, is not installed: {Remedy}.");
    }

    private static string? NewestWith(string folder, string program) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).OrderByDescending(VersionOf).Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists)
        : null;

    private static Version VersionOf(string folder)
    {
        var digits = Path.GetFileName(folder).Split('-')[^1];
        return Version.TryParse(digits, out var version) ? version
            : int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? new Version(major, 0)
            : new Version(0, 0);
    }
}
