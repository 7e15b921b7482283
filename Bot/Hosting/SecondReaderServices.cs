using System.ClientModel;
using EmpathyBot.Coaching.SecondReading;
using EmpathyBot.Practice.Findings;
using Microsoft.Extensions.AI;
using OpenAI;

namespace EmpathyBot.Bot.Hosting;

/// <summary>A language model beside the coach, only where an operator has named one.</summary>
internal static class SecondReaderServices
{
    private const string Endpoint = "Coach:Endpoint";
    private const string Model = "Coach:Model";
    private const string Key = "Coach:Key";

    /// <summary>Adds it where <c>Coach:Model</c> is set. <c>Coach:Endpoint</c> speaks the OpenAI protocol, at home or elsewhere.</summary>
    /// <exception cref="StartRefusedException">The model is named, and not where it is; or the address is none.</exception>
    public static IServiceCollection AddSecondReader(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Model] is not { Length: > 0 } model)
            return services;
        if (!Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            throw new StartRefusedException(
                $"{Model} names a language model, and {Endpoint} is \"{configuration[Endpoint]}\". Set it to the address of a service that speaks the OpenAI protocol, like https://models.example.org/v1 (http only on this machine), or leave {Model} out.");
        }

        // Not every service at home asks for a key; the client wants something to send.
        var key = new ApiKeyCredential(configuration[Key] is { Length: > 0 } given ? given : "none");
        services.AddSingleton(_ => new OpenAIClient(key, new OpenAIClientOptions { Endpoint = address }).GetChatClient(model).AsIChatClient());
        services.AddSingleton<ISecondReader, ModelReader>();
        return services;
    }
}
