using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace GovPortal.AppHost.Local;

/// <summary>Loopback ports. Fixed ones stay below 32768, where the kernel's own choice for outgoing connections begins.</summary>
internal static class Ports
{
    public const int DefaultPublic = 8080;
    private const int First = 20_000;
    private const int Last = 32_000;

    public static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            probe.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A free port that is none of <paramref name="taken"/>: random, so that two suites that start together do not race for one.</summary>
    public static int Choose(IReadOnlyCollection<int> taken, Func<int, bool> isFree)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            if (!taken.Contains(port) && isFree(port)) return port;
        }

        throw new LaunchException($"No free port was found between {First} and {Last}: stop what occupies them.");
    }

    /// <summary>The port for browsers: the one asked for or nothing; without a wish the default or the next free one.</summary>
    public static int ChoosePublic(int? asked, Func<int, bool> isFree)
    {
        if (asked is { } wish)
        {
            return isFree(wish) ? wish : throw new LaunchException($"Port {wish} is taken by another program: stop it or choose another with --port.");
        }

        for (var port = DefaultPublic; port < DefaultPublic + 100; port++)
        {
            if (isFree(port)) return port;
        }

        throw new LaunchException($"The ports {DefaultPublic} to {DefaultPublic + 99} are all taken: choose a free one with --port.");
    }
}
