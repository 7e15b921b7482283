using EmpathyBot.Dialogs.OwnData;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Where people reach this host: where the operator says, else where it listens.</summary>
internal static class OwnAddress
{
    private const string Key = "PublicUrl";

    /// <exception cref="StartRefusedException"><c>PublicUrl</c> is no address.</exception>
    public static void AddOwnAddress(this WebApplicationBuilder builder)
    {
        var said = Said(builder.Configuration[Key]);
        // Where a host listens is seldom where people's chats reach it, but on one's own machine it is.
        var isPublic = said is not null || builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(provider => new PublicAddress(() => said ?? Listening(provider.GetRequiredService<IServer>()), isPublic));
        builder.Services.AddSingleton(new UploadAddress(builder.Environment.IsDevelopment()));
    }

    private static Uri? Said(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new StartRefusedException($"{Key} is \"{url}\", and that is no address. Set it to where people reach the bot, like https://empathybot.example.org, or leave it out.");
    }

    private static Uri Listening(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList() ?? [];
        var first = addresses.FirstOrDefault() ?? throw new InvalidOperationException($"The host listens on no address. Set {Key} to where people reach it.");
        var host = first.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : first.Host;
        return new UriBuilder(first.Scheme, host, first.Port).Uri;
    }
}
