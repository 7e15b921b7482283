using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmpathyBot.Bot.Playground;

/// <summary>Where this host listens, once it does: the playground posts to it as Teams would, over HTTP.</summary>
internal sealed class HostAddress(IServer server)
{
    public string Messages => $"{Address().Scheme}://{Reachable(Address().Host)}:{Address().Port}/api/messages";

    public string ServiceUrl => $"{Address().Scheme}://localhost:{Address().Port}/playground/connector";

    private BindingAddress Address()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList() ?? [];
        return addresses.FirstOrDefault(a => a.Scheme == "http") ?? addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The host listens on no address, so the playground can't reach its bot. Start it with --urls.");
    }

    private static string Reachable(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : host;
}
