using System.Net;
using System.Net.Sockets;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>
/// Ports for those who must be told theirs before they listen. They lie below those that systems give to whoever asks for any: between
/// the choice and the listening nobody else comes by one, neither another server of the tests nor a call that goes out.
/// </summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Count = 10_000;

    // Two runs of the tests on one machine begin at different places.
    private static int _next = Environment.ProcessId * 97 % Count;

    /// <summary>A port that nobody listens at, and that is given once.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + ((Interlocked.Increment(ref _next) & int.MaxValue) % Count);
            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
